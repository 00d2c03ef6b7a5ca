package fr.balise.importer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 AV DU GAL LECLERC                | [12]    |     | [general, leclerc]
            7 - 9 bis rue Picard                | [7, 9]  |     | [picard]
            20/22 boulevard Salvador Allende    | [20, 22]|     | [salvador, allende]
            10bis Place de l'Hôtel de ville     | [10]    | bis | [hotel, ville]
            11avenue Salvador Allende           | [11]    |     | [salvador, allende]
            Le Dôme - 221 avenue de Thouars     | [221]   |     | [thouars]
            5 place du 8 mai 1945               | [5]     |     | [8, mai, 1945]
            1 rue Haute BP 53                   | [1]     |     | [haute]
            Le Bourg                            | []      |     | [bourg]
            """)
    void addressesAreTakenApart(String street, String numbers, String suffix, String words) {
        StreetAddress address = parse(street);

        assertThat(new java.util.TreeSet<>(address.numbers())).hasToString(numbers);
        assertThat(address.suffix()).isEqualTo(Objects.requireNonNullElse(suffix, ""));
        assertThat(address.words()).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 rue des Ar            | 3 rue des Arpents            | true
            12 rue Basse            | 12 r. basse                  | true
            4 rue Carnot            | 4 rue du Président Carnot    | true
            4 rue Jean Moulin       | 4 rue Jean Jaurès            | false
            3 rue du Lac            | 3 rue du Bac                 | false
            """)
    void streetsAreComparedAsPeopleWriteThem(String one, String other, boolean same) {
        assertThat(parse(one).isSameStreetAs(parse(other))).isEqualTo(same);
        assertThat(parse(other).isSameStreetAs(parse(one))).isEqualTo(same);
    }

    @Test
    void theBourgIsNoStreet() {
        assertThat(parse("Le Bourg").vague()).isTrue();
        assertThat(parse("Mairie").vague()).isTrue();
        assertThat(parse("2 place de la Mairie").vague()).isFalse();
    }

    @Test
    void anAddressWithoutAStreetIsNone() {
        assertThat(StreetAddress.parse(null, null)).isNull();
        assertThat(StreetAddress.parse("BP 12", null)).isNull();
    }

    private static StreetAddress parse(String street) {
        return Objects.requireNonNull(StreetAddress.parse(street, "Luzy"));
    }
}
