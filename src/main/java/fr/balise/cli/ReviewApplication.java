package fr.balise.cli;

import fr.balise.importer.matching.DecideMatches;
import fr.balise.importer.matching.ReviewStore;
import fr.balise.importer.matching.ReviewedPair;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Supplier;

/** Shows pairs of records and takes down what people say about them. */
@Unremovable // Quarkus looks it up by class, which its search for unused beans does not see.
@Singleton
class ReviewApplication implements QuarkusApplication {
    private static final int LISTED = 50;

    private final ReviewStore reviews;
    private final DecideMatches decide;

    ReviewApplication(ReviewStore reviews, DecideMatches decide) {
        this.reviews = reviews;
        this.decide = decide;
    }

    /** @param arguments the action, then the number of the pair, empty where there is none */
    @Override
    public int run(String... arguments) throws IOException {
        ReviewCommand.Action action = ReviewCommand.Action.valueOf(arguments[0]);
        try {
            switch (action) {
                case LIST -> list().forEach(Terminal::say);
                case ASK -> loop().ask(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
                case SHOW -> show(Long.parseLong(arguments[1])).forEach(Terminal::say);
                case SAME -> Terminal.say(decide(Long.parseLong(arguments[1]), true));
                case DIFFERENT -> Terminal.say(decide(Long.parseLong(arguments[1]), false));
                case UNDO -> Terminal.say(undo(Long.parseLong(arguments[1])));
            }
        } catch (IllegalArgumentException e) {
            throw SetupProblem.from(e);
        }
        return ExitCode.DONE;
    }

    private ReviewLoop loop() {
        return new ReviewLoop(
                () -> in(reviews::countPending), most -> in(() -> reviews.listPending(most)), this::decide, System.out);
    }

    /** The pairs that wait, one line each. */
    List<String> list() {
        long all = in(reviews::countPending);
        if (all == 0) {
            return List.of("Aucune paire n'attend de décision.");
        }
        List<ReviewedPair> first = in(() -> reviews.listPending(LISTED));
        return PairText.list(first, all);
    }

    /** One pair, side by side, with the evidence. */
    List<String> show(long number) {
        return PairText.sideBySide(in(() -> reviews.findPair(number))
                .orElseThrow(() -> new IllegalArgumentException("Il n'y a pas de paire numéro " + number
                        + " : ./balise review list montre celles qui attendent.")));
    }

    String decide(long number, boolean same) {
        ReviewedPair decided = in(() -> decide.decide(number, same));
        return "Paire " + number + " : " + PairText.decision(same) + ". Lieu" + (same ? " " : "x ")
                + PairText.venues(decided) + ". Pour revenir là-dessus : ./balise review undo " + number;
    }

    String undo(long number) {
        int open = in(() -> decide.undo(number));
        return open == 1
                ? "La décision numéro " + number + " est oubliée."
                : "La décision numéro " + number + " est oubliée, pour " + open + " paires.";
    }

    private static <T> T in(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
