package fr.balise.importer.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows and what must become of them; invented, never copied from the real file.
 *
 * @param line of the mapping file, for messages
 * @param rows one, or those that are folded into one venue
 * @param expect properties of the open data that the venue must have
 * @param findings names of the kinds of finding that the row must leave, exactly; null where a rejected row need not say
 * @param outcome in lower case, null where it follows from the findings
 */
public record Example(
        String name,
        int line,
        List<Map<String, String>> rows,
        Map<String, @Nullable Object> expect,
        @Nullable List<String> findings,
        @Nullable String outcome) {}
