package fr.balise.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VenueIdTest {

    /** Links that people keep depend on it: this test may never be changed. */
    @Test
    void theIdOfAFoundingRecordNeverChanges() {
        assertThat(VenueId.of("paris-epn", "access site|75019", 0)).isEqualTo("3wf42xbxrj");
    }

    @Test
    void anotherAttemptGivesAnotherId() {
        assertThat(VenueId.of("a", "b", 1)).isNotEqualTo(VenueId.of("a", "b", 0));
    }
}
