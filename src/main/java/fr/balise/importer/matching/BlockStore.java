package fr.balise.importer.matching;

import fr.balise.importer.staging.BatchWork;
import fr.balise.venue.FactsJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/** Keeps the blocks of all records and reads what some of them state, in bulk and in the caller's transaction. */
@ApplicationScoped
class BlockStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('balise.linking', 0))";
    /** Corrections name their venue: they are in no block. */
    private static final String CHANGED = """
            SELECT sr.id, sr.record_key, CASE WHEN NOT s.names_venues THEN sr.facts END
            FROM source_record sr JOIN source s ON s.id = sr.source_id
            WHERE sr.changed_run_id = ? AND sr.source_id = ? ORDER BY sr.id
            """;

    private static final String BLOCKS_OF_CHANGED = """
            SELECT b.blocks FROM record_block b JOIN source_record sr ON sr.id = b.record_id
            WHERE sr.changed_run_id = ? AND sr.source_id = ?
            """;
    private static final String BLOCKS_OF = "SELECT blocks FROM record_block WHERE record_id = ANY (?)";
    /** Few; read by themselves, since the records are far wider than their blocks. */
    private static final String ABSENT = "SELECT id FROM source_record WHERE absent_since IS NOT NULL ORDER BY id";

    private static final String FORGET = """
            DELETE FROM record_block b USING source_record sr
            WHERE sr.id = b.record_id AND sr.changed_run_id = ? AND sr.source_id = ?
            """;
    private static final String COPY = "COPY record_block (record_id, source_hash, commune_hash, blocks) FROM STDIN";
    private static final String SIZE = "SELECT count(*), coalesce(sum(octet_length(blocks)), 0) / 8 FROM record_block";
    /** By commune, so that the two records of a pair mostly stand near each other: they are read together. */
    private static final String ALL =
            "SELECT record_id, source_hash, commune_hash, blocks FROM record_block ORDER BY commune_hash, record_id";

    private static final String STATED =
            "SELECT id, source_id, record_key, facts FROM source_record WHERE id = ANY (?) AND facts IS NOT NULL";

    private static final int CHUNK = 2000;

    private final Session session;

    BlockStore(Session session) {
        this.session = session;
    }

    /** Waits until no other transaction links records, as a run does before it comes here; people who decide do so here. */
    void lock() {
        session.doWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
        });
    }

    /** The blocks, before {@link #refresh}, of the records that a run wrote: sorted, repeated as often as records have them. */
    long[] listOldBlocks(String source, long run) {
        LongList old = new LongList();
        query(BLOCKS_OF_CHANGED, run, source, row -> old.addAll(longs(row.getBytes(1))));
        return old.sorted();
    }

    /** The blocks of these records, sorted, repeated as often as records have them. */
    long[] listBlocks(Collection<Long> ids) {
        LongList blocks = new LongList();
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(BLOCKS_OF)) {
                query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    blocks.addAll(longs(rows.getBytes(1)));
                }
            }
        });
        return blocks.sorted();
    }

    /** Writes the blocks of the records that a run wrote, and gives the ids of these records, ascending. */
    long[] refresh(String source, long run) {
        LongList ids = new LongList();
        session.doWork(connection -> {
            try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setLong(1, run);
                forget.setString(2, source);
                forget.executeUpdate();
            }
            try (PreparedStatement changed = connection.prepareStatement(CHANGED)) {
                changed.setFetchSize(CHUNK);
                changed.setLong(1, run);
                changed.setString(2, source);
                ResultSet rows = changed.executeQuery();
                try (BatchWork<String> work = new BatchWork<>(this::copy)) {
                    List<Stated> batch = new ArrayList<>(CHUNK);
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                        String facts = rows.getString(3);
                        if (facts != null) {
                            batch.add(new Stated(rows.getLong(1), new RecordRef(source, rows.getString(2)), facts));
                        }
                        if (batch.size() == CHUNK) {
                            List<Stated> full = batch;
                            work.submit(() -> lines(full));
                            batch = new ArrayList<>(CHUNK);
                        }
                    }
                    List<Stated> rest = batch;
                    work.submit(() -> lines(rest));
                    work.finish();
                }
            }
        });
        return ids.sorted();
    }

    /** One record, its facts not parsed yet: that takes long, and is done on several threads. */
    record Stated(long id, RecordRef ref, String facts) {
        Signals parse() {
            return Signals.of(ref, FactsJson.read(facts));
        }
    }

    private static String lines(List<Stated> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> appendLine(record.id(), record.parse(), lines));
        return lines.toString();
    }

    private static void appendLine(long id, Signals signals, StringBuilder lines) {
        long[] blocks = BlockKeys.of(signals);
        ByteBuffer bytes = ByteBuffer.allocate(blocks.length * Long.BYTES);
        Arrays.stream(blocks).forEach(bytes::putLong);
        int commune = signals.inseeCode() == null ? 0 : signals.inseeCode().hashCode();
        lines.append(id)
                .append('\t')
                .append(signals.ref().source().hashCode())
                .append('\t')
                .append(commune)
                .append("\t\\\\x")
                .append(HexFormat.of().formatHex(bytes.array()))
                .append('\n');
    }

    private void copy(String lines) {
        session.doWork(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(lines));
            } catch (IOException e) {
                throw new SQLException("blocks that can't be sent", e);
            }
        });
    }

    /**
     * The blocks of all records.
     *
     * @param ids of the records, in the order of the index
     */
    record AllBlocks(BlockIndex index, LongList ids) {}

    AllBlocks load() {
        return session.doReturningWork(connection -> {
            BlockIndex index;
            try (PreparedStatement size = connection.prepareStatement(SIZE)) {
                ResultSet row = size.executeQuery();
                row.next();
                index = new BlockIndex(row.getInt(1), row.getInt(2));
            }
            long[] absent = listAbsent(connection);
            LongList ids = new LongList();
            try (PreparedStatement all = connection.prepareStatement(ALL)) {
                all.setFetchSize(CHUNK);
                ResultSet rows = all.executeQuery();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    if (Arrays.binarySearch(absent, rows.getLong(1)) >= 0) {
                        index.addAbsent(rows.getInt(2), rows.getInt(3), longs(rows.getBytes(4)));
                    } else {
                        index.add(rows.getInt(2), rows.getInt(3), longs(rows.getBytes(4)));
                    }
                }
            }
            index.seal();
            return new AllBlocks(index, ids);
        });
    }

    private static long[] listAbsent(Connection connection) throws SQLException {
        LongList absent = new LongList();
        try (PreparedStatement query = connection.prepareStatement(ABSENT)) {
            query.setFetchSize(CHUNK);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                absent.add(rows.getLong(1));
            }
        }
        return absent.sorted();
    }

    /** What these records state, in no particular order; those without facts are left out. */
    List<Stated> listStated(Collection<Long> ids) {
        List<Stated> stated = new ArrayList<>(ids.size());
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STATED)) {
                Array wanted = connection.createArrayOf("bigint", ids.toArray());
                query.setArray(1, wanted);
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    RecordRef ref = new RecordRef(rows.getString(2), rows.getString(3));
                    stated.add(new Stated(rows.getLong(1), ref, rows.getString(4)));
                }
            }
        });
        return stated;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, long run, String source, RowReader reader) {
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(CHUNK);
                query.setLong(1, run);
                query.setString(2, source);
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        });
    }

    private static long[] longs(byte[] bytes) {
        long[] longs = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(longs);
        return longs;
    }
}
