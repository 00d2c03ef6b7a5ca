package fr.balise.importer.cleaning;

import fr.balise.hours.FrenchHours;
import fr.balise.hours.HoursReading;
import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import fr.balise.hours.OpeningHours;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.OpeningRules;
import fr.balise.importer.source.OpeningRules.ServiceRules;
import fr.balise.text.Folding;
import fr.balise.venue.Service;
import fr.balise.venue.ServiceHours;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when single services are there: {@code mardi 9h-12h}, {@code sur rendez-vous}, or both. Rows that are one venue
 * add up; of two that say something of one service the first counts.
 */
final class CleanServiceHours {
    private static final List<String> SEPARATORS = List.of("|", "\n");
    /** As {@link FrenchHours} writes it. */
    private static final String ASKED = "\"sur rendez-vous\"";

    private static final Pattern BY_APPOINTMENT = Pattern.compile(
            "(?<hours>.*?)[\\s,;(–-]*\\b(?:uniquement |seulement )?sur (?:rendez[- ]?vous|r\\.?d\\.?v\\.?)"
                    + "(?: uniquement| seulement)?\\)?\\.?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final OpeningRules rules;

    CleanServiceHours(OpeningRules rules) {
        this.rules = rules;
    }

    Map<Service, ServiceHours> clean(Cells cells) {
        Map<Service, ServiceHours> byService = new EnumMap<>(Service.class);
        rules.byService()
                .forEach((service, rule) -> cells.rows()
                        .forEach(row ->
                                inColumns(row, rule, cells).ifPresent(hours -> byService.putIfAbsent(service, hours))));
        for (Cell cell : cells.texts(rules.services(), true)) {
            for (String piece : CutText.pieces(cells.raw(cell), SEPARATORS)) {
                if (!piece.isBlank()) {
                    inText(new Cell(cell.column(), piece.strip()), cells, byService);
                }
            }
        }
        return byService;
    }

    private static Optional<ServiceHours> inColumns(RuleTexts row, ServiceRules rules, Cells notes) {
        Cell said = CleanOpening.first(row, rules.appointment());
        boolean appointment = said != null && Folding.words(said.text()).equals(OpeningRules.YES);
        Cell hours = CleanOpening.first(row, rules.hours());
        ServiceHours read = hours == null ? new ServiceHours(null, false) : read(hours, notes);
        return some(new ServiceHours(read.hours(), appointment || read.byAppointmentOnly()));
    }

    private static void inText(Cell piece, Cells notes, Map<Service, ServiceHours> byService) {
        int colon = piece.text().indexOf(':');
        Optional<Service> service = colon < 0
                ? Optional.empty()
                : RenamedValues.find(
                        Service.class, piece.text().substring(0, colon).strip());
        if (service.isEmpty()) {
            notes.note(FindingKind.VALUE_UNKNOWN, piece, null);
            return;
        }
        Cell hours = new Cell(piece.column(), piece.text().substring(colon + 1).strip());
        some(read(hours, notes)).ifPresent(read -> byService.putIfAbsent(service.get(), read));
    }

    private static ServiceHours read(Cell cell, Cells notes) {
        HoursReading reading = CleanHours.read(cell, notes);
        if (reading instanceof Understood understood) {
            return timed(understood.hours());
        }
        Matcher appointment = BY_APPOINTMENT.matcher(cell.text());
        if (cell.week() == null && appointment.matches()) {
            OpeningHours hours = single(appointment.group("hours"));
            if (hours != null) {
                return new ServiceHours(hours, true);
            }
        }
        notes.note(FindingKind.HOURS_UNREADABLE, cell, "non compris : « " + ((NotUnderstood) reading).part() + " »");
        return new ServiceHours(null, false);
    }

    /** Hours that are nothing but "sur rendez-vous" are those of the venue. */
    private static ServiceHours timed(OpeningHours hours) {
        if (!hours.rules().stream().allMatch(rule -> rule.endsWith(ASKED))) {
            return new ServiceHours(hours, false);
        }
        String times = hours.value().replace(" " + ASKED, "");
        return times.equals(ASKED) ? new ServiceHours(null, true) : new ServiceHours(new OpeningHours(times), true);
    }

    /** Behind several clauses the words may be meant for the last one only. */
    private static @Nullable OpeningHours single(String text) {
        return FrenchHours.parse(text) instanceof Understood understood
                        && understood.hours().value().indexOf(';') < 0
                ? understood.hours()
                : null;
    }

    private static Optional<ServiceHours> some(ServiceHours hours) {
        return hours.hours() == null && !hours.byAppointmentOnly() ? Optional.empty() : Optional.of(hours);
    }
}
