package fr.balise.importer.cleaning;

import fr.balise.importer.cleaning.ProseToken.Kind;
import fr.balise.importer.cleaning.WrittenPeriod.Stretch;
import fr.balise.venue.OpeningException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rest of a sentence about a move: {@code le 1er mars 2027 au 3 rue du Phare}, in either order. */
final class ReadMove {
    private static final Set<String> ADDRESS_MARKS = Set.of(":", ",", "-", "–");
    private static final Set<String> TO_ADDRESS = Set.of("au", "a", "vers", "dans", ":", "aux");

    private final ProseCursor cursor;

    ReadMove(ProseCursor cursor) {
        this.cursor = cursor;
    }

    boolean isNewAddress() {
        int start = cursor.at();
        boolean found = cursor.accept("nouvelle", "adresse") || cursor.accept("changement", "d", "adresse");
        cursor.backTo(start);
        return found;
    }

    Optional<List<OpeningException>> read(List<WrittenPeriod> first) {
        cursor.next();
        while (cursor.accept("adresse") || cursor.accept("d") || cursor.accept("prevu")) {
            // "changement d'adresse", "nouvelle adresse", "déménagement prévu".
        }
        int start = cursor.at();
        if (!first.isEmpty()) {
            return moved(first, address(start, cursor.size()));
        }
        cursor.acceptOneOf(ADDRESS_MARKS);
        List<WrittenPeriod> periods = new ReadPeriods(cursor).list();
        if (!periods.isEmpty()) {
            return moved(periods, address(cursor.at(), cursor.size()));
        }
        for (int i = start + 1; i < cursor.size(); i++) {
            cursor.backTo(i);
            List<WrittenPeriod> behind = new ReadPeriods(cursor).list();
            if (!behind.isEmpty() && cursor.isAtEnd()) {
                return moved(behind, address(start, i));
            }
        }
        return Optional.empty();
    }

    /** The words of an address; null when there are none, or when they hold something else. */
    private @Nullable String address(int from, int until) {
        int start = from;
        cursor.backTo(start);
        while (start < until && cursor.acceptOneOf(TO_ADDRESS)) {
            start = cursor.at();
        }
        if (start < until && cursor.isOneOf(ADDRESS_MARKS)) {
            start++;
        }
        return start >= until ? "" : cursor.written(start, until);
    }

    private static Optional<List<OpeningException>> moved(List<WrittenPeriod> periods, @Nullable String address) {
        List<Stretch> stretches = periods.size() == 1 ? periods.get(0).stretches(false) : List.of();
        if (stretches.size() != 1
                || periods.get(0) instanceof WrittenPeriod.WholeMonths
                || address == null
                || isNoAddress(address)) {
            return Optional.empty();
        }
        Stretch days = stretches.get(0);
        return Optional.of(List.of(new OpeningException(
                OpeningException.Kind.MOVE,
                days.from(),
                days.isOneDay() ? null : days.to(),
                false,
                null,
                address.isEmpty() ? null : address)));
    }

    /** Another date or a limit in it says that something was not understood. */
    private static boolean isNoAddress(String address) {
        return ProseToken.list(address).stream()
                .anyMatch(token -> token.kind() == Kind.DATE
                        || token.kind() == Kind.TIME
                        || Set.of("jusqu", "pendant", "ferme", "fermee", "ouvert")
                                .contains(token.text()));
    }
}
