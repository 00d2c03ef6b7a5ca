package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.ClosingRules;
import fr.balise.text.Folding;
import fr.balise.venue.OpeningException;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Status;
import fr.balise.venue.VenueState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the columns of a row, as opposed to its name, say about a closing. */
final class CleanClosing {
    private final ClosingRules rules;
    private final Status open;

    /**
     * For one source.
     *
     * @param corrects whether "non" takes back the closing that another list states
     */
    CleanClosing(ClosingRules rules, boolean corrects) {
        this.rules = rules;
        this.open = corrects ? Status.STATED_OPEN : Status.OPEN;
    }

    /** What the columns tell: a state, open when they tell nothing, and what they announce for some days. */
    record Closing(Status status, List<OpeningException> exceptions) {}

    Closing clean(Cells cells) {
        Cell text = first(cells.texts(rules.text(), false));
        Cell state = first(cells.texts(rules.state(), false));
        if (state != null) {
            return new Closing(stated(state, text, cells), List.of());
        }
        if (text == null) {
            return new Closing(Status.OPEN, List.of());
        }
        Optional<Closing> read = CleanName.closing(text.text())
                .map(status -> new Closing(status, List.of()))
                .or(() -> CleanName.announced(text.text()).map(said -> new Closing(Status.OPEN, said)));
        if (read.isEmpty()) {
            cells.note(FindingKind.CLOSING_UNCLEAR, text, null);
        }
        return read.orElseGet(() -> new Closing(Status.OPEN, List.of()));
    }

    private Status stated(Cell state, @Nullable Cell text, Cells notes) {
        String reason = text == null ? null : text.text();
        PartialDate day = reason == null ? null : FrenchMonths.findInside(Folding.words(reason));
        return switch (Folding.words(state.text())) {
            case ClosingRules.FOR_GOOD -> Status.closedForGood(day, reason);
            case ClosingRules.FOR_NOW -> new Status(VenueState.CLOSED_FOR_NOW, day, null, reason);
            case "non" -> open;
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
