package fr.balise.importer.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives each group of records its public id. Published ids never change: a group keeps the id that it has. Where venues
 * became one, the oldest id stays (of equally old ones the smaller) and the others lead to it; where a venue falls apart,
 * the part with its founding record keeps the id and the others get the own id of their first record.
 */
final class AssignVenues {

    /**
     * A record of these groups.
     *
     * @param ownId the id of the venue that it founds or would found
     * @param venueId where it was until now
     * @param telling whether it has facts; one that lost its name is in no group and stays with the venue that it had
     */
    record Member(RecordRef ref, String ownId, @Nullable String venueId, boolean telling) {}

    /**
     * What is to be written.
     *
     * @param venueOf the venue of each member
     * @param redirects from ids that were published to the venue that answers for them now
     */
    record Assignment(Map<RecordRef, String> venueOf, Map<String, String> redirects) {}

    private static final Comparator<Member> BY_REF = Comparator.comparing(Member::ref);

    private final Map<String, Instant> published;
    private final Map<RecordRef, Integer> groupOf = new HashMap<>();
    private final Map<String, List<Member>> membersOf = new TreeMap<>();

    private AssignVenues(Collection<Member> members, Map<String, Instant> published) {
        this.published = published;
        for (Member member : members) {
            if (member.venueId() != null && published.containsKey(member.venueId())) {
                membersOf
                        .computeIfAbsent(member.venueId(), id -> new ArrayList<>())
                        .add(member);
            }
        }
    }

    /**
     * Assigns ids.
     *
     * @param groups of all members; every venue that is touched is there with all its members
     * @param published the venues that exist, with the time when each came to be
     */
    static Assignment assign(
            Collection<Member> members, List<? extends Collection<RecordRef>> groups, Map<String, Instant> published) {
        AssignVenues assigning = new AssignVenues(members, published);
        for (int i = 0; i < groups.size(); i++) {
            for (RecordRef record : groups.get(i)) {
                assigning.groupOf.put(record, i);
            }
        }
        return assigning.assign(members, groups.size());
    }

    private Assignment assign(Collection<Member> members, int groups) {
        Map<String, Integer> heirs = new TreeMap<>();
        membersOf.forEach((venue, had) -> findHeir(venue, had).ifPresent(group -> heirs.put(venue, group)));
        String[] ids = new String[groups];
        heirs.forEach((venue, group) -> ids[group] = older(ids[group], venue));
        members.stream().filter(Member::telling).sorted(BY_REF).forEach(member -> {
            int group = groupOf(member);
            ids[group] = ids[group] == null ? member.ownId() : ids[group];
        });
        Map<RecordRef, String> venueOf = new TreeMap<>();
        members.forEach(member -> {
            Integer group = member.telling() ? Integer.valueOf(groupOf(member)) : findGroup(heirs, member.venueId());
            String id = group == null ? member.venueId() : ids[group];
            if (id != null) {
                venueOf.put(member.ref(), id);
            }
        });
        Map<String, String> redirects = new TreeMap<>();
        heirs.forEach((venue, group) -> {
            if (!venue.equals(ids[group])) {
                redirects.put(venue, ids[group]);
            }
        });
        return new Assignment(venueOf, redirects);
    }

    private static @Nullable Integer findGroup(Map<String, Integer> heirs, @Nullable String venue) {
        return venue == null ? null : heirs.get(venue);
    }

    private int groupOf(Member member) {
        Integer group = groupOf.get(member.ref());
        if (group == null) {
            throw new IllegalArgumentException("in no group: " + member.ref());
        }
        return group;
    }

    /** The group that carries on a venue: the one of its founding record, else of its first one; none without facts. */
    private Optional<Integer> findHeir(String venue, List<Member> had) {
        return had.stream()
                .filter(Member::telling)
                .min(Comparator.comparing((Member member) -> !member.ownId().equals(venue))
                        .thenComparing(Member::ref))
                .map(this::groupOf);
    }

    private @Nullable String older(@Nullable String one, String other) {
        if (one == null) {
            return other;
        }
        Comparator<String> byAge = Comparator.comparing((String id) -> published.getOrDefault(id, Instant.MAX))
                .thenComparing(id -> id);
        return byAge.compare(one, other) <= 0 ? one : other;
    }
}
