package fr.balise.importer.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Weighs what two records share: phones, mails, sites, numbers of the company. The more places use it, the less it says. */
final class CompareKeys {
    /** Keys of one organisation tend to come together, so that the third adds little to the second. */
    private static final int MOST = 60;

    private static final Set<SharedKey.Kind> EVIDENCE = EnumSet.of(
            SharedKey.Kind.ACCESLIBRE,
            SharedKey.Kind.SIRET,
            SharedKey.Kind.SIREN,
            SharedKey.Kind.PHONE,
            SharedKey.Kind.MAIL,
            SharedKey.Kind.SITE);

    private final KeyUsage usage;

    CompareKeys(KeyUsage usage) {
        this.usage = usage;
    }

    List<Evidence> list(Signals one, Signals other) {
        List<Evidence> evidence = new ArrayList<>();
        int points = 0;
        Set<SharedKey.Kind> seen = EnumSet.noneOf(SharedKey.Kind.class);
        for (SharedKey key : one.keys()) {
            if (!EVIDENCE.contains(key.kind()) || !other.keys().contains(key) || isSaidBy(key, seen)) {
                continue;
            }
            Evidence shared = weigh(key);
            int worth = Math.min(shared.points(), MOST - points);
            if (worth > 0) {
                seen.add(key.kind());
            }
            points += worth;
            evidence.add(new Evidence(shared.text(), worth));
        }
        return evidence;
    }

    /** A second shared phone adds nothing, nor does the SIREN within a shared SIRET. */
    private static boolean isSaidBy(SharedKey key, Set<SharedKey.Kind> seen) {
        return seen.contains(key.kind()) || (key.kind() == SharedKey.Kind.SIREN && seen.contains(SharedKey.Kind.SIRET));
    }

    private Evidence weigh(SharedKey key) {
        int places = usage.of(key);
        String text = key.kind().sentence() + " (" + key.text() + ")";
        int points = key.kind().points();
        return switch (places) {
            case 0, 1 -> new Evidence(text, points);
            case 2 -> new Evidence(text + ", de 2 lieux", points / 2);
            case 3 -> new Evidence(text + ", de 3 lieux", points / 4);
            default -> new Evidence(text + ", standard ou siège de " + manyPlaces(places), 0);
        };
    }

    private static String manyPlaces(int places) {
        return places == BlockIndex.EVERYBODY ? "beaucoup de lieux" : places + " lieux";
    }
}
