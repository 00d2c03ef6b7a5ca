package fr.balise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with values as {@code :name}, each as often as needed, as JDBC takes it: with question marks, and the values in their
 * order.
 */
record NamedSql(String sql, List<Object> values) {
    /** No {@code ::type}, which has two colons. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    /**
     * @param values more than occur in the SQL do no harm
     * @throws IllegalArgumentException when one is missing
     */
    static NamedSql of(String named, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(named.length());
        List<Object> inOrder = new ArrayList<>();
        Matcher names = NAME.matcher(named);
        int from = 0;
        while (names.find()) {
            Object value = values.get(names.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for :" + names.group(1));
            }
            inOrder.add(value);
            sql.append(named, from, names.start()).append('?');
            from = names.end();
        }
        return new NamedSql(sql.append(named, from, named.length()).toString(), inOrder);
    }
}
