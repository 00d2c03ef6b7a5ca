package fr.balise.search.live;

import fr.balise.search.index.VenueIndex;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/**
 * All venues as they were at one moment. Never changes; rows mean something only together with their snapshot, so that one
 * answer is made of one snapshot.
 */
public final class IndexSnapshot {
    private final VenueIndex index;
    private final DataMoment moment;
    private final List<UUID> schedules;
    private final OpenAnswers openAnswers = new OpenAnswers();

    IndexSnapshot(VenueIndex index, DataMoment moment, List<UUID> schedules) {
        this.index = index;
        this.moment = moment;
        this.schedules = List.copyOf(schedules);
    }

    public VenueIndex index() {
        return index;
    }

    /** Of the data in it: what {@code search_version} said. */
    public long version() {
        return moment.version();
    }

    /** The moment as which venues are in it. */
    DataMoment moment() {
        return moment;
    }

    /** The schedule that each number of {@link VenueIndex#schedule} means. */
    List<UUID> schedules() {
        return schedules;
    }

    /** What was found out about open doors, as long as it holds. */
    OpenAnswers openAnswers() {
        return openAnswers;
    }

    /** The rows with one of these schedules. */
    BitSet rowsWith(boolean[] wanted) {
        BitSet rows = new BitSet(index.size());
        for (int row = 0; row < index.size(); row++) {
            int schedule = index.schedule(row);
            if (schedule >= 0 && wanted[schedule]) {
                rows.set(row);
            }
        }
        return rows;
    }
}
