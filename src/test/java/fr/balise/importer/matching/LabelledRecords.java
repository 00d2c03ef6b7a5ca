package fr.balise.importer.matching;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.venue.Address;
import fr.balise.venue.Contact;
import fr.balise.venue.Location;
import fr.balise.venue.Offer;
import fr.balise.venue.Opening;
import fr.balise.venue.Presentation;
import fr.balise.venue.Status;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labelled set of {@code matching/labelled.csv}: records of invented places, by hand, after the patterns of real lists.
 * Its columns: {@code case} (records of one case are compared with each other), {@code commune}, {@code venue} (the same
 * letter is the same place), {@code list}, {@code name}, {@code street}, {@code metres} (east/north of a point in the middle
 * of the case; {@code s} before them: only the street is known, {@code m}: only the commune), {@code rest} (phones, mails,
 * sites, SIRET, typologies, {@code closed}).
 */
final class LabelledRecords {
    private static final Path FILE = Path.of("src/test/resources/matching/labelled.csv");
    private static final double METERS_PER_DEGREE = 111_195;

    private static final int FIRST_LATER = 121;
    private static final int FIRST_UNSEEN = 146;

    enum Part {
        CHOSEN_WITH,
        HELD_OUT,
        LATER,
        UNSEEN
    }

    /** A record with its label. */
    record Labelled(int number, String venue, VenueFacts facts, Signals signals) {
        /**
         * Which part a case belongs to: those that the weights were chosen with; every third, held out, and those that were
         * written later, whose mistakes were read once and led to rules; and those after which nothing was changed.
         */
        Part part() {
            if (number >= FIRST_UNSEEN) {
                return Part.UNSEEN;
            }
            return number >= FIRST_LATER ? Part.LATER : number % 3 == 0 ? Part.HELD_OUT : Part.CHOSEN_WITH;
        }

        boolean isSamePlaceAs(Labelled other) {
            return number == other.number && venue.equals(other.venue);
        }
    }

    private final Map<String, String> inseeCodes = new HashMap<>();
    private final List<Labelled> records = new ArrayList<>();

    private LabelledRecords() {}

    static List<Labelled> read() {
        LabelledRecords read = new LabelledRecords();
        try {
            Files.readAllLines(FILE).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(read::add);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " can't be read", e);
        }
        return read.records;
    }

    private void add(String line) {
        String[] cells = line.split(";", -1);
        int number = Integer.parseInt(cells[0]);
        String commune = cells[1].isEmpty() ? null : cells[1];
        String insee = commune == null
                ? null
                : inseeCodes.computeIfAbsent(commune, name -> String.format("%05d", 10_000 + inseeCodes.size()));
        Rest rest = new Rest(cells[7]);
        VenueFacts facts = new VenueFacts(
                cells[4],
                rest.siret,
                rest.typologies,
                rest.closed ? Status.closedForGood(null, "fermé") : Status.OPEN,
                new Address(cells[5].isEmpty() ? null : cells[5], null, null, commune, insee),
                location(number, cells[6]),
                new Contact(rest.phones, rest.mails, rest.sites, null),
                null,
                Opening.USUAL,
                Presentation.NONE,
                Set.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                Offer.NOT_STATED);
        String key = String.format("%03d", records.size());
        records.add(new Labelled(number, cells[2], facts, Signals.of(new RecordRef(cells[3], key), facts)));
    }

    private static Location location(int number, String metres) {
        if (metres.isEmpty()) {
            return Location.UNKNOWN;
        }
        Precision precision = metres.startsWith("m")
                ? Precision.MUNICIPALITY
                : metres.startsWith("s") ? Precision.STREET : Precision.HOUSENUMBER;
        String[] parts = metres.replaceFirst("^[ms]", "").split("/", -1);
        // Cases lie far apart, on a line along a meridian.
        double latitude = 42 + number * 0.07 + Double.parseDouble(parts[1]) / METERS_PER_DEGREE;
        double longitude = 1 + Double.parseDouble(parts[0]) / METERS_PER_DEGREE / Math.cos(Math.toRadians(latitude));
        return new Location(new Position(latitude, longitude), precision, "source");
    }

    /** The last column, taken apart by the form of its words. */
    private static final class Rest {
        private final List<String> phones = new ArrayList<>();
        private final List<String> mails = new ArrayList<>();
        private final List<String> sites = new ArrayList<>();
        private final Set<Typology> typologies = EnumSet.noneOf(Typology.class);
        private @Nullable String siret;
        private boolean closed;

        Rest(String text) {
            for (String word : text.strip().split(" +")) {
                if (word.matches("\\+\\d+|\\d{4}")) {
                    phones.add(word);
                } else if (word.contains("@")) {
                    mails.add(word);
                } else if (word.startsWith("https:")) {
                    sites.add(word);
                } else if (word.matches("\\d{14}")) {
                    siret = word;
                } else if (word.equals("closed")) {
                    closed = true;
                } else if (!word.isEmpty()) {
                    typologies.add(Typology.valueOf(word));
                }
            }
        }
    }
}
