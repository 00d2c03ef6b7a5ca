package fr.balise.importer.staging;

/**
 * How a delivery differs from what the source held before, in records.
 *
 * @param rows read, of which several may make one record
 * @param before records of the source that the last delivery had
 * @param added new ones
 * @param changed whose own cells changed
 * @param reread whose cells are the same, but not the mapping, the gazetteer or the rules of cleaning
 * @param absent that the delivery no longer has, noticed now
 * @param returned that had been absent and are there again
 * @param renumbered that are the same, on another line
 */
public record Comparison(
        int rows,
        int records,
        int before,
        int added,
        int changed,
        int reread,
        int absent,
        int returned,
        int renumbered) {

    /** The same delivery as before: what it became stands in the database already. */
    public static Comparison same(int rows, int records) {
        return new Comparison(rows, records, records, 0, 0, 0, 0, 0, 0);
    }

    /** When so many new records turned out to be absent ones that say something else. */
    Comparison renewed(int renewed) {
        return new Comparison(
                rows,
                records,
                before,
                added - renewed,
                changed + renewed,
                reread,
                absent - renewed,
                returned,
                renumbered);
    }

    /** Records that are there and say what they said. */
    public int unchanged() {
        return records - added - changed;
    }

    public int toClean() {
        return added + changed + reread;
    }

    public boolean isSame() {
        return toClean() + absent + returned + renumbered == 0;
    }
}
