package fr.balise.importer.source;

import fr.balise.importer.reading.InputForm;
import fr.balise.importer.reading.InputForm.Format;
import fr.balise.importer.source.CoordinateForm.Crs;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping says about its input. */
final class ReadInput {
    private static final List<String> PLACES = List.of("file", "folder", "url");
    private static final List<String> KEYS = List.of(
            "file",
            "folder",
            "url",
            "format",
            "encoding",
            "separator",
            "records",
            "sheet",
            "entry",
            "header",
            "crs",
            "decimal");

    /** Those that French lists are written in, as suggestions. */
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16", "windows-1252", "ISO-8859-1", "x-MacRoman");

    private final Map<String, YamlPart> keys;

    private ReadInput(Map<String, YamlPart> keys) {
        this.keys = keys;
    }

    static SourceInput read(YamlPart part) {
        Map<String, YamlPart> keys = part.keys(KEYS);
        List<String> places = PLACES.stream().filter(keys::containsKey).toList();
        if (places.size() != 1) {
            throw part.problem("input demande exactement un de file, folder, url"
                    + (places.isEmpty() ? "" : " ; ici : " + String.join(" et ", places)));
        }
        return new ReadInput(keys).read();
    }

    private SourceInput read() {
        YamlPart url = keys.get("url");
        if (url != null && !url.text().matches("https://[^\\s/]+(/\\S*)?")) {
            throw url.problem("l'adresse doit commencer par https:// et n'avoir pas d'espace : « " + url.text() + " »");
        }
        return new SourceInput(text("file"), text("folder"), text("url"), form(), coordinates());
    }

    private InputForm form() {
        YamlPart header = keys.get("header");
        if (header != null && header.number() < 1) {
            throw header.problem("header se compte à partir de 1");
        }
        YamlPart separator = keys.get("separator");
        if (separator != null && separator.rawText().length() != 1) {
            throw separator.problem("separator est un seul caractère, comme \";\" ou \"\\t\"");
        }
        return new InputForm(
                format(),
                encoding(),
                separator == null ? null : separator.rawText(),
                text("records"),
                text("sheet"),
                text("entry"),
                header == null ? null : header.number());
    }

    private @Nullable Format format() {
        YamlPart format = keys.get("format");
        List<String> known = Arrays.stream(Format.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return format == null ? null : Format.valueOf(format.oneOf(known).toUpperCase(Locale.ROOT));
    }

    private @Nullable String encoding() {
        YamlPart encoding = keys.get("encoding");
        if (encoding != null && !isCharset(encoding.text())) {
            throw encoding.unknown("encodage inconnu", encoding.text(), ENCODINGS);
        }
        return text("encoding");
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private CoordinateForm coordinates() {
        YamlPart crs = keys.get("crs");
        YamlPart decimal = keys.get("decimal");
        return new CoordinateForm(
                crs == null ? null : Crs.of(crs.oneOf(Crs.codes())),
                decimal == null ? null : decimal.oneOf(List.of(".", ",")));
    }

    private @Nullable String text(String key) {
        YamlPart part = keys.get(key);
        return part == null ? null : part.text();
    }
}
