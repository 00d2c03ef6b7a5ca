package fr.balise.search;

import fr.balise.geo.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads parts of the map at little cost: straight from JDBC, and the limits of {@link Questions} travel with the question in one
 * message. Hibernate still names what goes wrong.
 */
@ApplicationScoped
class LookStore {
    private static final String BEGIN =
            "SELECT set_config('statement_timeout', :timeout, true), set_config('plan_cache_mode', :plans, true);\n";

    private static final Map<Class<?>, String> ELEMENTS = Map.of(
            String.class,
            "text",
            UUID.class,
            "uuid",
            Long.class,
            "int8",
            Integer.class,
            "int4",
            Double.class,
            "float8");

    /** How the database comes to a plan. */
    enum Plans {
        /** Made for the very values, which may take the database longer than to find a few hundred rows. */
        FOR_VALUES("force_custom_plan"),
        /** Made once for a connection: where any values will do with the same one. */
        FOR_ANY("force_generic_plan");

        private final String mode;

        Plans(String mode) {
            this.mode = mode;
        }
    }

    private final Session session;
    private final ReadingConfig config;

    LookStore(Session session, ReadingConfig config) {
        this.session = session;
        this.config = config;
    }

    /** What a row of an answer gives: x and y of the cell, then either the columns of a venue or, behind them, those of the cell. */
    private static final class Found {
        private final List<MapCell> cells = new ArrayList<>();
        private final List<MapVenue> venues = new ArrayList<>();

        void add(ResultSet row) throws SQLException {
            long key = MapCell.key(row.getInt(1), row.getInt(2));
            if (row.getString(3) == null) {
                cells.add(cell(key, row));
            } else {
                venues.add(venue(key, row));
            }
        }

        private static MapCell cell(long key, ResultSet row) throws SQLException {
            return new MapCell(
                    key,
                    row.getInt(9),
                    row.getLong(10),
                    row.getLong(11),
                    row.getDouble(12),
                    row.getDouble(13),
                    row.getDouble(14),
                    row.getDouble(15));
        }

        private static MapVenue venue(long key, ResultSet row) throws SQLException {
            ShownFacets shown = ShownFacets.of(row.getString(8));
            return new MapVenue(
                    key,
                    row.getString(3),
                    row.getString(4),
                    new Position(row.getDouble(6), row.getDouble(5)),
                    shown.precision(),
                    row.getString(7),
                    shown.typologies(),
                    shown.state());
        }

        /** With its own place on the map, where the columns of a cell would begin. */
        void addVenueAndCell(ResultSet row) throws SQLException {
            add(row);
            MapVenue venue = venues.get(venues.size() - 1);
            cells.add(MapCell.of(venue.cell(), row.getInt(9), row.getInt(10), venue.position()));
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Rows of cells, and of venues of some of them. In the transaction of the caller, as all of this. */
    PostgisLook readCellsAndVenues(String sql, Map<String, Object> values, Plans plans) {
        Found found = new Found();
        read(question(sql, values, plans), found::add);
        return PostgisLook.of(found.cells, found.venues);
    }

    /** Rows of venues with cell_x and cell_y, of which the cells are made. */
    PostgisLook readVenues(String sql, Map<String, Object> values, Plans plans) {
        Found found = new Found();
        read(question(sql, values, plans), found::addVenueAndCell);
        return PostgisLook.of(found.cells, found.venues);
    }

    private NamedSql question(String sql, Map<String, Object> values, Plans plans) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("timeout", config.timeout().toMillis() + "ms");
        all.put("plans", plans.mode);
        return NamedSql.of(BEGIN + sql, all);
    }

    private void read(NamedSql question, RowReader reader) {
        session.doWork(connection -> {
            try (PreparedStatement statement = prepare(question, connection)) {
                statement.execute();
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        });
    }

    private static PreparedStatement prepare(NamedSql question, Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question.sql());
        int place = 1;
        for (Object value : question.values()) {
            if (value instanceof Object[] array) {
                String type = ELEMENTS.get(array.getClass().getComponentType());
                statement.setArray(place++, connection.createArrayOf(type, array));
            } else {
                statement.setObject(place++, value);
            }
        }
        return statement;
    }
}
