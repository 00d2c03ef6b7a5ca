package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.PlaceClue;
import fr.balise.importer.report.FindingKind;
import fr.balise.venue.StandardField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads postal and INSEE codes. What a spreadsheet took is given back where the stated commune confirms it: {@code 1000}
 * and Bourg-en-Bresse are 01000, {@code 1000} alone is nothing.
 */
final class CleanCodes {
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern INSEE_CODE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
    private static final Pattern AROUND =
            Pattern.compile("^=+|=+$|^\"|\"$|^F(?:R)?[- ]+(?=\\d)|[.,]0+$|[\\s.](?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_BEHIND = Pattern.compile("(\\d{5})[\\s,-]+\\p{L}[\\p{L}\\s'’.-]{1,60}");

    private final Gazetteer gazetteer;

    CleanCodes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Nullable
    String postalCode(Cells cells, @Nullable String commune) {
        Cell cell = cells.first(StandardField.CODE_POSTAL).orElse(null);
        if (cell == null || POSTAL_CODE.matcher(cell.text()).matches()) {
            return cell == null ? null : cell.text();
        }
        var named = NAME_BEHIND.matcher(cell.text());
        String bare = named.matches() ? named.group(1) : bare(cell);
        if (POSTAL_CODE.matcher(bare).matches()) {
            return repaired(cell, Optional.of(bare), cells);
        }
        List<String> meant = bare.matches("\\d{4}")
                ? List.of("0" + bare)
                : bare.matches("2[AB]\\d{3}") ? List.of("20" + bare.substring(2)) : List.of();
        return repaired(cell, only(meant, code -> confirms(null, code, commune)), cells);
    }

    @Nullable
    String inseeCode(Cells cells, @Nullable String commune) {
        Cell cell = cells.first(StandardField.CODE_INSEE).orElse(null);
        if (cell == null
                || (INSEE_CODE.matcher(cell.text()).matches() && !cell.text().startsWith("20"))) {
            return cell == null ? null : cell.text();
        }
        String bare = bare(cell);
        List<String> meant = List.of(bare);
        if (bare.matches("\\d{4}")) {
            meant = List.of("0" + bare);
        } else if (bare.matches("20\\d{3}")) {
            // Corsica had one number until 1976.
            meant = List.of("2A" + bare.substring(2), "2B" + bare.substring(2));
        } else if (INSEE_CODE.matcher(bare).matches()) {
            return repaired(cell, Optional.of(bare), cells);
        }
        return repaired(
                cell,
                only(meant, code -> gazetteer.findByInsee(code).isPresent() && confirms(code, null, commune)),
                cells);
    }

    private static String bare(Cell cell) {
        return AROUND.matcher(cell.text()).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private boolean confirms(@Nullable String insee, @Nullable String postalCode, @Nullable String commune) {
        return commune != null
                && (postalCode == null
                        || !gazetteer.listByPostalCode(postalCode).isEmpty())
                && gazetteer.find(new PlaceClue(insee, postalCode, commune)).isPresent();
    }

    private static Optional<String> only(List<String> codes, Predicate<String> confirmed) {
        List<String> found = codes.stream().filter(confirmed).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static @Nullable String repaired(Cell cell, Optional<String> code, Cells notes) {
        notes.note(code.isPresent() ? FindingKind.CODE_REPAIRED : FindingKind.CODE_MALFORMED, cell, code.orElse(null));
        return code.orElse(null);
    }
}
