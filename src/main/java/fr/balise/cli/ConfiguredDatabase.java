package fr.balise.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database that {@code BALISE_DB_URL}, {@code BALISE_DB_USER} and {@code BALISE_DB_PASSWORD} name. */
record ConfiguredDatabase(String jdbcUrl, String user, String password, JdbcAddress address) implements Database {

    static final String URL = "BALISE_DB_URL";
    static final String USER = "BALISE_DB_USER";
    static final String PASSWORD = "BALISE_DB_PASSWORD";

    /** Reads the environment; does not connect. */
    static ConfiguredDatabase of(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "").strip();
        JdbcAddress address = parsed(url);
        String user = first(environment.get(USER), address.parameters().get("user"), System.getProperty("user.name"));
        String password = first(environment.get(PASSWORD), address.parameters().get("password"), "");
        return new ConfiguredDatabase(url, user, password, address);
    }

    private static JdbcAddress parsed(String url) {
        try {
            return JdbcAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw new SetupProblem(
                    URL + " n'est pas une adresse JDBC de PostgreSQL : « " + url
                            + " ». Elle s'écrit jdbc:postgresql://machine:5432/base.",
                    e);
        }
    }

    private static String first(@Nullable String stated, @Nullable String other, String last) {
        return Stream.of(stated == null ? "" : stated, other == null ? "" : other)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(last);
    }

    @Override
    public String place() {
        return address.database() + " sur " + address.hosts() + ":" + address.ports();
    }

    @Override
    public List<String> psqlCommand() {
        return List.of("psql");
    }

    @Override
    public Map<String, String> psqlEnvironment() {
        Map<String, String> all = new HashMap<>(Map.of(
                "PGHOST", address.hosts(),
                "PGPORT", address.ports(),
                "PGDATABASE", address.database(),
                "PGUSER", user));
        if (!password.isEmpty()) {
            all.put("PGPASSWORD", password);
        }
        String sslMode = address.parameters().get("sslmode");
        if (sslMode != null) {
            all.put("PGSSLMODE", sslMode);
        }
        return Map.copyOf(all);
    }

    @Override
    public boolean isSharedWithAnotherBalise() {
        return false;
    }

    @Override
    public List<String> tablesOfBalise() {
        Set<String> ours = ourObjects().tables();
        return new SchemaStore(this)
                .listTables().stream().filter(ours::contains).toList();
    }

    @Override
    public void empty() {
        new SchemaStore(this).run(ourObjects().dropStatements());
    }

    private static MigratedObjects ourObjects() {
        return new MigratedObjects(Migrations.texts());
    }

    @Override
    public void close() {
        // Someone else's server.
    }
}
