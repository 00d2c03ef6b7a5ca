package fr.balise.search.live;

import fr.balise.search.index.VenueIndex;
import java.util.List;
import java.util.UUID;

/**
 * All venues as they were at one moment. Never changes; rows mean something only together with their snapshot, so that one
 * answer is made of one snapshot.
 *
 * @param version of the data in it: what {@code search_version} said
 * @param schedules the schedule that each number of {@link VenueIndex#schedule} means
 * @param lastSchedule the newest schedule that was known then, a number of the table {@code schedule}
 */
public record IndexSnapshot(VenueIndex index, long version, List<UUID> schedules, long lastSchedule) {}
