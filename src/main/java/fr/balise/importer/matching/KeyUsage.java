package fr.balise.importer.matching;

/** Knows how many different places use a key. */
interface KeyUsage {

    /** At least 1 for a key that somebody has; see {@link BlockIndex#usage}. */
    int of(SharedKey key);

    /** Of an index that holds all records. */
    static KeyUsage in(BlockIndex index) {
        return key -> index.usage(key.hash());
    }
}
