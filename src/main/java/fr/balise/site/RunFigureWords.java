package fr.balise.site;

import fr.balise.runs.RunReport.Records;
import fr.balise.runs.RunReport.Rows;
import fr.balise.runs.RunReport.Venues;
import fr.balise.site.ReportView.Figure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The figures of a report, each with what it means. */
final class RunFigureWords {
    private RunFigureWords() {}

    static String summary(Rows rows) {
        return Counted.of(rows.read(), "ligne lue", "lignes lues") + "\u00a0: "
                + Counted.of(rows.accepted(), "acceptée", "acceptées") + ", "
                + Counted.of(rows.acceptedWithFindings(), "acceptée avec remarques", "acceptées avec remarques") + ", "
                + Counted.number(rows.toReview()) + " à relire, "
                + Counted.of(rows.rejected(), "refusée", "refusées") + ".";
    }

    static List<Figure> rows(Rows rows) {
        return List.of(
                outcome("Acceptées", rows.accepted(), rows, "rien à signaler"),
                outcome(
                        "Acceptées avec remarques",
                        rows.acceptedWithFindings(),
                        rows,
                        "au moins une valeur a été réparée, ou n’a pas pu servir"),
                outcome("À relire", rows.toReview(), rows, "une personne doit trancher"),
                outcome("Refusées", rows.rejected(), rows, "sans nom, ou pas un lieu\u00a0; gardées telles quelles"));
    }

    private static Figure outcome(String label, int count, Rows rows, String meaning) {
        return new Figure(label, Counted.number(count), share(count, rows.read()), meaning);
    }

    /** Never 0 or 100 unless that is so. */
    static String share(int count, int whole) {
        if (whole == 0) {
            return "";
        }
        double percent = 100.0 * count / whole;
        String words = count > 0 && percent < 0.05
                ? "moins de 0,1"
                : count < whole && percent > 99.95 ? "plus de 99,9" : String.format(Locale.FRANCE, "%.1f", percent);
        return words + "\u00a0%";
    }

    static List<Figure> venues(Venues venues) {
        return List.of(
                plain("Créés", venues.created(), "lieux que Balise ne connaissait pas"),
                plain("Modifiés", venues.changed(), "lieux dont une information a changé"),
                plain("Inchangés", venues.unchanged(), "lieux de cette source qui restent comme ils étaient"),
                plain(
                        "Réunis à un autre",
                        venues.merged(),
                        "deux lieux reconnus comme un seul\u00a0; l’ancienne adresse" + " mène au nouveau"));
    }

    /** A figure of the usual kinds always; one of the rarer kinds only where there is something to tell. */
    static List<Figure> records(Records records) {
        Stream<Figure> usual = Stream.of(
                plain("Nouvelles", records.added(), "absentes de la livraison précédente"),
                plain("Modifiées", records.changed(), "dont une case a changé"),
                plain("Inchangées", records.unchanged(), "identiques"),
                plain("Disparues", records.absent(), "absentes depuis cet import\u00a0; gardées, jamais effacées"));
        Stream<Figure> rare = Stream.of(
                        plain("Revenues", records.returned(), "avaient disparu, sont de nouveau là"),
                        plain("Relues", records.reread(), "identiques, mais relues parce que les règles ont changé"))
                .filter(figure -> !figure.number().equals("0"));
        return Stream.concat(usual, rare).toList();
    }

    private static Figure plain(String label, int count, String meaning) {
        return new Figure(label, Counted.number(count), "", meaning);
    }
}
