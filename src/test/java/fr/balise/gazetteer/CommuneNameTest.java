package fr.balise.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommuneNameTest {

    @Test
    void spellingsOfOneNameHaveOneKey() {
        assertSame("L'Haÿ-les-Roses", "L’Haÿ les Roses", "LHAY LES ROSES", "l hay les roses");
        assertSame("Saint-Denis", "ST-DENIS", "St. Denis", "SAINT DENIS", "Saint‑Denis");
        assertSame("Sainte-Foy-lès-Lyon", "STE FOY LES LYON", "Ste-Foy-Lès-Lyon");
        assertSame("Saints-en-Puisaye", "STS EN PUISAYE");
        assertSame("Œuilly", "OEUILLY", "œuilly", "Oeuilly");
        assertSame("Chalon-sur-Saône", "CHALON S/ SAONE", "Chalon s/Saône", "Chalon-s/-Saône");
        assertSame("Le Mans", "Mans (Le)", "MANS (LE)", "Mans, Le", "LE MANS CEDEX 9", "le mans Cédex");
        assertSame("L'Aigle", "Aigle (L')", "AIGLE (L’)");
    }

    @Test
    void differentNamesHaveDifferentKeys() {
        assertThat(key("Saint-Denis")).isNotEqualTo(key("Sainte-Denis"));
        assertThat(key("Bors (Canton de Charente-Sud)")).isNotEqualTo(key("Bors (Canton de Tude-et-Lavalette)"));
        assertThat(key("Le Mans")).isNotEqualTo(key("Mans"));
    }

    @Test
    void aWordThatOnlyBeginsLikeAnAbbreviationStays() {
        assertThat(CommuneName.fold("Stains")).isEqualTo("stains");
        assertThat(CommuneName.fold("Cedex-sur-Rien")).isEqualTo("cedex sur rien");
        assertThat(CommuneName.fold("Les Lilas")).isEqualTo("les lilas");
    }

    @Test
    void theNumberOfAnArrondissementIsReadInAllItsForms() {
        for (String text : new String[] {
            "Paris 19",
            "PARIS 19",
            "Paris19",
            "Paris-19",
            "Paris 19e",
            "Paris 19ème",
            "Paris 19 EME",
            "paris 19ieme",
            "Paris 19e Arrondissement",
            "PARIS 19E ARRDT",
            "Paris XIX",
            "Paris XIXe",
            "Paris (19)",
            "Paris (19e)",
            "PARIS CEDEX 19",
            "PARIS 19 CEDEX",
            "75019 PARIS 19",
            "19e arrondissement de Paris",
            "Paris 19 CEDEX 19"
        }) {
            CommuneName name = CommuneName.parse(text);
            assertThat(name.key()).as(text).isEqualTo("paris");
            assertThat(name.number()).as(text).isEqualTo(19);
        }
        assertThat(CommuneName.parse("Lyon 1er Arrondissement").number()).isEqualTo(1);
        assertThat(CommuneName.parse("Lyon 2nd").number()).isEqualTo(2);
        assertThat(CommuneName.parse("MARSEILLE 01").number()).isEqualTo(1);
        assertThat(CommuneName.parse("Marseille I").number()).isEqualTo(1);
    }

    @Test
    void theDepartmentOfACityInBracketsIsNoArrondissement() {
        assertThat(CommuneName.parse("Marseille (13)").number()).isZero();
        assertThat(CommuneName.parse("Paris (75)").number()).isZero();
        assertThat(CommuneName.parse("Paris (75) ").key()).isEqualTo("paris");
        assertThat(CommuneName.parse("Paris-l'Hôpital").number()).isZero();
    }

    @Test
    void whatStandsBesideTheNameIsTakenApart() {
        assertThat(CommuneName.parse("75019 PARIS").postalCode()).isEqualTo("75019");
        assertThat(CommuneName.parse("Paris (75019)").postalCode()).isEqualTo("75019");
        assertThat(CommuneName.parse("Paris (75019)").key()).isEqualTo("paris");
        assertThat(CommuneName.parse("Saint-Denis (93)").departmentCode()).isEqualTo("93");
        assertThat(CommuneName.parse("Bastia (2b)").departmentCode()).isEqualTo("2B");
        assertThat(CommuneName.parse("Saint-Denis (974)").key()).isEqualTo("saintdenis");
    }

    @Test
    void textThatNamesNothingHasAnEmptyKey() {
        assertThat(key("")).isEmpty();
        assertThat(key(" - ")).isEmpty();
        assertThat(key("75019")).isEmpty();
        assertThat(key("CEDEX 13")).isEmpty();
    }

    @Test
    void aPostalCodeIsFoundAmongWhatPeopleWriteAroundIt() {
        assertThat(CommuneName.findPostalCode("F-75019")).isEqualTo("75019");
        assertThat(CommuneName.findPostalCode("75 019")).isEqualTo("75019");
        assertThat(CommuneName.findPostalCode("75019 CEDEX 13")).isEqualTo("75019");
        assertThat(CommuneName.findPostalCode("1000")).isNull();
        assertThat(CommuneName.findPostalCode("non renseigné")).isNull();
    }

    private static void assertSame(String official, String... spellings) {
        for (String spelling : spellings) {
            assertThat(key(spelling)).as(spelling).isEqualTo(key(official));
        }
    }

    private static String key(String text) {
        return CommuneName.parse(text).key();
    }
}
