package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.importer.cleaning.CleanClosing.Closing;
import fr.balise.importer.cleaning.CleanHours.Hours;
import fr.balise.importer.cleaning.CleanName.Named;
import fr.balise.importer.cleaning.PlaceVenue.Placed;
import fr.balise.importer.reading.CellFlag;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.report.Outcome;
import fr.balise.importer.source.SourceMapping;
import fr.balise.text.Folding;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Offer;
import fr.balise.venue.OpeningException;
import fr.balise.venue.Presentation;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.StandardField;
import fr.balise.venue.Status;
import fr.balise.venue.Stop;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads one row by its mapping. Never throws because of what a row holds. */
public final class CleanRow {
    private final SourceMapping mapping;
    private final Set<String> columns;
    private final PlaceVenue placing;
    private final CleanClosing closing;
    private final CleanOpening opening;
    private final CleanStops stops;
    private final LocalDate today;

    public CleanRow(SourceMapping mapping, Gazetteer gazetteer) {
        this(mapping, gazetteer, LocalDate.now(ZoneId.of("Europe/Paris")));
    }

    CleanRow(SourceMapping mapping, Gazetteer gazetteer, LocalDate today) {
        this.mapping = mapping;
        this.today = today;
        // Corrections may leave out columns, and speak of a venue more than once.
        this.columns = mapping.rows().about() == null ? mapping.usedColumns() : Set.copyOf(mapping.keyColumns());
        this.placing = new PlaceVenue(
                gazetteer,
                new CleanPoint(mapping.input().coordinates(), mapping.precision()),
                departments(mapping),
                mapping.rows().about() == null);
        this.closing = new CleanClosing(mapping.closing(), mapping.rows().about() != null);
        this.opening = new CleanOpening(mapping.opening());
        this.stops = new CleanStops(mapping, gazetteer, departments(mapping));
    }

    private static Set<String> departments(SourceMapping mapping) {
        return mapping.territory() == null
                ? Set.of()
                : Set.of(mapping.territory().strip().split("\\s*,\\s*"));
    }

    /**
     * Reads a row.
     *
     * @param keyRepeated whether an earlier row of the same delivery has the same key
     */
    public CleanedRow clean(RawRow row, boolean keyRepeated) {
        List<RowTexts> rows = rows(row);
        List<RowTexts> venues = mapping.rows().skip() == null
                ? rows
                : rows.stream()
                        .filter(each -> !Conditions.hold(mapping.rows().skip(), each))
                        .toList();
        Cells cells = new Cells(venues, mapping.fields());
        if (keyRepeated && mapping.rows().about() == null) {
            cells.note(FindingKind.KEY_REPEATED, null, null);
        }
        if (row.surplus() != null || !row.cells().keySet().containsAll(columns)) {
            cells.findings().add(new Finding(FindingKind.ROW_RAGGED, null, row.surplus(), null));
        }
        row.flags().forEach(flag -> cells.findings().add(noticed(flag)));
        if (venues.isEmpty()) {
            return rejected(FindingKind.NOT_A_VENUE, cells);
        }
        Optional<Cell> name = cells.first(StandardField.NOM);
        if (mapping.rows().about() != null && !namesVenue(row)) {
            return rejected(FindingKind.VENUE_NOT_NAMED, cells);
        }
        if (name.isEmpty() && mapping.rows().about() == null) {
            return rejected(FindingKind.NAME_MISSING, cells);
        }
        // A correction need not repeat the name.
        Named named = name.map(cell -> CleanName.clean(cell, cells)).orElse(new Named("", Status.OPEN));
        VenueFacts facts = facts(named, cells, stops.clean(venues, cells));
        SuspectPersonalData.warn(cells);
        return new CleanedRow(facts, outcome(cells.findings()), List.copyOf(cells.findings()));
    }

    private boolean namesVenue(RawRow row) {
        String id =
                row.cells().getOrDefault(Objects.requireNonNull(mapping.rows().about()), "");
        return VenueId.isWellFormed(Folding.words(id));
    }

