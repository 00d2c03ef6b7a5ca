package fr.balise.importer.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets people say which records are one place: what they say is remembered, wins over all evidence for ever, survives new
 * deliveries, and can be taken back. Venues are linked and merged anew at once. To be called in a transaction.
 */
@ApplicationScoped
public class DecideMatches {
    private final DecisionStore decisions;
    private final ReviewStore reviews;
    private final LinkRecords linking;
    private final MergeVenues merging;
    private final CorrectionStore corrections;

    DecideMatches(
            DecisionStore decisions,
            ReviewStore reviews,
            LinkRecords linking,
            MergeVenues merging,
            CorrectionStore corrections) {
        this.corrections = corrections;
        this.decisions = decisions;
        this.reviews = reviews;
        this.linking = linking;
        this.merging = merging;
    }

    /**
     * Decides a pair.
     *
     * @param number of the pair
     * @param same true for one venue, false for two
     * @throws IllegalArgumentException with a French sentence when there is no such pair
     */
    public ReviewedPair decide(long number, boolean same) {
        linking.lock();
        ReviewedPair pair = getPair(number);
        decisions.write(RefPair.of(pair.one().ref(), pair.other().ref()), number, same);
        relink(List.of(pair.one().id(), pair.other().id()));
        return getPair(number);
    }

    /**
     * Takes a decision back, or all that one split made.
     *
     * @return how many pairs are open again
     * @throws IllegalArgumentException with a French sentence when nothing was decided under this number
     */
    public int undo(long number) {
        linking.lock();
        List<RefPair> open = decisions.forget(number);
        if (open.isEmpty()) {
            throw new IllegalArgumentException("Rien n'a été décidé sous le numéro " + number
                    + " : ./balise review montre les paires, ./balise venue show les décisions d'un lieu.");
        }
        List<Long> records = new ArrayList<>();
        for (RefPair pair : open) {
            decisions.findRecord(pair.first()).ifPresent(records::add);
            decisions.findRecord(pair.second()).ifPresent(records::add);
        }
        relink(records);
        return open.size();
    }

    /**
     * Takes records out of a venue, together: they are different from all that stay.
     *
     * @return the number under which this can be undone
     * @throws IllegalArgumentException with a French sentence when the venue has no such record, or none would stay
     */
    public long split(String venueId, Collection<Long> recordIds) {
        linking.lock();
        List<ReviewedRecord> all = reviews.listRecords(venueId);
        Set<String> naming = corrections.listSources();
        all.stream()
                .filter(record -> naming.contains(record.ref().source()) && recordIds.contains(record.id()))
                .findFirst()
                .ifPresent(record -> {
                    throw new IllegalArgumentException("La ligne " + record.id()
                            + " est une correction : elle suit le lieu qu'elle nomme. Pour la reprendre, retirez-la de"
                            + " sa liste (" + record.ref().source() + ") et importez celle-ci de nouveau.");
                });
        // Corrections follow the records that they name, wherever these go.
        List<ReviewedRecord> records = all.stream()
                .filter(record -> !naming.contains(record.ref().source()))
                .toList();
        Set<Long> known = records.stream().map(ReviewedRecord::id).collect(Collectors.toSet());
        List<Long> strangers =
                recordIds.stream().filter(id -> !known.contains(id)).toList();
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("Le lieu " + venueId + " n'a pas de ligne "
                    + strangers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + " : ./balise venue show " + venueId + " montre les siennes.");
        }
        if (known.size() == Set.copyOf(recordIds).size()) {
            throw new IllegalArgumentException(
                    "Toutes les lignes du lieu " + venueId + " sont nommées : il doit en rester une au moins.");
        }
        long number = decisions.nextNumber();
        for (ReviewedRecord out : records) {
            for (ReviewedRecord stays : records) {
                if (recordIds.contains(out.id()) && !recordIds.contains(stays.id())) {
                    decisions.write(RefPair.of(out.ref(), stays.ref()), number, false);
                }
            }
        }
        relink(known);
        return number;
    }

    private ReviewedPair getPair(long number) {
        return reviews.findPair(number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Il n'y a pas de paire numéro " + number + " : ./balise review montre celles qui attendent."));
    }

    private void relink(Collection<Long> records) {
        merging.merge(linking.relink(records));
    }
}
