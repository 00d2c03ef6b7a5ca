package fr.balise.cli;

import fr.balise.importer.matching.DecideMatches;
import fr.balise.importer.matching.ReviewStore;
import fr.balise.importer.matching.ReviewedPair;
import fr.balise.importer.matching.ReviewedRecord;
import fr.balise.venue.VenueStore;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows what a venue is made of, and takes records out of it. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class VenueApplication implements QuarkusApplication {
    private static final int TITLE_CHARACTERS = 50;

    private final ReviewStore reviews;
    private final DecideMatches decide;
    private final VenueStore venues;

    VenueApplication(ReviewStore reviews, DecideMatches decide, VenueStore venues) {
        this.reviews = reviews;
        this.decide = decide;
        this.venues = venues;
    }

    /** @param arguments the action, the venue, then the records */
    @Override
    public int run(String... arguments) {
        try {
            String venue = today(arguments[1]);
            if (arguments[0].equals(VenueCommand.SHOW)) {
                show(venue).forEach(Terminal::say);
            } else {
                List<Long> records =
                        Arrays.stream(arguments).skip(2).map(Long::valueOf).toList();
                split(venue, records).forEach(Terminal::say);
            }
        } catch (IllegalArgumentException e) {
            throw SetupProblem.from(e);
        }
        return ExitCode.DONE;
    }

    /** The venue itself, or the one that answers for this id now. */
    private String today(String id) {
        return in(() -> venues.find(id).isPresent() ? Optional.of(id) : venues.findRedirect(id))
                .orElseThrow(() -> new IllegalArgumentException("Il n'y a pas de lieu « " + id
                        + " » : son identifiant est dans l'adresse de sa page, dix lettres et chiffres."));
    }

    List<String> show(String venue) {
        List<ReviewedRecord> records = in(() -> reviews.listRecords(venue));
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("ligne", "liste", "nom", "adresse"));
        records.forEach(record -> table.add(List.of(
                String.valueOf(record.id()),
                record.ref().source() + (record.absent() ? " (n'y est plus)" : ""),
                PairText.shortened(PairText.title(record), TITLE_CHARACTERS),
                street(record))));
        List<String> lines = new ArrayList<>();
        lines.add("Lieu " + venue + ", " + madeOf(records.size()) + " :");
        lines.addAll(TextTable.lines(table));
        for (ReviewedPair pair : in(() -> reviews.listPairsWithin(venue))) {
            lines.add("");
            Boolean same = pair.same();
            lines.add("Lignes " + pair.one().id() + " et " + pair.other().id() + " (paire " + pair.number() + "), "
                    + pair.score() + " points" + (same == null ? "" : ", décidée : " + PairText.decision(same)));
            pair.evidence().forEach(evidence -> lines.add("  " + PairText.evidence(evidence)));
        }
        return lines;
    }

    static String madeOf(int records) {
        return records == 1 ? "fait d'une ligne" : "fait de " + records + " lignes";
    }

    private static String street(ReviewedRecord record) {
        return record.facts() == null
                ? ""
                : Objects.requireNonNullElse(record.facts().address().street(), "");
    }

    List<String> split(String venue, List<Long> records) {
        long number = in(() -> decide.split(venue, records));
        return List.of(
                "Le lieu " + venue + " est partagé. Ces lignes n'y reviendront pas, quoi que disent les listes.",
                "Pour revenir là-dessus : ./balise review undo " + number);
    }

    private static <T> T in(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
