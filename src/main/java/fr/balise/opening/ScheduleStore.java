package fr.balise.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads the different schedules of all venues; {@code VenueBulkStore} adds them with the venues. */
@ApplicationScoped
class ScheduleStore {
    private static final String LAST = "SELECT coalesce(max(number), 0) FROM schedule";
    private static final String BEHIND =
            "SELECT number, key, hours, insee_code FROM schedule WHERE number > :number ORDER BY number";

    private final Session session;

    ScheduleStore(Session session) {
        this.session = session;
    }

    /** One schedule at one kind of place; what a key stands for never changes. */
    record StoredSchedule(Long number, UUID key, String hours, String inseeCode) {}

    /** The number of the newest; 0 when there is none. Whoever has this one has all before it. */
    long findLast() {
        return session.createNativeQuery(LAST, Long.class).getSingleResult();
    }

    List<StoredSchedule> listBehind(long number) {
        return session.createNativeQuery(BEHIND, StoredSchedule.class)
                .setParameter("number", number)
                .getResultList();
    }
}
