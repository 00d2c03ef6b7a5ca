package fr.balise.importer.matching;

/** Two records, the smaller reference first, so that a pair is the same from both sides. */
public record RefPair(RecordRef first, RecordRef second) implements Comparable<RefPair> {

    public static RefPair of(RecordRef one, RecordRef other) {
        return one.compareTo(other) <= 0 ? new RefPair(one, other) : new RefPair(other, one);
    }

    @Override
    public int compareTo(RefPair other) {
        int order = first.compareTo(other.first);
        return order != 0 ? order : second.compareTo(other.second);
    }
}
