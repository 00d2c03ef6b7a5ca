package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.ClosingRules;
import fr.balise.text.Folding;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Status;
import fr.balise.venue.VenueState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the columns of a row, as opposed to its name, say about a closing. */
final class CleanClosing {
    private final ClosingRules rules;

    CleanClosing(ClosingRules rules) {
        this.rules = rules;
    }

    /** The state that the columns tell; open when they tell nothing. */
    Status clean(Cells cells) {
        Cell text = first(cells.texts(rules.text(), false));
        Cell state = first(cells.texts(rules.state(), false));
        if (state != null) {
            return stated(state, text, cells);
        }
        if (text == null) {
            return Status.OPEN;
        }
        Optional<Status> read = CleanName.closing(text.text());
        if (read.isEmpty()) {
            cells.note(FindingKind.CLOSING_UNCLEAR, text, null);
        }
        return read.orElse(Status.OPEN);
    }

    private static Status stated(Cell state, @Nullable Cell text, Cells notes) {
        String reason = text == null ? null : text.text();
        PartialDate day = reason == null ? null : FrenchMonths.findInside(Folding.words(reason));
        return switch (Folding.words(state.text())) {
            case ClosingRules.FOR_GOOD -> Status.closedForGood(day, reason);
            case ClosingRules.FOR_NOW -> new Status(VenueState.CLOSED_FOR_NOW, day, null, reason);
            case "non" -> Status.OPEN;
            default -> {
                notes.note(FindingKind.VALUE_UNKNOWN, state, null);
                yield Status.OPEN;
            }
        };
    }

    private static @Nullable Cell first(List<Cell> cells) {
        return cells.isEmpty() ? null : cells.get(0);
    }
}
