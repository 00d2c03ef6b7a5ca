package fr.balise.importer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bibliothèque Municipale             | Luzy       | [LIBRARY]                       | []
            BM                                  | Luzy       | [LIBRARY]                       | []
            MSAP de Luzy - Espace Jean Rostand  | Luzy       | [FRANCE_SERVICES]               | [jean, rostand]
            Maison de services au public        | Luzy       | [FRANCE_SERVICES]               | []
            Maison des Jeunes et de la Culture  | Luzy       | [YOUTH_CLUB]                    | []
            EPN Trait d'Union                   | Luzy       | [DIGITAL_SPACE]                 | [trait, union]
            Espace Public Numérique             | Luzy       | [DIGITAL_SPACE]                 | []
            CSC Le Coin de la rue               | Luzy       | [SOCIAL_CENTRE]                 | [coin, rue]
            CCAS - St-Denis                     | Saint-Denis| [SOCIAL_ACTION]                 | []
            MDS Est                             | Luzy       | [SOLIDARITY]                    | [est]
            Bus France services n° 2            | Luzy       | [FRANCE_SERVICES, MOBILE]       | [2]
            La Poste LUZY                       | Luzy       | [POST]                          | []
            Mairie - bibliothèque               | Luzy       | [LIBRARY, TOWN_HALL]            | []
            Médiathèque départementale du Gers  | Auch       | [LIBRARY]                       | []
            Kelle Fabrik                        | Dijon      | []                              | [kelle, fabrik]
            Association Les 3 Maisons           | Baugé      | []                              | [3, maisons]
            """)
    void namesAreTakenApart(String name, String commune, String kinds, String own) {
        NameWords words = NameWords.of(name, commune);

        assertThat(words.kinds()).hasToString(kinds);
        assertThat(words.own()).hasToString(own);
    }

    @ParameterizedTest
    @CsvSource({
        "champigny, champagny, true",
        "jenson, jeanson, true",
        "tilleul, tilleuls, true",
        "kennedy, kenendy, true",
        "paul, pau, false",
        "1914, 1918, false",
        "moulin, marin, false"
    })
    void aSlipOfThePenIsForgiven(String one, String other, boolean alike) {
        assertThat(WordMatch.isAlike(one, other)).isEqualTo(alike);
        assertThat(WordMatch.isAlike(other, one)).isEqualTo(alike);
    }
}
