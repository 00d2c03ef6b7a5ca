package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VenueApplicationTest {
    @Test
    void oneRowIsSaidWithItsElision() {
        assertThat(VenueApplication.madeOf(1)).isEqualTo("fait d'une ligne");
        assertThat(VenueApplication.madeOf(3)).isEqualTo("fait de 3 lignes");
    }
}
