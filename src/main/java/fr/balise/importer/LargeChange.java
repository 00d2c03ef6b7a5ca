package fr.balise.importer;

import fr.balise.importer.staging.Comparison;
import java.util.Locale;
import java.util.Objects;

/**
 * Stops a delivery that would remove or change more than a third of a source, because that is more often a broken export
 * than news. A first delivery, and a change of the mapping or the rules alone, never stop.
 */
final class LargeChange {
    /** In a shorter list a third is a few rows. */
    private static final int SMALL = 20;

    private LargeChange() {}

    static boolean isLarge(Comparison compared) {
        return compared.before() >= SMALL && (compared.absent() + compared.changed()) * 3L > compared.before();
    }

    /** @throws ImportStopped when it is large and nobody accepts it; a dry run only says so */
    static void check(Job job, Comparison compared) {
        if (!isLarge(compared) || job.options().accept() || isSameFile(job)) {
            return;
        }
        if (job.options().dryRun()) {
            job.watcher().tell(sentence(job, compared) + " Un import demanderait une confirmation, ou --accept.");
        } else if (job.watcher().confirm(sentence(job, compared) + " L'importer quand même ?")) {
            job.run().acceptedByHand = true;
        } else {
            throw new ImportStopped(
                    job.watcher().canAnswer()
                            ? refused(compared)
                            : sentence(job, compared)
                                    + " Rien n'est importé : vérifiez le fichier, regardez ce qui changerait avec --dry-run, puis"
                                    + " acceptez-le avec --accept.");
        }
    }

    /** Then only the mapping or the rules changed, even where that changes what every row says, as a column to ignore does. */
    private static boolean isSameFile(Job job) {
        return job.before()
                .filter(before -> Objects.equals(job.run().inputSha256, before.inputSha256))
                .isPresent();
    }

    /** The person has just read the rest; whoever looks for the reason later has not. */
    private static String refused(Comparison compared) {
        return "Rien n'est importé : la confirmation a été refusée (sur " + compared.before() + " fiches, "
                + compared.absent() + " disparaîtraient et " + compared.changed()
                + " seraient modifiées). Avec --dry-run, la même commande montre ce qui changerait, lieu par lieu.";
    }

    private static String sentence(Job job, Comparison compared) {
        long percent = Math.round((compared.absent() + compared.changed()) * 100.0 / compared.before());
        return String.format(
                Locale.FRENCH,
                "Cette livraison de « %s » toucherait %d %% des %d fiches de la source : %d disparaîtraient et %d"
                        + " seraient modifiées (%d nouvelles).",
                job.sourceId(),
                percent,
                compared.before(),
                compared.absent(),
                compared.changed(),
                compared.added());
    }
}
