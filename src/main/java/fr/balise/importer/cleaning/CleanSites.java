package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads every web address of a cell: {@code www.a.fr et www.b.fr}. Only http and https, which are safe to link; a cell
 * with words beside the addresses gives none.
 */
final class CleanSites {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s|]+|[;,](?=\\s|www\\.|https?:)");
    private static final Set<String> WORDS = Set.of("et", "ou", "-", "–", "/", ",", ";", ":", "site", "site:", "&");
    /** {@code https//}, {@code http:/}, {@code https;//} and a scheme written twice. */
    private static final Pattern BROKEN_SCHEME =
            Pattern.compile("^(?:https?[:;]?/{1,3})*(https?)[:;]?/{1,3}(?!/)", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOST_AND_REST = Pattern.compile(
            "(?:[\\p{L}0-9](?:[\\p{L}0-9_-]{0,61}[\\p{L}0-9])?\\.)+\\p{L}{2,24}(?::\\d{1,5})?(?:[/?#].*)?");
    /** Ends of names that are written without scheme and www; "St.Denis" is none. */
    private static final Set<String> ENDS = Set.of(
            "fr",
            "com",
            "org",
            "net",
            "eu",
            "info",
            "re",
            "gp",
            "mq",
            "gf",
            "yt",
            "pm",
            "wf",
            "pf",
            "nc",
            "bzh",
            "corsica",
            "alsace",
            "paris",
            "coop",
            "io",
            "be",
            "ch",
            "lu",
            "ca",
            "de",
            "es",
            "it",
            "uk",
            "tv",
            "co",
            "biz",
            "me",
            "app",
            "site",
            "online",
            "fm",
            "link",
            "page",
            "club",
            "tech",
            "space",
            "blog",
            "social",
            "ly",
            "gle",
            "gl",
            "cc",
            "cat",
            "us",
            "xyz",
            "dev",
            "ovh",
            "museum",
            "education",
            "city",
            "school",
            "center",
            "cloud",
            "media",
            "digital");

    private static final Set<String> TRACKING =
            Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "igsh", "xtor", "_ga", "yclid");

    private CleanSites() {}

    /** The addresses of one cell; with a finding and none when it holds anything else. */
    static List<String> clean(Cell cell, Cells notes) {
        List<String> sites = new ArrayList<>();
        for (String token : SEPARATOR.split(cell.text(), -1)) {
            if (token.isEmpty() || WORDS.contains(token.toLowerCase(Locale.ROOT))) {
                continue;
            }
            Optional<String> site = find(token);
            if (site.isEmpty()) {
                notes.note(FindingKind.SITE_INVALID, cell, null);
                return List.of();
            }
            sites.add(site.get());
        }
        if (sites.isEmpty()) {
            notes.note(FindingKind.SITE_INVALID, cell, null);
        }
        return sites.stream()
                .distinct()
                .map(site -> untracked(cell, site, notes))
                .toList();
    }

    private static String untracked(Cell cell, String site, Cells notes) {
        String clean = withoutTracking(site);
        if (!clean.equals(site)) {
            notes.note(FindingKind.SITE_TRACKING_REMOVED, cell, clean);
        } else if (!cell.text().contains(site) || cell.text().contains("/" + site)) {
            notes.note(FindingKind.SITE_COMPLETED, cell, clean);
        }
        return clean;
    }

    private static Optional<String> find(String token) {
        String bare = token.replaceAll("[.,;:]+$", "");
        Matcher broken = BROKEN_SCHEME.matcher(bare);
        String scheme = broken.find() ? broken.group(1).toLowerCase(Locale.ROOT) : "https";
        String rest = broken.reset().replaceFirst("");
        boolean safe = !rest.split("/", 2)[0].contains("@");
        boolean stated = rest.length() < bare.length() || rest.regionMatches(true, 0, "www.", 0, 4);
        return safe
                        && HOST_AND_REST.matcher(rest).matches()
                        && (stated || endsAsUsual(rest))
                        && rest.indexOf('"') < 0
                        && rest.indexOf('<') < 0
                ? Optional.of(scheme + "://" + rest)
                : Optional.empty();
    }

    private static boolean endsAsUsual(String rest) {
        String host = rest.split("[:/?#]", 2)[0];
        return ENDS.contains(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Without the parameters that only tell where a visitor came from; the others stay as they are. */
    static String withoutTracking(String site) {
        int fragment = site.indexOf('#');
        String anchor = fragment < 0 ? "" : site.substring(fragment);
        String address = fragment < 0 ? site : site.substring(0, fragment);
        int query = address.indexOf('?');
        if (query < 0) {
            return site;
        }
        List<String> all = Arrays.asList(address.substring(query + 1).split("&", -1));
        List<String> kept = all.stream().filter(part -> !isTracking(part)).toList();
        if (kept.size() == all.size()) {
            return site;
        }
        String rest = kept.stream().collect(Collectors.joining("&"));
        return address.substring(0, query) + (rest.isEmpty() ? "" : "?" + rest) + anchor;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
