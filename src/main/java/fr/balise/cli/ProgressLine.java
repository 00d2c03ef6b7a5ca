package fr.balise.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressState;

/**
 * How far a step is, in one French line of less than 80 characters: {@code nettoyage [=====>    ]  54 % de 2 707 lignes,
 * encore 3 s}; where nobody knows how much there is, {@code lecture : 2 000 lignes, 3 s}.
 */
final class ProgressLine {
    private static final int WIDTH = 79;
    private static final int BAR = 14;
    private static final int LONGEST_STEP = 13;
    /** Sooner than that, what is left is guesswork. */
    private static final Duration KNOWN_AFTER = Duration.ofSeconds(2);

    private ProgressLine() {}

    /** With blanks behind it, so that nothing is left of a longer line before. */
    static String of(ProgressState state) {
        Duration elapsed = state.getElapsedAfterStart();
        String line = state.isIndefinite()
                ? open(state.getTaskName(), state.getCurrent(), elapsed)
                : bar(state.getTaskName(), state.getCurrent(), state.getMax(), elapsed);
        return line + " ".repeat(Math.max(0, WIDTH - line.length()));
    }

    static String open(String step, long done, Duration elapsed) {
        String rows = done > 0 ? " : " + number(done) + " lignes" : "…";
        return "  " + step + rows + (elapsed.toSeconds() > 0 ? (done > 0 ? ", " : " ") + words(elapsed) : "");
    }

    static String bar(String step, long done, long total, Duration elapsed) {
        double share = total == 0 ? 1 : Math.min(1.0, done / (double) total);
        int filled = (int) Math.floor(share * BAR);
        String head = filled < BAR ? ">" : "";
        String left = "";
        if (done > 0 && done < total && elapsed.compareTo(KNOWN_AFTER) >= 0) {
            left = ", encore " + words(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - share) / share)));
        }
        return "  " + step + " ".repeat(Math.max(0, LONGEST_STEP - step.length())) + " [" + "=".repeat(filled) + head
                + " ".repeat(BAR - filled - head.length()) + "] "
                + String.format(Locale.ROOT, "%3d", (int) Math.floor(share * 100)) + " % de " + number(total)
                + " lignes" + left;
    }

    private static String words(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " min " + seconds % 60 + " s"
                        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** With plain blanks: not every terminal has the narrow one of French numbers. */
    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
