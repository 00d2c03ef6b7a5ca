package fr.balise.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.Commune.Kind;
import fr.balise.geo.Precision;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for each of the communes, not only for well-known ones. */
class EveryCommuneTest {

    /** The ways to write a name that lose nothing but looks. */
    private static final Map<String, UnaryOperator<String>> SPELLINGS = Map.of(
            "official", name -> name,
            "capitals without accents", name -> withoutAccents(name).toUpperCase(Locale.ROOT),
            "blanks for hyphens and apostrophes", name -> name.replaceAll("[-'’]", " "),
            "typographic apostrophe", name -> name.replace('\'', '’'),
            "ST and STE",
                    name -> withoutAccents(name)
                            .toUpperCase(Locale.ROOT)
                            .replaceAll("\\bSAINT\\b", "ST")
                            .replaceAll("\\bSAINTE\\b", "STE"),
            "CEDEX", name -> name.toUpperCase(Locale.ROOT) + " CEDEX",
            "article behind",
                    name -> name.replaceAll("^(Le|La|Les) (.*)$", "$2 ($1)").replaceAll("^(L')(.*)$", "$2 ($1)"));

    private final Gazetteer gazetteer = ShippedGazetteer.get();
    private final List<Commune> communes = gazetteer.listCommunes().stream()
            .filter(commune -> commune.kind() == Kind.COMMUNE)
            .toList();

    @Test
    void thereAreAllCommunesOf2026() {
        assertThat(communes).hasSize(34_969);
        assertThat(gazetteer.listCommunes()).hasSize(34_969 + 45);
        assertThat(gazetteer.listDepartments()).hasSize(101 + 8);
        assertThat(gazetteer.listRegions()).hasSize(18);
    }

    @Test
    void eachIsFoundByItsInseeCode() {
        assertNone(communes.stream()
                .filter(commune -> !gazetteer.findByInsee(commune.insee()).equals(Optional.of(commune))
                        || !found(new PlaceClue(commune.insee(), null, null), commune))
                .toList());
    }

    @Test
    void eachIsListedByEachOfItsPostalCodes() {
        assertNone(communes.stream()
                .filter(commune -> !commune.postalCodes().stream()
                        .allMatch(code -> gazetteer.listByPostalCode(code).contains(commune)))
                .toList());
        // The southern lands have no mail of their own.
        assertThat(communes)
                .filteredOn(commune -> commune.postalCodes().isEmpty())
                .hasSize(5);
    }

    @Test
    void aPostalCodeOfOneCommuneFindsIt() {
        assertNone(communes.stream()
                .filter(commune -> !isCity(commune))
                .filter(commune -> commune.postalCodes().stream()
                        .filter(code -> gazetteer.listByPostalCode(code).size() == 1)
                        .anyMatch(code -> !found(new PlaceClue(null, code, null), commune)))
                .toList());
    }

    @Test
    void eachIsListedByItsNameInAllSpellings() {
        assertNone(
                misspelt(communes, (commune, name) -> gazetteer.listByName(name).contains(commune)));
    }

    @Test
    void eachIsFoundByItsNameAndEachPostalCodeInAllSpellings() {
        List<Commune> towns =
                communes.stream().filter(commune -> !isCity(commune)).toList();
        assertNone(misspelt(
                towns,
                (commune, name) -> commune.postalCodes().stream()
                        .allMatch(code -> found(new PlaceClue(null, code, name), commune)
                                && found(new PlaceClue(null, null, code + " " + name), commune))));
    }

    @Test
    void eachIsFoundByItsNameAndItsDepartmentInAllSpellings() {
        List<Commune> towns =
                communes.stream().filter(commune -> !isCity(commune)).toList();
        assertNone(misspelt(
                towns,
                (commune, name) ->
                        found(new PlaceClue(null, null, name + " (" + commune.departmentCode() + ")"), commune)));
    }

    @Test
    void eachIsFoundByItsNameAndACedexCodeOfItsDepartment() {
        assertNone(communes.stream()
                .filter(commune -> !found(new PlaceClue(null, cedexCode(commune), commune.name() + " Cedex"), commune))
                .toList());
    }

    /** The highest code of the department that is nobody's. */
    private String cedexCode(Commune commune) {
        String prefix = commune.departmentCode().replaceAll("2[AB]", "20");
        return IntStream.iterate(999, number -> number - 1)
                .mapToObj(number -> prefix + String.valueOf(number).substring(prefix.length() - 2))
                .filter(code -> gazetteer.listByPostalCode(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNameThatSeveralBearFindsNoneAlone() {
        Map<String, List<Commune>> byName = communes.stream().collect(Collectors.groupingBy(Commune::name));
        List<String> shared = byName.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(shared).hasSizeGreaterThan(1_000);
        assertThat(shared)
                .filteredOn(
                        name -> gazetteer.find(new PlaceClue(null, null, name)).isPresent())
                .isEmpty();
    }

    @Test
    void eachPointIsInFranceAndSaysHowGoodItIs() {
        assertNone(gazetteer.listCommunes().stream()
                .filter(commune -> commune.position() == null && commune.precision() != Precision.UNKNOWN)
                .toList());
        assertThat(gazetteer.listCommunes())
                .extracting(Commune::precision)
                .containsOnly(Precision.MUNICIPALITY, Precision.UNKNOWN);
        assertNone(communes.stream()
                .filter(commune -> commune.departmentCode().length() == 2 && commune.position() != null)
                .filter(commune -> commune.position().latitude() < 41.3
                        || commune.position().latitude() > 51.2
                        || commune.position().longitude() < -5.2
                        || commune.position().longitude() > 9.6)
                .toList());
    }

    @Test
    void onlyIslandsOfThePacificAndTheSouthHaveNoPoint() {
        Set<String> departments = gazetteer.listCommunes().stream()
                .filter(commune -> commune.position() == null)
                .map(Commune::departmentCode)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(departments).containsExactly("984", "987", "988", "989");
    }

    @Test
    void eachBelongsToADepartmentAndHasItsRegion() {
        assertNone(gazetteer.listCommunes().stream()
                .filter(commune -> !gazetteer
                        .findDepartment(commune.departmentCode())
                        .orElseThrow()
                        .equals(new Department(
                                commune.departmentCode(),
                                gazetteer
                                        .findDepartment(commune.departmentCode())
                                        .orElseThrow()
                                        .name(),
                                commune.regionCode())))
                .toList());
        assertThat(gazetteer.listDepartments().stream()
                        .mapToInt(department ->
                                gazetteer.listCommunesOf(department.code()).size())
                        .sum())
                .isEqualTo(34_969 + 45);
    }

    private interface Check {
        boolean holds(Commune commune, String name);
    }

    private static List<String> misspelt(List<Commune> communes, Check check) {
        List<String> wrong = new ArrayList<>();
        SPELLINGS.forEach((spelling, write) -> communes.stream()
                .filter(commune -> !check.holds(commune, write.apply(commune.name())))
                .forEach(commune -> wrong.add(spelling + ": " + commune.insee() + " " + write.apply(commune.name()))));
        return wrong;
    }

    private boolean found(PlaceClue clue, Commune commune) {
        return gazetteer.find(clue).filter(commune::equals).isPresent();
    }

    private boolean isCity(Commune commune) {
        return Set.of("75056", "69123", "13055").contains(commune.insee());
    }

    private static void assertNone(List<?> wrong) {
        assertThat(wrong.size())
                .as("such as %s", wrong.stream().limit(10).toList())
                .isZero();
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
