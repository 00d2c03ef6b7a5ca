package fr.balise.importer.placing;

import fr.balise.gazetteer.AddressQuery;
import fr.balise.gazetteer.GeocodedAddress;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps what geocoders answered. */
@ApplicationScoped
class GeocodingStore {
    private static final String FIND = """
            SELECT query, ST_Y(position), ST_X(position), precision, score, insee, label, asked_at
            FROM geocoding WHERE provider = ? AND query = ANY (?)
            """;

    private static final String SAVE = """
            INSERT INTO geocoding (provider, query, position, precision, score, insee, label, asked_at)
            VALUES (?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4326), ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT geocoding_pk DO UPDATE
            SET position = excluded.position, precision = excluded.precision, score = excluded.score,
                insee = excluded.insee, label = excluded.label, asked_at = excluded.asked_at
            """;

    private final Session session;

    GeocodingStore(Session session) {
        this.session = session;
    }

    /** What the provider has said to these questions, by their key. */
    Map<String, KnownAnswer> find(String provider, Collection<String> keys) {
        Map<String, KnownAnswer> known = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setString(1, provider);
                query.setArray(2, connection.createArrayOf("text", keys.toArray()));
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    Instant askedAt = rows.getTimestamp(8).toInstant();
                    known.put(rows.getString(1), new KnownAnswer(address(rows), askedAt));
                }
            }
        });
        return known;
    }

    private static Optional<GeocodedAddress> address(ResultSet row) throws SQLException {
        String precision = row.getString(4);
        if (precision == null) {
            return Optional.empty();
        }
        return Optional.of(new GeocodedAddress(
                new Position(row.getDouble(2), row.getDouble(3)),
                Precision.valueOf(precision),
                row.getObject(5, Double.class),
                row.getString(6),
                row.getString(7)));
    }

    /** Writes answers in a transaction of its own: an import that fails later has not asked in vain. */
    void save(String provider, Map<AddressQuery, Optional<GeocodedAddress>> answers, Instant askedAt) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(SAVE)) {
                        for (Map.Entry<AddressQuery, Optional<GeocodedAddress>> answer : answers.entrySet()) {
                            insert.setString(1, provider);
                            insert.setString(2, answer.getKey().key());
                            bind(insert, answer.getValue().orElse(null));
                            insert.setTimestamp(9, Timestamp.from(askedAt));
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                }));
    }

    private static void bind(PreparedStatement insert, @Nullable GeocodedAddress found) throws SQLException {
        insert.setObject(3, found == null ? null : found.position().longitude(), Types.DOUBLE);
        insert.setObject(4, found == null ? null : found.position().latitude(), Types.DOUBLE);
        insert.setString(5, found == null ? null : found.precision().name());
        insert.setObject(6, found == null ? null : found.score(), Types.DOUBLE);
        insert.setString(7, found == null ? null : found.inseeCode());
        insert.setString(8, found == null ? null : found.label());
    }
}
