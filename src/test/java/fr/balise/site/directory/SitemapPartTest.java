package fr.balise.site.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.venue.VenueId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapPartTest {

    @Test
    void aSmallDirectoryHasOnePart() {
        assertThat(SitemapPart.list(40_000)).extracting(SitemapPart::name).containsExactly("lieux");
    }

    @Test
    void partsGrowMoreNumerousAndNotLonger() {
        assertThat(SitemapPart.list(40_001)).hasSize(32);
        assertThat(SitemapPart.list(1_280_000)).hasSize(32);
        assertThat(SitemapPart.list(1_280_001)).hasSize(1024);
        assertThat(SitemapPart.list(1_000_000)).extracting(SitemapPart::name).startsWith("lieux-0", "lieux-1");
    }

    @Test
    void everyIdIsInOnePartAndNoPartIsTooLong() {
        List<String> ids = IntStream.range(0, 1_000_000)
                .mapToObj(row -> VenueId.of("test", "row " + row, 0))
                .toList();
        List<SitemapPart> parts = SitemapPart.list(ids.size());
        TreeMap<String, SitemapPart> byFirst = new TreeMap<>();
        parts.forEach(part -> byFirst.put(part.first(), part));
        TreeMap<String, Integer> lengths = new TreeMap<>();
        for (String id : ids) {
            SitemapPart part = byFirst.floorEntry(id).getValue();
            assertThat(id.compareTo(part.beyond())).isNegative();
            lengths.merge(part.name(), 1, Integer::sum);
        }
        assertThat(lengths).hasSize(32);
        assertThat(lengths.values()).allSatisfy(length -> assertThat(length).isLessThan(SitemapPart.MOST));
    }

    @Test
    void onePartEndsWhereTheNextBegins() {
        List<SitemapPart> parts = SitemapPart.list(2_000_000);
        for (int i = 1; i < parts.size(); i++) {
            // No id is so short that it came between 1 and 10.
            assertThat(parts.get(i - 1).beyond()).isEqualTo(parts.get(i).first().replaceAll("0+$", ""));
        }
        assertThat(parts.get(parts.size() - 1).beyond()).isGreaterThan("zzzzzzzzzz");
    }

    @Test
    void whatNoIdBeginsWithIsNoPart() {
        assertThat(SitemapPart.find("u")).isEmpty();
        assertThat(SitemapPart.find("A")).isEmpty();
        assertThat(SitemapPart.find("00000")).isEmpty();
        assertThat(SitemapPart.find("7k")).contains(new SitemapPart("7k"));
    }
}