    private List<RowTexts> rows(RawRow row) {
        return mapping.rows().fold()
                ? FoldRows.apart(row).stream().map(RowTexts::new).toList()
                : List.of(new RowTexts(row.cells()));
    }

    private static CleanedRow rejected(FindingKind why, Cells cells) {
        cells.note(why, null, null);
        return new CleanedRow(null, Outcome.REJECTED, List.copyOf(cells.findings()));
    }

    private static Finding noticed(CellFlag flag) {
        return switch (flag.kind()) {
            case MOJIBAKE_REPAIRED ->
                new Finding(FindingKind.MOJIBAKE_REPAIRED, flag.column(), flag.raw(), flag.text());
            case LETTERS_DESTROYED -> new Finding(FindingKind.LETTERS_DESTROYED, flag.column(), flag.raw(), null);
        };
    }

    private static Outcome outcome(List<Finding> findings) {
        return findings.isEmpty() ? Outcome.ACCEPTED : Outcome.ACCEPTED_WITH_FINDINGS;
    }

    private VenueFacts facts(Named named, Cells cells, List<Stop> tour) {
        Placed placed = placing.place(cells);
        if (!tour.isEmpty()) {
            // A bus need not have an address.
            cells.findings()
                    .removeIf(finding -> finding.kind() == FindingKind.PLACE_UNKNOWN && finding.column() == null);
        }
        Closing said = closing.clean(cells);
        Hours hours = CleanHours.clean(cells);
        List<OpeningException> announced = new ArrayList<>(named.exceptions());
        announced.addAll(said.exceptions());
        announced.addAll(hours.exceptions());
        return new VenueFacts(
                named.name(),
                cells.text(StandardField.PIVOT),
                cells.values(StandardField.TYPOLOGIE, Typology::parse),
                named.status().equals(Status.OPEN) ? said.status() : named.status(),
                placed.address(),
                placed.location(),
                CleanContact.clean(cells, placed.address().postalCode()),
                hours.usual(),
                opening.clean(cells, announced).at(tour),
                new Presentation(
                        cells.text(StandardField.PRESENTATION_RESUME), cells.text(StandardField.PRESENTATION_DETAIL)),
                mobility(cells, tour),
                cells.text(StandardField.STRUCTURE_PARENTE),
                cells.text(StandardField.SOURCE),
                cells.first(StandardField.DATE_MAJ)
                        .map(cell -> CleanDate.clean(cell, today, cells))
                        .orElse(null),
                CleanContact.link(StandardField.FICHE_ACCES_LIBRE, cells),
                CleanVocabulary.clean(Service.class, StandardField.SERVICES, cells),
                offer(cells));
    }

    /** What has stops travels, whether or not the list says so. */
    private static Set<Mobility> mobility(Cells cells, List<Stop> tour) {
        Set<Mobility> stated = CleanVocabulary.clean(Mobility.class, StandardField.ITINERANCE, cells);
        return stated.isEmpty() && !tour.isEmpty() ? Set.of(Mobility.MOBILE) : stated;
    }

    private static Offer offer(Cells cells) {
        return new Offer(
                CleanVocabulary.clean(Audience.class, StandardField.PUBLICS_SPECIFIQUEMENT_ADRESSES, cells),
                CleanVocabulary.clean(SpecialNeed.class, StandardField.PRISE_EN_CHARGE_SPECIFIQUE, cells),
                CleanVocabulary.clean(Fee.class, StandardField.FRAIS_A_CHARGE, cells),
                CleanVocabulary.clean(AccessMode.class, StandardField.MODALITES_ACCES, cells),
                CleanVocabulary.clean(SupportMode.class, StandardField.MODALITES_ACCOMPAGNEMENT, cells),
                CleanVocabulary.clean(Programme.class, StandardField.DISPOSITIF_PROGRAMMES_NATIONAUX, cells),
                CleanVocabulary.clean(TrainingLabel.class, StandardField.FORMATIONS_LABELS, cells),
                texts(StandardField.AUTRES_FORMATIONS_LABELS, cells));
    }

    private static List<String> texts(StandardField field, Cells cells) {
        return new ArrayList<>(
                cells.pieces(field).stream().map(Cell::text).distinct().toList());
    }
}
