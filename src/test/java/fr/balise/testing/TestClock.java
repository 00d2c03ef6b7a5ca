package fr.balise.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of the application under test: shows the real time, or what a test has set, until {@link #goOn}. */
@Singleton
public class TestClock extends Clock {
    private volatile @Nullable Instant stopped;

    /** @param instant as {@code 2026-11-28T09:00:00Z} */
    public void stopAt(String instant) {
        stopped = Instant.parse(instant);
    }

    public void goOn() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant shown = stopped;
        return shown == null ? Instant.now() : shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
