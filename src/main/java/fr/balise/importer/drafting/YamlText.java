package fr.balise.importer.drafting;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts so that YAML reads them as they are. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("\\p{L}(?:[\\p{L}\\p{N}_ ./()’-]*[\\p{L}\\p{N}_)])?");
    /** Plain, they would be truth values or nothing. */
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlText() {}

    static String quote(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    static String list(List<String> texts) {
        return texts.stream().map(YamlText::quote).collect(Collectors.joining(", ", "[", "]"));
    }
}
