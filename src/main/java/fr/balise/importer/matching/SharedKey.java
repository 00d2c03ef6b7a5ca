package fr.balise.importer.matching;

import java.nio.charset.StandardCharsets;

/**
 * Something that two records can have in common and that points at one place.
 *
 * @param text folded or normal form, shown to people: {@code +33140180441}
 */
record SharedKey(Kind kind, String text) {

    /** What is shared, and what it is worth in points when only one place uses it. */
    enum Kind {
        ACCESLIBRE("même fiche Acceslibre", 60),
        SIRET("même SIRET ou RNA", 40),
        PHONE("même téléphone", 35),
        MAIL("même courriel", 35),
        SIREN("même SIREN", 15),
        SITE("même site", 20),
        /** Not evidence in itself: the only library of a commune in both lists. */
        ONLY_ONE("seul lieu de ce genre que chaque liste donne dans la commune", 0),
        /** Not evidence in itself; a point used for many records is a default, not a position. */
        POINT("même point", 0),
        /** The rest only bring records together, so that they are compared. */
        ADDRESS("", 0),
        WORD("", 0),
        CELL("", 0);

        private final String sentence;
        private final int points;

        Kind(String sentence, int points) {
            this.sentence = sentence;
            this.points = points;
        }

        /** In French. */
        String sentence() {
            return sentence;
        }

        int points() {
            return points;
        }
    }

    /** 64 bits of FNV-1a over kind and text, stirred so that the upper bits alone tell keys apart. */
    long hash() {
        long hash = 0xcbf29ce484222325L;
        for (byte each : (kind.name() + ':' + text).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
