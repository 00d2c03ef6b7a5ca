package fr.balise.importer.matching;

/** Knows how many different places use a key. */
interface KeyUsage {

    /** At least 1 for a key that somebody has; see {@link BlockIndex#usage}. */
    int of(SharedKey key);

    /**
     * How many records of one list use a key. What another list says must not change what two lists say of each other, so
     * rarity asks this; see {@link BlockIndex#usageInList}.
     */
    default int inList(String source, SharedKey key) {
        return of(key);
    }

    /** Of an index that holds all records. */
    static KeyUsage in(BlockIndex index) {
        return new KeyUsage() {
            @Override
            public int of(SharedKey key) {
                return index.usage(key.hash());
            }

            @Override
            public int inList(String source, SharedKey key) {
                return index.usageInList(source.hashCode(), key.hash());
            }
        };
    }
}
