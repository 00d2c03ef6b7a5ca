package fr.balise.cli;

import fr.balise.geo.Precision;
import fr.balise.importer.matching.Evidence;
import fr.balise.importer.matching.ReviewedPair;
import fr.balise.importer.matching.ReviewedRecord;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pairs of records as text for a terminal of 100 columns. */
final class PairText {
    private static final int LABEL = 10;
    private static final int COLUMN = 42;

    private PairText() {}

    /** The header says how many there are; the rest one line for each pair. */
    static List<String> list(List<ReviewedPair> pairs, long all) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("numéro", "points", "une ligne", "une autre"));
        pairs.forEach(pair -> table.add(List.of(
                String.valueOf(pair.number()),
                String.valueOf(pair.score()),
                shortened(title(pair.one()), COLUMN),
                shortened(title(pair.other()), COLUMN))));
        List<String> lines = new ArrayList<>();
        lines.add(all == 1 ? "Une paire attend une décision :" : all + " paires attendent une décision :");
        lines.addAll(TextTable.lines(table));
        if (pairs.size() < all) {
            lines.add("… et " + (all - pairs.size()) + " autres, moins probables.");
        }
        lines.add("./balise review show <numéro> les met côte à côte.");
        return lines;
    }

    /** Both records, field by field; {@code =} where they say the same. */
    static List<String> sideBySide(ReviewedPair pair) {
        List<String> lines = new ArrayList<>();
        Boolean same = pair.same();
        lines.add("Paire " + pair.number() + ", " + pair.score() + " points"
                + (same == null ? "" : ", décidée : " + decision(same)));
        addField("liste", pair, record -> record.sourceTitle() + (record.absent() ? " (n'y est plus)" : ""), lines);
        addField("ligne", pair, record -> String.valueOf(record.id()), lines);
        addField("lieu", pair, ReviewedRecord::venueId, lines);
        addFact("nom", pair, VenueFacts::name, lines);
        addFact("adresse", pair, facts -> facts.address().street(), lines);
        addFact("commune", pair, PairText::commune, lines);
        addFact("position", pair, PairText::position, lines);
        addFact("téléphone", pair, facts -> String.join(", ", facts.contact().phones()), lines);
        addFact("courriel", pair, facts -> String.join(", ", facts.contact().mails()), lines);
        addFact("site", pair, facts -> String.join(", ", facts.contact().websites()), lines);
        addFact("SIRET", pair, VenueFacts::pivot, lines);
        addFact(
                "genre",
                pair,
                facts -> facts.typologies().stream().map(Typology::label).collect(Collectors.joining(", ")),
                lines);
        addFact(
                "horaires",
                pair,
                facts -> facts.openingHours() == null
                        ? null
                        : facts.openingHours().value(),
                lines);
        lines.add("Ce qui parle pour (+) et contre (-) un seul lieu :");
        pair.evidence().forEach(evidence -> lines.add("  " + evidence(evidence)));
        return lines;
    }

    /** {@code +35 même téléphone (+33140180441)}. */
    static String evidence(Evidence evidence) {
        return String.format(Locale.ROOT, "%+4d  %s", evidence.points(), evidence.text());
    }

    static String decision(boolean same) {
        return same ? "le même lieu" : "deux lieux";
    }

    static String venues(ReviewedPair pair) {
        return Stream.of(pair.one().venueId(), pair.other().venueId())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" et "));
    }

    /** Name and commune, or what there is. */
    static String title(ReviewedRecord record) {
        VenueFacts facts = record.facts();
        if (facts == null) {
            return "(sans nom)";
        }
        String commune = facts.address().commune();
        return commune == null ? facts.name() : facts.name() + ", " + commune;
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static @Nullable String commune(VenueFacts facts) {
        String commune = Stream.of(facts.address().postalCode(), facts.address().commune())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return facts.address().inseeCode() == null
                ? commune
                : commune + " (" + facts.address().inseeCode() + ")";
    }

    private static @Nullable String position(VenueFacts facts) {
        var position = facts.location().position();
        return position == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "%.5f, %.5f (%s)",
                        position.latitude(),
                        position.longitude(),
                        precision(facts.location().precision()));
    }

    private static String precision(Precision precision) {
        return switch (precision) {
            case HOUSENUMBER -> "à l'adresse";
            case STREET -> "à la rue";
            case LOCALITY -> "au lieu-dit";
            case MUNICIPALITY -> "à la commune";
            case UNKNOWN -> "incertaine";
        };
    }

    private static void addFact(
            String label, ReviewedPair pair, Function<VenueFacts, @Nullable String> fact, List<String> lines) {
        addField(label, pair, record -> record.facts() == null ? null : fact.apply(record.facts()), lines);
    }

    /** Nothing where neither says anything; long texts go on below. */
    private static void addField(
            String label, ReviewedPair pair, Function<ReviewedRecord, @Nullable String> field, List<String> lines) {
        String one = Objects.requireNonNullElse(field.apply(pair.one()), "").strip();
        String other = Objects.requireNonNullElse(field.apply(pair.other()), "").strip();
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        String mark = one.equals(other) ? "=" : " ";
        List<String> left = wrapped(one);
        List<String> right = wrapped(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            lines.add(("  " + padded(i == 0 ? label : "", LABEL) + " "
                            + padded(i < left.size() ? left.get(i) : "", COLUMN) + " " + (i == 0 ? mark : " ") + " "
                            + (i < right.size() ? right.get(i) : ""))
                    .stripTrailing());
        }
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text.replaceAll("\\s+", " ");
        while (rest.length() > COLUMN) {
            int blank = rest.lastIndexOf(' ', COLUMN);
            int cut = blank > COLUMN / 2 ? blank : COLUMN;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
