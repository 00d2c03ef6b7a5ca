package fr.balise.cli;

import fr.balise.importer.ImportWatcher;
import fr.balise.runs.RunReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows an import to whoever started it: a bar on a terminal, plain lines otherwise; asks where a terminal can answer. */
final class TerminalWatcher implements ImportWatcher {
    private static final int WIDTH = 80;
    /** Plain lines are for logs: one for each so many rows. */
    private static final long ROWS_PER_LINE = 100_000;

    private final boolean bars;
    private final boolean answers;
    /** Never closed, for it is the terminal; one for all questions, so that what was typed ahead is not lost. */
    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

    private @Nullable ProgressBar bar;
    private String step = "";
    private long told;
    private final List<String> failed = new ArrayList<>();

    /**
     * Decides once how to show things.
     *
     * @param bars whether stderr is a terminal
     * @param answers whether stdin is one
     */
    TerminalWatcher(boolean bars, boolean answers) {
        this.bars = bars;
        this.answers = answers;
    }

    /** As the launcher found the terminal. */
    static TerminalWatcher ofThisProcess() {
        return new TerminalWatcher(Boolean.getBoolean("balise.progress"), Boolean.getBoolean("balise.terminal"));
    }

    @Override
    public void tell(String sentence) {
        closeBar();
        Terminal.progress(sentence);
    }

    @Override
    public void report(RunReport report) {
        closeBar();
        report.lines().forEach(Terminal::say);
        if (report.dryRun()) {
            report.venueLines().forEach(Terminal::say);
        } else if (report.run() != null) {
            Terminal.say("  détail : ./balise report " + report.run());
        }
    }

    @Override
    public void fail(String sourceId, String sentence) {
        failed.add(sourceId);
        tell(sourceId + " : " + sentence);
    }

    /** The sources that failed, in the order in which they did. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    @Override
    public void progress(String name, long done, long total) {
        if (!name.equals(step)) {
            closeBar();
            step = name;
            told = 0;
        }
        if (bars) {
            show(done, total);
        } else if (done / ROWS_PER_LINE > told) {
            told = done / ROWS_PER_LINE;
            Terminal.progress(step + " : " + done + (total > 0 ? " sur " + total : "") + " lignes");
        }
    }

    private void show(long done, long total) {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(total > 0 ? total : -1)
                    .setRenderer((state, most) -> ProgressLine.of(state))
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .clearDisplayOnFinish()
                    .build();
            bar = shown;
        }
        shown.stepTo(done);
    }

    private void closeBar() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
        step = "";
    }

    @Override
    public void end() {
        closeBar();
    }

    @Override
    public boolean canAnswer() {
        return answers;
    }

    @Override
    public boolean confirm(String question) {
        closeBar();
        return answers && isYes(question, input, System.err);
    }

    /** Asks until the answer is one; the end of the input is a no. */
    static boolean isYes(String question, BufferedReader answers, PrintStream terminal) {
        terminal.print(question + " [oui/non] ");
        try {
            while (true) {
                terminal.flush();
                String line = answers.readLine();
                if (line == null) {
                    // What is said next begins a line of its own.
                    terminal.println();
                    return false;
                }
                String answer = line.strip().toLowerCase(Locale.ROOT);
                if (answer.matches("o|oui|n|non")) {
                    return answer.startsWith("o");
                }
                terminal.print("Répondez par oui ou par non : ");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
