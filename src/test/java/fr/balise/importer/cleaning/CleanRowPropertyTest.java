package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.report.Outcome;
import fr.balise.importer.source.Mappings;
import fr.balise.venue.StandardField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a row holds, it is cleaned to a value; a seed that once failed stays in the list. */
class CleanRowPropertyTest {
    private static final int ROWS = 1500;
    private static final List<String> SEEDS = List.of(
            "Le Phare (association fermée en septembre 2014)",
            "FERMÉ - Le Phare",
            "travaux jusqu'au 31 février 2025",
            "01 40 00 00 41 / 00 16",
            "+33 (0)1 40 00 00 41 poste 12",
            "3960",
            "O1 4O",
            "epn [at] lieu.example.fr",
            "mailto:a@b.example.fr et c@d.example.fr",
            "www.a.example.fr?utm_source=x#y",
            "javascript:alert(1)",
            "https://[::1]/%zz",
            "juil-22",
            "31/02/2021",
            "2021-03-01T10:00:00Z",
            "44256",
            "99999999999999999999",
            "1er mars 2021",
            "48,85",
            "48.85, 2.35",
            "652000.5",
            "6862000",
            "-0",
            "NaN",
            "1000",
            "F-75019",
            "2A004",
            "Ajaccio",
            "PARIS CEDEX 13",
            "Saint-Denis (93)",
            "N/A",
            "#N/D",
            "<b>Le&nbsp;Phare</b",
            "&#xFFFFFF;",
            "Jeunes;Seniors | Tout public",
            "Seul : j'ai accès",
            "Mo-Fr 09:00-12:00",
            "lundi 9h",
            "lundi 9h-12h et 14h-17h sauf mercredi",
            "9h-12h",
            "<b>EPN</b> ; oui",
            "oui - EPN, Fermé",
            "a\nb<br>c",
            "a␞b",
            "\uFFFD\u0000",
            "\uD83D\uDE00",
            "\uD800",
            "é\u0301",
            "(((((",
            ")))]]",
            "::::",
            "||||",
            "@@@",
            "....",
            "= = =",
            "");
    private static final String LETTERS = "aAé09 .,;:/|@()[]<>&#-_'\"\\\n\t\u00A0+%?=$^{}*0123456789";

    @ParameterizedTest
    @ValueSource(longs = {1, 20140912, 77})
    void nothingThrowsAndEveryRowHasOneOutcome(long seed) {
        Random random = new Random(seed);
        CleanRow cleaning = new CleanRow(Mappings.ofStandard(), ShippedGazetteer.get(), LocalDate.of(2026, 6, 1));
        for (int number = 1; number <= ROWS; number++) {
            RawRow row = row(random, number);
            assertThatCode(() -> assertSound(cleaning.clean(row, false)))
                    .as("seed %s, row %s", seed, row)
                    .doesNotThrowAnyException();
        }
    }

    private static void assertSound(CleanedRow cleaned) {
        boolean nameless = cleaned.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.NAME_MISSING);
        assertThat(cleaned.outcome() == Outcome.REJECTED).isEqualTo(nameless);
        if (cleaned.facts() == null) {
            assertThat(nameless).isTrue();
            return;
        }
        assertThat(nameless).isFalse();
        assertThat(cleaned.facts().name()).isNotBlank();
        assertThat(cleaned.facts().contact().websites()).allMatch(site -> site.matches("https?://.*"));
        assertThat(cleaned.facts().contact().phones()).allMatch(phone -> phone.matches("\\+?\\d{2,16}"));
        LocalDate day = cleaned.facts().verifiedOn();
        assertThat(day == null || (day.getYear() >= 1990 && day.getYear() <= 2026))
                .isTrue();
    }

    private static RawRow row(Random random, int number) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (StandardField field : StandardField.values()) {
            if (random.nextInt(10) > 0) {
                cells.put(field.wireName(), text(random));
            }
        }
        return new RawRow(number, cells, random.nextInt(20) == 0 ? text(random) : null);
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int place = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(place, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 1 -> text.delete(place, Math.min(text.length(), place + 1 + random.nextInt(3)));
                case 2 -> text.insert(place, SEEDS.get(random.nextInt(SEEDS.size())));
                default -> text.insert(place, (char) random.nextInt(0x3000));
            }
        }
        return text.toString();
    }
}
