package fr.balise.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.Commune.Kind;
import fr.balise.geo.Precision;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Gazetteer gazetteer = ShippedGazetteer.get();

    @Test
    void aCommuneCarriesAllThatIsKnownOfIt() {
        Commune rennes = gazetteer.findByInsee("35238").orElseThrow();
        assertThat(rennes.name()).isEqualTo("Rennes");
        assertThat(rennes.kind()).isEqualTo(Kind.COMMUNE);
        assertThat(rennes.parent()).isNull();
        assertThat(rennes.departmentCode()).isEqualTo("35");
        assertThat(rennes.regionCode()).isEqualTo("53");
        assertThat(gazetteer.findEpci(rennes.epciCode())).contains(new Epci("243500139", "Rennes Métropole", "METRO"));
        assertThat(rennes.population()).isGreaterThan(200_000);
        assertThat(rennes.postalCodes()).containsExactly("35000", "35200", "35700");
        assertThat(rennes.precision()).isEqualTo(Precision.MUNICIPALITY);
    }

    @Test
    void the45ArrondissementsStandAtPointsOfTheirOwn() {
        List<Commune> arrondissements = gazetteer.listCommunes().stream()
                .filter(commune -> commune.kind() == Kind.ARRONDISSEMENT)
                .toList();
        assertThat(arrondissements).hasSize(45);
        assertThat(arrondissements).extracting(Commune::precision).containsOnly(Precision.MUNICIPALITY);
        assertThat(arrondissements)
                .extracting(Commune::position)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(arrondissements).extracting(Commune::parent).containsOnly("75056", "69123", "13055");
    }

    @Test
    void aPostalCodeOfParisListsTheCityAndTheArrondissement() {
        assertThat(gazetteer.listByPostalCode("75019"))
                .extracting(Commune::insee)
                .containsExactly("75056", "75119");
        assertThat(gazetteer.listByPostalCode("75676")).isEmpty();
    }

    @Test
    void aNameListsAllWhoBearIt() {
        assertThat(gazetteer.listByName("ST DENIS")).extracting(Commune::insee).contains("93066", "97411", "11339");
        assertThat(gazetteer.listByName("Paris 19")).extracting(Commune::insee).containsExactly("75119");
        assertThat(gazetteer.listByName("Nulle part")).isEmpty();
    }

    @Test
    void communesOfADepartmentComeByNameAndArrondissementsByNumber() {
        assertThat(gazetteer.listCommunesOf("75")).extracting(Commune::insee).startsWith("75056", "75101", "75102");
        assertThat(gazetteer.listCommunesOf("90"))
                .extracting(Commune::name)
                .startsWith("Andelnans", "Angeot", "Anjoutey");
        assertThat(gazetteer.listCommunesOf("91")).extracting(Commune::name).contains("Évry-Courcouronnes");
        assertThat(gazetteer.listCommunesOf("00")).isEmpty();
    }

    @Test
    void departmentsKnowTheirRegion() {
        assertThat(gazetteer.findDepartment("2A")).contains(new Department("2A", "Corse-du-Sud", "94"));
        assertThat(gazetteer.findDepartment("987")).contains(new Department("987", "Polynésie française", null));
        assertThat(gazetteer.findDepartment("20")).isEmpty();
        assertThat(gazetteer.findRegion("94")).contains(new Region("94", "Corse"));
    }

    @Test
    void formerCodesLeadToTheCommuneOfToday() {
        assertThat(gazetteer.findByInsee("69232").orElseThrow().name()).isEqualTo("Lyon");
        assertThat(gazetteer.findByInsee("01015").orElseThrow().name()).isEqualTo("Arboys en Bugey");
        assertThat(gazetteer.findByInsee("00000")).isEmpty();
    }

    @Test
    void theEmptyGazetteerFindsNothing() {
        assertThat(Gazetteer.EMPTY.isEmpty()).isTrue();
        assertThat(Gazetteer.EMPTY.find(new PlaceClue("75056", "75019", "Paris")))
                .isEmpty();
        assertThat(Gazetteer.EMPTY.listDepartments()).isEmpty();
    }
}
