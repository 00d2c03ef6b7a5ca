package fr.balise.importer.matching;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.venue.VenueFixture;
import org.junit.jupiter.api.Test;

/** Single pieces of evidence; how they add up is in {@link LabelledPairsTest}. */
class ComparePairTest {
    private int usage = 1;

    @Test
    void missingEvidenceIsNoEvidence() {
        PairScore nothing = compare(venue("Kelle Fabrik"), venue("Kelle Fabrik"));

        assertThat(nothing.evidence()).extracting(Evidence::points).containsExactly(50);
    }

    @Test
    void thePointOfACommuneIsNoPosition() {
        PairScore score = compare(
                in(venue("Point info")).at(46.98, 3.16, Precision.MUNICIPALITY),
                in(venue("Kelle Fabrik")).at(46.98, 3.16, Precision.HOUSENUMBER));

        assertThat(score.evidence()).extracting(Evidence::text).noneMatch(text -> text.startsWith("à "));
    }

    @Test
    void aPointThatManyRowsHaveIsNoPosition() {
        usage = 3;

        PairScore score = compare(
                in(venue("Point info")).at(46.98, 3.16, Precision.HOUSENUMBER),
                in(venue("Kelle Fabrik")).at(46.98, 3.16, Precision.HOUSENUMBER));

        assertThat(score.evidence()).extracting(Evidence::text).noneMatch(text -> text.startsWith("à "));
    }

    @Test
    void aSwitchboardSaysLessTheMorePlacesUseIt() {
        assertThat(pointsOfPhoneUsedBy(1)).isEqualTo(35);
        assertThat(pointsOfPhoneUsedBy(2)).isEqualTo(17);
        assertThat(pointsOfPhoneUsedBy(3)).isEqualTo(8);
        assertThat(pointsOfPhoneUsedBy(4)).isZero();
        assertThat(pointsOfPhoneUsedBy(BlockIndex.EVERYBODY)).isZero();
    }

    private int pointsOfPhoneUsedBy(int places) {
        usage = places;
        return compare(venue("Un").phones("+33261910000"), venue("Deux").phones("+33261910000")).evidence().stream()
                .filter(evidence -> evidence.text().startsWith("même téléphone"))
                .mapToInt(Evidence::points)
                .sum();
    }

    @Test
    void aLibraryAndAFranceServicesAreNeverOneWithoutAPerson() {
        PairScore score = compare(
                in(venue("Médiathèque du Val Joli"))
                        .on("3 rue Basse")
                        .phones("+33261910000")
                        .websites("https://a.example"),
                in(venue("France services du Val Joli"))
                        .on("3 rue Basse")
                        .phones("+33261910000")
                        .websites("https://a.example"));

        assertThat(score.zone()).isEqualTo(Zone.REVIEW);
    }

    @Test
    void aVenueThatClosedIsNotTheOpenOneElsewhere() {
        PairScore score = compare(
                in(venue("Kelle Fabrik")).on("3 rue Basse").closedForGood("2020"),
                in(venue("Kelle Fabrik")).on("40 rue des Moulins"));

        assertThat(score.evidence()).extracting(Evidence::points).contains(-30);
        assertThat(score.zone()).isEqualTo(Zone.DIFFERENT);
    }

    @Test
    void theOrderOfTheTwoMakesNoDifference() {
        Signals one = signals("a", in(venue("MSAP Nevers")).on("3 rue Basse").phones("+33261910000"));
        Signals other = signals(
                "b", in(venue("France services de Nevers")).on("5 rue Basse").phones("+33261910000"));
        ComparePair comparing = new ComparePair(key -> 1);

        assertThat(comparing.compare(one, other)).isEqualTo(comparing.compare(other, one));
    }

    @Test
    void aThirdListThatKnowsTwoLibrariesTakesNothingFromTwoThatKnowOne() {
        Signals one = signals("a", in(venue("Bibliothèque")));
        Signals other = signals("b", in(venue("Médiathèque du Val Joli")));
        BlockIndex index = new BlockIndex();
        add(index, one, other);
        add(
                index,
                Signals.of(
                        new RecordRef("c", "1"),
                        in(venue("Bibliothèque du Parc")).facts()),
                Signals.of(
                        new RecordRef("c", "2"),
                        in(venue("Bibliothèque du Port")).facts()));
        index.seal();

        assertThat(new ComparePair(KeyUsage.in(index)).compare(one, other).evidence())
                .extracting(Evidence::text)
                .contains(SharedKey.Kind.ONLY_ONE.sentence());
    }

    @Test
    void twoLibrariesInOneOfTheTwoListsAreNoOnlyOnes() {
        Signals one = signals("a", in(venue("Bibliothèque")));
        Signals other = signals("b", in(venue("Médiathèque du Val Joli")));
        BlockIndex index = new BlockIndex();
        add(index, one, other);
        add(
                index,
                Signals.of(
                        new RecordRef("b", "2"),
                        in(venue("Bibliothèque du Parc")).facts()));
        index.seal();

        assertThat(new ComparePair(KeyUsage.in(index)).compare(one, other).evidence())
                .extracting(Evidence::text)
                .doesNotContain(SharedKey.Kind.ONLY_ONE.sentence());
    }

    @Test
    void threeServicesOfAnotherListAtOnePointMakeItNoDefaultOfThisOne() {
        Signals one = signals("a", in(venue("Point info")).at(46.98, 3.16, Precision.HOUSENUMBER));
        Signals other = signals("b", in(venue("Kelle Fabrik")).at(46.98, 3.16, Precision.HOUSENUMBER));
        BlockIndex index = new BlockIndex();
        add(index, one, other);
        for (int i = 1; i <= 3; i++) {
            VenueFixture service = in(venue("Service " + i)).at(46.98, 3.16, Precision.HOUSENUMBER);
            add(index, Signals.of(new RecordRef("c", "" + i), service.facts()));
        }
        index.seal();

        assertThat(new ComparePair(KeyUsage.in(index)).compare(one, other).evidence())
                .extracting(Evidence::text)
                .contains("à 0 m");
    }

    private static void add(BlockIndex index, Signals... records) {
        for (Signals record : records) {
            index.add(record.ref().source().hashCode(), 58194, BlockKeys.of(record));
        }
    }

    private PairScore compare(VenueFixture one, VenueFixture other) {
        return new ComparePair(key -> usage).compare(signals("a", one), signals("b", other));
    }

    private static VenueFixture in(VenueFixture venue) {
        return venue.in("58000", "Nevers", "58194");
    }

    private static Signals signals(String list, VenueFixture venue) {
        return Signals.of(new RecordRef(list, "1"), venue.facts());
    }
}
