package fr.balise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * SQL with values as {@code :name}, each as often as needed, as JDBC takes it: with question marks, and the values in their
 * order.
 */
record NamedSql(String sql, List<Object> values) {

    /**
     * @param named no {@code ::type}, and no colon in a text
     * @param values more than occur in the SQL do no harm
     * @throws IllegalArgumentException when one is missing
     */
    static NamedSql of(String named, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(named.length());
        List<Object> inOrder = new ArrayList<>();
        int from = 0;
        for (int colon = named.indexOf(':'); colon >= 0; colon = named.indexOf(':', from)) {
            int end = endOfName(named, colon + 1);
            String name = named.substring(colon + 1, end);
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for :" + name);
            }
            inOrder.add(value);
            sql.append(named, from, colon).append('?');
            from = end;
        }
        return new NamedSql(sql.append(named, from, named.length()).toString(), inOrder);
    }

    /** Whether the SQL has a value of that name. */
    static boolean has(String name, String sql) {
        int colon = sql.indexOf(":" + name);
        while (colon >= 0 && endOfName(sql, colon + 1) != colon + 1 + name.length()) {
            colon = sql.indexOf(":" + name, colon + 1);
        }
        return colon >= 0;
    }

    private static int endOfName(String sql, int from) {
        int end = from;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }
}
