package fr.balise.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of {@code jdbc:postgresql://one:5432,two:5432/balise?sslmode=require}, as the PostgreSQL driver documents
 * them; psql wants them one by one.
 *
 * @param hosts one or several, separated by commas, without brackets
 * @param ports one for each host
 * @param parameters what follows the question mark, decoded
 */
record JdbcAddress(String hosts, String ports, String database, Map<String, String> parameters) {

    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql:(?://(?<servers>[^/?]*)/)?(?<database>[^/?]+)(?:\\?(?<parameters>.*))?");
    private static final Pattern SERVER = Pattern.compile("(?<host>\\[[^]]+]|[^:]*)(?::(?<port>\\d+))?");

    /** @throws IllegalArgumentException when it is no such address, or names no database */
    static JdbcAddress parse(String url) {
        Matcher parts = ADDRESS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("jdbc:postgresql://machine:5432/base attendu, et non : " + url);
        }
        String servers = parts.group("servers");
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String each : (servers == null ? "" : servers).split(",", -1)) {
            Matcher server = SERVER.matcher(each);
            if (!server.matches()) {
                throw new IllegalArgumentException("machine:port attendu, et non : " + each);
            }
            String host = server.group("host").replaceAll("[\\[\\]]", "");
            hosts.add(host.isEmpty() ? "localhost" : host);
            ports.add(server.group("port") == null ? "5432" : server.group("port"));
        }
        return new JdbcAddress(
                String.join(",", hosts),
                String.join(",", ports),
                decoded(parts.group("database")),
                parameters(parts.group("parameters") == null ? "" : parts.group("parameters")));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> all = new HashMap<>();
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                all.put(each.substring(0, equals), decoded(each.substring(equals + 1)));
            }
        }
        return Map.copyOf(all);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
