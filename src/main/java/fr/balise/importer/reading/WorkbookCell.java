package fr.balise.importer.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell, as far as a sheet shows it: a date is an ISO date, without the day where the sheet shows none
 * ({@code juil-22} is {@code 2022-07}), a time {@code 09:30}, and {@code 1000} shown in five digits {@code 01000}.
 */
final class WorkbookCell {
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int DAYS_TO_1904 = 1462;
    private static final double LAST_DAY = 2958465; // 9999-12-31
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    /** Formats of codes and phone numbers: {@code 00000}, {@code 0# ## ## ## ##}. */
    private static final Pattern DIGITS = Pattern.compile("#*(0[0#]+)");

    /** {@code _x000D_}: how workbooks write characters that XML has not (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private WorkbookCell() {}

    static String text(@Nullable Cell cell, boolean from1904) {
        if (cell == null) {
            return "";
        }
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case NUMBER, FORMULA -> number(raw, cell.getDataFormatString(), from1904);
            case STRING -> unescaped(Objects.requireNonNullElse(cell.asString(), ""));
            case BOOLEAN, ERROR -> raw;
            case EMPTY -> "";
        };
    }

    private static String number(String raw, @Nullable String format, boolean from1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return unescaped(raw);
        }
        String codes = format == null
                ? ""
                : LITERALS.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        String moment = moment(value + (from1904 ? DAYS_TO_1904 : 0), codes, value < 1);
        return moment != null ? moment : padded(plain(value, raw), codes);
    }

    /** Workbooks store 48.85837 as 48.858370000000001; the nearest double is what was typed. */
    private static String plain(double value, String raw) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return raw;
        }
        BigDecimal typed = BigDecimal.valueOf(value).stripTrailingZeros();
        return typed.abs().compareTo(BigDecimal.valueOf(1e15)) < 0 && typed.scale() < 20 ? typed.toPlainString() : raw;
    }

    /** Null when the format shows neither days nor times, or the number is none of them. */
    private static @Nullable String moment(double days, String codes, boolean withinDay) {
        boolean year = codes.contains("yy") || codes.contains("aa");
        boolean day = codes.contains("d") || codes.contains("j");
        boolean month = codes.contains("m");
        boolean hour = codes.contains("h");
        boolean date = year || (day && month);
        if (codes.contains("general") || codes.contains("standard") || !(days >= 0 && days < LAST_DAY + 1)) {
            return null;
        }
        if (!date) {
            return hour && month && withinDay ? shortened(at(days)) : null;
        }
        if (days < 1) {
            return null;
        }
        String iso = at(days).toLocalDate().toString();
        if (!day) {
            return iso.substring(0, month ? 7 : 4);
        }
        return days == Math.floor(days) ? iso : at(days).toString();
    }

    private static LocalDateTime at(double days) {
        return DAY_ZERO.plusSeconds(Math.round(days * 86_400)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String shortened(LocalDateTime time) {
        return time.toLocalTime().toString();
    }

    private static String padded(String number, String codes) {
        Matcher digits = DIGITS.matcher(codes.replaceAll("[ .@-]", ""));
        return digits.matches() && number.matches("\\d{1,15}")
                ? "0".repeat(Math.max(0, digits.group(1).length() - number.length())) + number
                : number;
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text.replace("_x000D_\n", "\n")).replaceAll(escaped -> {
            char c = (char) Integer.parseInt(escaped.group(1), 16);
            return Matcher.quoteReplacement(c == '\r' ? "\n" : String.valueOf(c));
        });
    }
}
