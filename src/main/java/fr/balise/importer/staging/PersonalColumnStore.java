package fr.balise.importer.staging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Collection;
import org.hibernate.Session;

/**
 * Takes columns about persons out of what was stored before the mapping named them, records that are absent included; in
 * the caller's transaction.
 */
@ApplicationScoped
public class PersonalColumnStore {
    /** Both forms of {@link RawJson}, and what was noticed about these columns. */
    private static final String STRIP = """
            WITH personal AS (SELECT CAST(? AS text[]) AS columns)
            UPDATE source_record sr
            SET raw = (
                    SELECT CASE WHEN jsonb_exists(sr.raw, 'cells') THEN jsonb_agg(clean.said) -> 0
                           ELSE jsonb_build_object('rows', jsonb_agg(clean.said ORDER BY clean.place)) END
                    FROM (
                        SELECT place, said
                            || jsonb_build_object('cells', (said -> 'cells') - p.columns)
                            || CASE WHEN jsonb_exists(said, 'flags') THEN jsonb_build_object('flags', coalesce((
                                   SELECT jsonb_agg(flag) FROM jsonb_array_elements(said -> 'flags') AS flag
                                   WHERE flag ->> 'column' <> ALL (p.columns)), '[]')) ELSE '{}' END AS said
                        FROM jsonb_array_elements(coalesce(sr.raw -> 'rows', jsonb_build_array(sr.raw)))
                            WITH ORDINALITY AS each (said, place)) AS clean),
                findings = coalesce((
                    SELECT jsonb_agg(finding) FROM jsonb_array_elements(sr.findings) AS finding
                    WHERE finding ->> 'column' IS NULL OR finding ->> 'column' <> ALL (p.columns)), '[]')
            FROM personal p
            WHERE sr.source_id = ? AND EXISTS (
                SELECT FROM jsonb_array_elements(coalesce(sr.raw -> 'rows', jsonb_build_array(sr.raw))) AS each
                WHERE jsonb_exists_any(each -> 'cells', p.columns))
            """;

    private final Session session;

    PersonalColumnStore(Session session) {
        this.session = session;
    }

    /**
     * Removes these columns from all records of a source that still hold them.
     *
     * @return from how many
     */
    public int strip(String sourceId, Collection<String> columns) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(STRIP)) {
                update.setArray(1, connection.createArrayOf("text", columns.toArray()));
                update.setString(2, sourceId);
                return update.executeUpdate();
            }
        });
    }
}
