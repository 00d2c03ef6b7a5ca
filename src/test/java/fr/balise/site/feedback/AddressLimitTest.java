package fr.balise.site.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final AddressLimit limit = new AddressLimit();

    private void use(String address) {
        for (int i = 0; i < AddressLimit.MOST; i++) {
            assertThat(limit.allows(address, NOW)).isTrue();
        }
    }

    @Test
    void anAddressMaySendSoMuchAnHourAndNoMore() {
        use("192.0.2.7");
        assertThat(limit.allows("192.0.2.7", NOW.plusSeconds(3599))).isFalse();
        assertThat(limit.allows("192.0.2.8", NOW)).isTrue();
        assertThat(limit.allows("192.0.2.7", NOW.plusSeconds(3600))).isTrue();
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaiting() {
        use("192.0.2.7");
        assertThat(limit.allows("192.0.2.7", NOW.minusSeconds(7200))).isTrue();
    }

    @Test
    void aHouseholdWithManyIpv6AddressesIsOne() {
        use("2001:db8:1:2:0:0:0:7");
        assertThat(limit.allows("2001:db8:1:2:a:b:c:d", NOW)).isFalse();
        assertThat(limit.allows("2001:db8:1:3:0:0:0:7", NOW)).isTrue();
    }
}
