package fr.balise.importer.matching;

import fr.balise.geo.Position;
import fr.balise.text.Folding;
import fr.balise.venue.VenueFacts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the keys of a record out of its facts, each in one normal form. */
final class KeysOfFacts {
    private static final int SIREN_DIGITS = 9;

    private KeysOfFacts() {}

    static List<SharedKey> list(VenueFacts facts, Set<PlaceKind> kinds) {
        List<SharedKey> keys = new ArrayList<>();
        facts.contact().phones().forEach(phone -> keys.add(new SharedKey(SharedKey.Kind.PHONE, phone)));
        facts.contact().mails().forEach(mail -> keys.add(new SharedKey(SharedKey.Kind.MAIL, Folding.fold(mail))));
        facts.contact().websites().forEach(site -> findSite(site).ifPresent(text -> keys.add(text)));
        addPivot(facts, keys);
        if (facts.acceslibreUrl() != null) {
            keys.add(new SharedKey(SharedKey.Kind.ACCESLIBRE, trimSlash(facts.acceslibreUrl())));
        }
        String insee = facts.address().inseeCode();
        if (insee != null) {
            kinds.stream().filter(kind -> kind != PlaceKind.MOBILE).forEach(kind -> keys.add(onlyOne(kind, insee)));
        }
        Position position = facts.location().position();
        if (position != null) {
            keys.add(new SharedKey(SharedKey.Kind.POINT, pointText(position)));
        }
        return List.copyOf(keys);
    }

    /** The key of all places of a kind in a commune: where each list has it once, they mean the same one. */
    static SharedKey onlyOne(PlaceKind kind, String insee) {
        return new SharedKey(SharedKey.Kind.ONLY_ONE, kind.name() + '@' + insee);
    }

    private static void addPivot(VenueFacts facts, List<SharedKey> keys) {
        String pivot = facts.pivot();
        if (pivot == null) {
            return;
        }
        boolean company = Character.isDigit(pivot.charAt(0));
        if (pivot.length() > SIREN_DIGITS) {
            keys.add(new SharedKey(SharedKey.Kind.SIRET, pivot));
        }
        if (company && pivot.length() >= SIREN_DIGITS) {
            keys.add(new SharedKey(SharedKey.Kind.SIREN, pivot.substring(0, SIREN_DIGITS)));
        }
    }

    /** Five decimals: about one metre. */
    private static String pointText(Position position) {
        return Math.round(position.latitude() * 100_000) + "/" + Math.round(position.longitude() * 100_000);
    }

    /** Host without {@code www.} and path without its last slash; nothing when it is no address. */
    private static Optional<SharedKey> findSite(String site) {
        try {
            URI address = URI.create(site);
            String host = address.getHost();
            if (host == null) {
                return Optional.empty();
            }
            String bare = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d?\\.", "");
            String path = address.getPath() == null ? "" : address.getPath();
            String query = address.getQuery() == null ? "" : "?" + address.getQuery();
            return Optional.of(new SharedKey(SharedKey.Kind.SITE, trimSlash(bare + path) + query));
        } catch (IllegalArgumentException e) {
            // A site that Java can't take apart is no evidence.
            return Optional.empty();
        }
    }

    private static String trimSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
