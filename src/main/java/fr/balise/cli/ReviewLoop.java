package fr.balise.cli;

import fr.balise.importer.matching.ReviewedPair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Asks a person about one pair after the other, until there is none left or the person has had enough. */
final class ReviewLoop {
    private static final String QUESTION = "Même lieu (m), deux lieux (d), plus tard (p) ou arrêter (a) ? ";

    /** Takes down a decision and says, in French, what came of it. */
    interface Decide {
        String decide(long number, boolean same);
    }

    private final LongSupplier waiting;
    private final IntFunction<List<ReviewedPair>> first;
    private final Decide decide;
    private final PrintStream terminal;

    /**
     * For one session.
     *
     * @param waiting how many pairs wait for a decision
     * @param first so many of them, the most probable first
     */
    ReviewLoop(LongSupplier waiting, IntFunction<List<ReviewedPair>> first, Decide decide, PrintStream terminal) {
        this.waiting = waiting;
        this.first = first;
        this.decide = decide;
        this.terminal = terminal;
    }

    void ask(BufferedReader answers) throws IOException {
        Set<Long> later = new HashSet<>();
        int decided = 0;
        Optional<ReviewedPair> next = next(later);
        while (next.isPresent()) {
            long number = next.get().number();
            terminal.println();
            terminal.println(count(waiting.getAsLong() - later.size()));
            PairText.sideBySide(next.get()).forEach(terminal::println);
            switch (answer(answers)) {
                case "m" -> {
                    terminal.println(decide.decide(number, true));
                    decided++;
                }
                case "d" -> {
                    terminal.println(decide.decide(number, false));
                    decided++;
                }
                case "p" -> later.add(number);
                default -> {
                    sayWhatIsLeft(decided);
                    return;
                }
            }
            next = next(later);
        }
        sayWhatIsLeft(decided);
    }

    /** One of the four letters; a stop at the end of the input. */
    private String answer(BufferedReader answers) throws IOException {
        while (true) {
            terminal.print(QUESTION);
            terminal.flush();
            String line = answers.readLine();
            if (line == null) {
                terminal.println();
                return "a";
            }
            String answer = line.strip().toLowerCase(Locale.FRENCH);
            if (answer.matches("[mdpa]")) {
                return answer;
            }
            // Without the pair again, which would push this out of sight.
            terminal.println("Répondez par m, d, p ou a, puis Entrée.");
        }
    }

    private static String count(long left) {
        return left == 1 ? "Dernière paire." : "Encore " + left + " paires.";
    }

    private void sayWhatIsLeft(int decided) {
        long left = waiting.getAsLong();
        String done = decided == 0
                ? "Aucune décision prise"
                : decided == 1 ? "1 décision prise" : decided + " décisions prises";
        terminal.println(done
                + (left == 0
                        ? " ; plus aucune paire n'attend."
                        : " ; " + (left == 1 ? "1 paire attend" : left + " paires attendent") + " : ./balise review."));
    }

    private Optional<ReviewedPair> next(Set<Long> later) {
        return first.apply(later.size() + 1).stream()
                .filter(pair -> !later.contains(pair.number()))
                .findFirst();
    }
}
