package fr.balise.cli;

import fr.balise.feedback.Feedback;
import fr.balise.feedback.FeedbackStore;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Shows what visitors reported, and takes down that somebody has looked into it. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class FeedbackApplication implements QuarkusApplication {
    private static final int LISTED = 100;
    private static final int NAME_CHARACTERS = 36;
    private static final int TEXT_CHARACTERS = 60;

    private final FeedbackStore store;

    FeedbackApplication(FeedbackStore store) {
        this.store = store;
    }

    /** @param arguments the action, then the numbers */
    @Override
    public int run(String... arguments) {
        FeedbackCommand.Action action = FeedbackCommand.Action.valueOf(arguments[0]);
        List<Long> numbers = Arrays.stream(arguments).skip(1).map(Long::valueOf).toList();
        try {
            if (action == FeedbackCommand.Action.LIST) {
                list().forEach(Terminal::say);
            }
            for (long number : numbers) {
                answer(action, number).forEach(Terminal::say);
            }
        } catch (IllegalArgumentException e) {
            throw SetupProblem.from(e);
        }
        return ExitCode.DONE;
    }

    /** Those that wait, one line each, the oldest first. */
    List<String> list() {
        long all = store.countWaiting();
        if (all == 0) {
            return List.of("Aucun signalement n'attend.");
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("numéro", "dernière fois", "fois", "erreur", "lieu", "nom", "texte"));
        for (Feedback each : store.listWaiting(LISTED)) {
            table.add(List.of(
                    String.valueOf(each.id()),
                    SourcesApplication.when(each.lastAt()),
                    String.valueOf(each.times()),
                    each.kind().inFrench(),
                    each.venueId(),
                    PairText.shortened(name(each), NAME_CHARACTERS),
                    PairText.shortened(oneLine(each), TEXT_CHARACTERS)));
        }
        List<String> lines = new ArrayList<>(TextTable.lines(table));
        lines.add("");
        lines.add((all == 1 ? "1 signalement attend." : all + " signalements attendent.")
                + (all > LISTED ? " Voici les " + LISTED + " plus anciens." : "")
                + " Un texte entier : ./balise signalements show <numéro>.");
        return lines;
    }

    /** What an action on one report has to say. */
    List<String> answer(FeedbackCommand.Action action, long number) {
        Feedback found = store.find(number)
                .orElseThrow(() -> new IllegalArgumentException("Il n'y a pas de signalement numéro " + number
                        + " : ./balise signalements montre ceux qui attendent."));
        return switch (action) {
            case SETTLE -> List.of(settle(found));
            case REOPEN -> List.of(reopen(found));
            case ERASE -> List.of(erase(found));
            default -> show(found);
        };
    }

    private static List<String> show(Feedback found) {
        return List.of(
                "Signalement " + found.id() + " : " + found.kind().inFrench()
                        + (found.settledAt() == null
                                ? ", attend"
                                : ", classé le " + SourcesApplication.when(found.settledAt())),
                "  Lieu : " + found.venueId() + ", " + name(found),
                "  Dit " + (found.times() == 1 ? "une fois, le " : found.times() + " fois, la dernière le ")
                        + SourcesApplication.when(found.lastAt()),
                "  Texte : " + (found.said() == null ? "aucun" : clean(found.said())));
    }

    private String settle(Feedback found) {
        return store.settle(found.id())
                ? "Signalement " + found.id() + " classé. Pour revenir là-dessus : ./balise signalements reopen "
                        + found.id()
                : "Signalement " + found.id() + " : il était déjà classé.";
    }

    private String reopen(Feedback found) {
        if (found.settledAt() == null) {
            return "Signalement " + found.id() + " : il attend déjà.";
        }
        return store.reopen(found.id())
                ? "Signalement " + found.id() + " remis en attente."
                : "Signalement " + found.id() + " : un autre qui dit la même chose attend déjà, celui-ci reste classé.";
    }

    private String erase(Feedback found) {
        return store.erase(found.id())
                ? "Signalement " + found.id() + " : texte effacé pour toujours, signalement classé."
                : "Signalement " + found.id() + " : il n'a pas de texte.";
    }

    private static String name(Feedback found) {
        return Objects.requireNonNullElse(found.venueName(), "(lieu disparu)");
    }

    private static String oneLine(Feedback found) {
        return found.said() == null ? "" : clean(found.said()).replace('\n', ' ');
    }

    /** Strangers wrote it: nothing in it may move the cursor or colour the terminal. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "");
    }
}
