package fr.balise.importer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.matching.AssignVenues.Assignment;
import fr.balise.importer.matching.AssignVenues.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignVenuesTest {
    private static final Instant OLD = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant NEW = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void aNewGroupTakesTheOwnIdOfItsFirstRecord() {
        Assignment assigned =
                assign(Map.of(), List.of(member("b", "B", "B"), member("a", "A", "A")), List.of(List.of("a", "b")));

        assertThat(assigned.venueOf()).containsEntry(ref("a"), "A").containsEntry(ref("b"), "A");
        assertThat(assigned.redirects()).isEmpty();
    }

    @Test
    void theOldestOfSeveralVenuesKeepsItsIdAndTheOthersRedirect() {
        Assignment assigned = assign(
                Map.of("A", NEW, "B", OLD),
                List.of(member("a", "A", "A"), member("b", "B", "B")),
                List.of(List.of("a", "b")));

        assertThat(assigned.venueOf()).containsEntry(ref("a"), "B").containsEntry(ref("b"), "B");
        assertThat(assigned.redirects()).containsExactly(Map.entry("A", "B"));
    }

    @Test
    void ofEquallyOldVenuesTheSmallerIdStays() {
        Assignment assigned = assign(
                Map.of("A", OLD, "B", OLD),
                List.of(member("b", "B", "B"), member("a", "A", "A")),
                List.of(List.of("a", "b")));

        assertThat(assigned.redirects()).containsExactly(Map.entry("B", "A"));
    }

    @Test
    void thePartWithTheFoundingRecordKeepsTheId() {
        Assignment assigned = assign(
                Map.of("B", OLD),
                List.of(member("a", "A", "B"), member("b", "B", "B"), member("c", "C", "B")),
                List.of(List.of("a", "c"), List.of("b")));

        assertThat(assigned.venueOf())
                .containsEntry(ref("b"), "B")
                .containsEntry(ref("a"), "A")
                .containsEntry(ref("c"), "A");
        assertThat(assigned.redirects()).isEmpty();
    }

    @Test
    void aFounderThatJoinsAnOlderVenueTakesItsIdAlong() {
        Assignment assigned = assign(
                Map.of("V", OLD, "B", NEW),
                List.of(member("v", "V", "V"), member("b", "B", "B"), member("s", "S", "B")),
                List.of(List.of("v", "b"), List.of("s")));

        assertThat(assigned.venueOf()).containsEntry(ref("b"), "V").containsEntry(ref("s"), "S");
        assertThat(assigned.redirects()).containsExactly(Map.entry("B", "V"));
    }

    @Test
    void aRecordWithoutFactsFollowsItsVenue() {
        Member silent = new Member(ref("x"), "X", "B", false);
        Assignment assigned = assign(
                Map.of("V", OLD, "B", NEW),
                List.of(member("v", "V", "V"), member("b", "B", "B"), silent),
                List.of(List.of("v", "b")));

        assertThat(assigned.venueOf()).containsEntry(ref("x"), "V");
        assertThat(assign(Map.of("B", OLD), List.of(silent), List.of()).venueOf())
                .containsEntry(ref("x"), "B");
    }

    private static Assignment assign(Map<String, Instant> published, List<Member> members, List<List<String>> groups) {
        return AssignVenues.assign(
                members,
                groups.stream()
                        .map(group -> group.stream().map(AssignVenuesTest::ref).toList())
                        .toList(),
                published);
    }

    private static Member member(String key, String own, @Nullable String venue) {
        return new Member(ref(key), own, venue, true);
    }

    private static RecordRef ref(String key) {
        return new RecordRef("list", key);
    }
}
