package fr.balise.hours;

import java.util.BitSet;

/** The answer to one question for every schedule of a {@link CompactHours}. */
public final class HoursMatches {
    private final byte[] statuses;
    private final int[] timetableOf;

    HoursMatches(byte[] statuses, int[] timetableOf) {
        this.statuses = statuses;
        this.timetableOf = timetableOf;
    }

    /**
     * The answer for one schedule.
     *
     * @param schedule an id that {@link CompactHours.Builder#add} gave
     */
    public HoursStatus of(int schedule) {
        return HoursStatus.ofRank(statuses[timetableOf[schedule]]);
    }

    /**
     * The venues that are at least so open, as a set of their indexes.
     *
     * @param scheduleOf for each venue the id of its schedule, or a negative number where it has none
     */
    public BitSet venues(int[] scheduleOf, HoursStatus atLeast) {
        long[] words = new long[(scheduleOf.length + 63) / 64];
        // Without branches, which no processor could foresee: 1 where the status is the wanted one or better.
        long[] bits = new long[statuses.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = statuses[i] >= atLeast.rank() ? 1 : 0;
        }
        for (int venue = 0; venue < scheduleOf.length; venue++) {
            int schedule = scheduleOf[venue];
            if (schedule >= 0) {
                words[venue >> 6] |= bits[timetableOf[schedule]] << venue;
            }
        }
        return BitSet.valueOf(words);
    }

    /** For each schedule the better of both answers: on Saturday or on Sunday. Both must be of the same snapshot. */
    public HoursMatches or(HoursMatches other) {
        if (other.timetableOf != timetableOf) {
            throw new IllegalArgumentException("answers of different snapshots");
        }
        byte[] best = statuses.clone();
        for (int i = 0; i < best.length; i++) {
            best[i] = (byte) Math.max(best[i], other.statuses[i]);
        }
        return new HoursMatches(best, timetableOf);
    }
}
