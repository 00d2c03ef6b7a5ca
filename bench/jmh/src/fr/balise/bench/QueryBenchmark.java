package fr.balise.bench;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.search.VenueQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Reading the parameters of a request, and writing them in their one form. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class QueryBenchmark {
    private static final Map<String, List<String>> USUAL = Map.of(
            "bbox", List.of("2.2,48.8,2.4,48.9"),
            "services", List.of("Maîtrise des outils numériques du quotidien"),
            "frais_a_charge", List.of("Gratuit"),
            "ouvert_a", List.of("maintenant"));

    @Benchmark
    public VenueQuery parse() {
        return VenueQuery.parse(USUAL, Gazetteer.EMPTY);
    }

    @Benchmark
    public Map<String, List<String>> parseAndWrite() {
        return VenueQuery.parse(USUAL, Gazetteer.EMPTY).parameters();
    }
}
