package fr.balise.hours;

import java.util.Arrays;

/** The statuses of one day, without their words; equal days of any schedules share one. */
final class DayPattern {
    private final short[] starts;
    private final byte[] statuses;

    private DayPattern(short[] starts, byte[] statuses) {
        this.starts = starts;
        this.statuses = statuses;
    }

    static DayPattern of(DayPlan plan) {
        short[] starts = new short[plan.size()];
        byte[] statuses = new byte[plan.size()];
        int size = 0;
        for (int i = 0; i < plan.size(); i++) {
            byte status = plan.cell(i).status().rank();
            if (size == 0 || statuses[size - 1] != status) {
                starts[size] = (short) plan.start(i);
                statuses[size++] = status;
            }
        }
        return new DayPattern(Arrays.copyOf(starts, size), Arrays.copyOf(statuses, size));
    }

    /** The best status between two minutes of the day, as the rank of a {@link HoursStatus}; {@code to} is not included. */
    byte best(int from, int to) {
        int i = starts.length - 1;
        while (starts[i] > from) {
            i--;
        }
        byte best = 0;
        for (; i < starts.length && starts[i] < to; i++) {
            best = (byte) Math.max(best, statuses[i]);
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayPattern pattern
                && Arrays.equals(starts, pattern.starts)
                && Arrays.equals(statuses, pattern.statuses);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(statuses);
    }
}
