package fr.balise.importer.matching;

import fr.balise.geo.Position;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The blocks of a record: only records that share one are ever compared. Beside its keys these are its house, the own
 * words of its name in its commune, and four overlapping cells of a grid, so that whatever lies within one cell's width
 * (about 220 m) shares at least one.
 */
final class BlockKeys {
    private static final double CELL_LATITUDE = 0.002;
    /** As wide as high in the middle of France. */
    private static final double CELL_LONGITUDE = 0.0029;

    private static final int MOST_WORDS = 4;

    private BlockKeys() {}

    /** Distinct hashes, in no particular order. */
    static long[] of(Signals signals) {
        Set<SharedKey> keys = new LinkedHashSet<>(signals.keys());
        addAddress(signals, keys);
        addWords(signals, keys);
        addCells(signals, keys);
        return keys.stream().mapToLong(SharedKey::hash).distinct().toArray();
    }

    private static void addAddress(Signals signals, Set<SharedKey> keys) {
        StreetAddress address = signals.address();
        if (address == null || signals.inseeCode() == null || address.vague()) {
            return;
        }
        String last = address.words().get(address.words().size() - 1);
        String street = signals.inseeCode() + '/' + last;
        if (address.numbers().isEmpty()) {
            keys.add(new SharedKey(SharedKey.Kind.ADDRESS, street));
        }
        address.numbers().forEach(number -> keys.add(new SharedKey(SharedKey.Kind.ADDRESS, street + '/' + number)));
    }

    private static void addWords(Signals signals, Set<SharedKey> keys) {
        String place = signals.inseeCode() == null ? "" : signals.inseeCode();
        signals.name().own().stream()
                .limit(MOST_WORDS)
                .forEach(word -> keys.add(new SharedKey(SharedKey.Kind.WORD, place + '/' + word)));
        if (signals.name().own().size() > 1) {
            // Without the commune, which may be missing or be another one beside the border.
            keys.add(new SharedKey(
                    SharedKey.Kind.WORD, String.join("", signals.name().own())));
        }
    }

    private static void addCells(Signals signals, Set<SharedKey> keys) {
        Position position = signals.position();
        if (position == null) {
            return;
        }
        long row = (long) Math.floor(position.latitude() / CELL_LATITUDE);
        long column = (long) Math.floor(position.longitude() / CELL_LONGITUDE);
        for (long y = row; y <= row + 1; y++) {
            for (long x = column; x <= column + 1; x++) {
                keys.add(new SharedKey(SharedKey.Kind.CELL, y + "/" + x));
            }
        }
    }
}
