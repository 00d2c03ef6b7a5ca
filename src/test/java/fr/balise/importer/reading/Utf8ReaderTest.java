package fr.balise.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

    @Test
    void wellFormedTextComesBackWhateverTheSizeOfTheParts() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < 300_000) {
            text.appendCodePoint(random.nextInt(9) == 0 ? 0x1F600 + random.nextInt(50) : 32 + random.nextInt(0x2100));
        }

        assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8), random))
                .isEqualTo(text.toString());
    }

    @Test
    void noBytesEverThrowAndNoAsciiIsLost() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            long ascii = new String(bytes, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c < 0x80)
                    .count();

            String text = read(bytes, random);

            assertThat(text.chars().filter(c -> c < 0x80).count())
                    .as("seed %s", seed)
                    .isEqualTo(ascii);
        }
    }

    private static String read(byte[] bytes, Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
            char[] part = new char[4096];
            for (int read = 0; read >= 0; read = reader.read(part, 0, 2 + random.nextInt(4000))) {
                text.append(part, 0, read);
            }
        }
        return text.toString();
    }
}
