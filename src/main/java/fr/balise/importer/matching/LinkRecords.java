package fr.balise.importer.matching;

import fr.balise.importer.matching.AssignVenues.Assignment;
import fr.balise.importer.matching.AssignVenues.Member;
import fr.balise.importer.matching.BlockStore.AllBlocks;
import fr.balise.importer.matching.BlockStore.Stated;
import fr.balise.importer.matching.LinkStore.Task;
import fr.balise.importer.matching.PairStore.ScoredPair;
import fr.balise.importer.staging.BatchWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which venue each record is about, once the records of a run are written and placed. A new record comes with
 * {@code venue_id = own_id}, a venue of its own. The records of the run and all that share a block with them are compared
 * again, and the groups that this touches are parted anew; the result does not depend on the order of runs.
 */
@ApplicationScoped
public class LinkRecords {
    /** Pairs that are weighed with one reading of signals. */
    private static final int CHUNK = 4000;

    private final BlockStore blocks;
    private final PairStore pairs;
    private final LinkStore links;
    private final CorrectionStore corrections;

    LinkRecords(BlockStore blocks, PairStore pairs, LinkStore links, CorrectionStore corrections) {
        this.corrections = corrections;
        this.blocks = blocks;
        this.pairs = pairs;
        this.links = links;
    }

    /**
     * Links the records whose content this run wrote ({@code changed_run_id}), in the caller's transaction. Writes
     * {@code venue_id} only where it differs: each write costs as much as a new record. The ids of venues that nobody is in any
     * more redirect to where their founding record is; the merge removes them.
     *
     * @param cameOrWent records whose content stayed, but that became absent or returned: what they share is rarer or more
     *     common now
     * @return venues to merge anew besides those of the records of this run: those that records left or joined
     */
    public Set<String> link(String sourceId, long run, Collection<Long> cameOrWent) {
        blocks.lock();
        corrections.decide(run);
        LongList both = new LongList();
        both.addAll(blocks.listOldBlocks(sourceId, run));
        both.addAll(blocks.listBlocks(cameOrWent));
        long[] oldBlocks = both.sorted();
        LongList touched = new LongList();
        touched.addAll(blocks.refresh(sourceId, run));
        cameOrWent.forEach(touched::add);
        long[] changed = touched.sorted();
        if (changed.length == 0) {
            return Set.of();
        }
        weigh(changed, oldBlocks);
        pairs.replace(sourceId, run);
        return regroup();
    }

    /** Waits until no run links records: before anything is written, so that nobody waits for somebody who waits. */
    void lock() {
        blocks.lock();
    }

    /**
     * Parts the venues of these records anew, after people decided something about them.
     *
     * @return the venues to merge anew
     */
    public Set<String> relink(Collection<Long> recordIds) {
        blocks.lock();
        pairs.begin(new long[0]);
        pairs.seed(recordIds.stream().mapToLong(Long::longValue).toArray());
        return regroup();
    }

    private void weigh(long[] changed, long[] oldBlocks) {
        AllBlocks all = blocks.load();
        BlockIndex index = all.index();
        long[] ids = all.ids().toArray();
        BitSet changedNumbers = new BitSet();
        for (int number = 0; number < ids.length; number++) {
            changedNumbers.set(number, Arrays.binarySearch(changed, ids[number]) >= 0);
        }
        BitSet affected = index.affected(changedNumbers, oldBlocks);
        LongList affectedIds = new LongList();
        affected.stream().forEach(number -> affectedIds.add(ids[number]));
        // Those that lost their facts are in no block any more, but may be in pairs.
        affectedIds.addAll(changed);
        pairs.begin(Arrays.stream(affectedIds.sorted()).distinct().toArray());
        weigh(index.pairs(affected), ids, new ComparePair(KeyUsage.in(index)));
    }

    /** This thread, which holds the transaction, reads and writes; others parse and compare. */
    private void weigh(PairList candidates, long[] ids, ComparePair comparing) {
        try (BatchWork<List<ScoredPair>> work = new BatchWork<>(pairs::add)) {
            for (int from = 0; from < candidates.size(); from += CHUNK) {
                int first = from;
                int until = Math.min(candidates.size(), from + CHUNK);
                Set<Long> wanted = new HashSet<>();
                for (int i = from; i < until; i++) {
                    wanted.add(ids[candidates.first(i)]);
                    wanted.add(ids[candidates.second(i)]);
                }
                List<Stated> stated = blocks.listStated(wanted);
                work.submit(() -> {
                    Map<Long, Signals> signals = new HashMap<>(stated.size() * 2);
                    stated.forEach(record -> signals.put(record.id(), record.parse()));
                    return new WeighPairs(ids, signals, comparing).weigh(candidates, first, until);
                });
            }
            work.finish();
        }
    }

    /** Public ids that corrections of a source name, and that no record has (yet). */
    public List<String> listWaitingCorrections(String sourceId) {
        return corrections.listWaiting(sourceId);
    }

    /** A correction goes where the record goes that founded the venue it names. */
    private static void addCorrections(Task task, Map<RecordRef, String> venueOf) {
        Map<RecordRef, String> placed = Map.copyOf(venueOf);
        Set<RecordRef> corrections =
                task.corrections().stream().map(Member::ref).collect(Collectors.toSet());
        task.decisions().forEach((pair, same) -> {
            boolean first = corrections.contains(pair.first());
            String venue = placed.get(first ? pair.second() : pair.first());
            if (same && venue != null && (first || corrections.contains(pair.second()))) {
                venueOf.put(first ? pair.first() : pair.second(), venue);
            }
        });
    }

    private Set<String> regroup() {
        Task task = links.load();
        List<RecordRef> telling =
                task.members().stream().filter(Member::telling).map(Member::ref).toList();
        List<NavigableSet<RecordRef>> groups = GroupRecords.group(telling, task.scores(), task.decisions());
        Assignment assignment = AssignVenues.assign(task.members(), groups, task.published());
        Map<RecordRef, String> venueOf = new HashMap<>(assignment.venueOf());
        addCorrections(task, venueOf);
        Map<RecordRef, String> moves = new TreeMap<>();
        Set<String> left = new TreeSet<>();
        Stream.concat(task.members().stream(), task.corrections().stream()).forEach(member -> {
            String venue = venueOf.get(member.ref());
            if (venue != null && !venue.equals(member.venueId())) {
                moves.put(member.ref(), venue);
                if (member.venueId() != null) {
                    left.add(member.venueId());
                }
            }
        });
        links.move(moves);
        links.redirect(assignment.redirects(), left, moves.values());
        Set<String> touched = new TreeSet<>(left);
        touched.addAll(moves.values());
        return touched;
    }
}
