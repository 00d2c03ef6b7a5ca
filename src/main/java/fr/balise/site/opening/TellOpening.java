package fr.balise.site.opening;

import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import fr.balise.opening.DatedException;
import fr.balise.opening.OpeningDay;
import fr.balise.opening.OpeningDay.Change;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.opening.UsualWeek;
import fr.balise.opening.VenueOpening;
import fr.balise.opening.VenueSchedule;
import fr.balise.site.opening.OpeningView.Day;
import fr.balise.site.opening.OpeningView.Moments;
import fr.balise.site.opening.OpeningView.Notice;
import fr.balise.site.opening.OpeningView.ServiceTimes;
import fr.balise.venue.OpeningException.Kind;
import fr.balise.venue.Service;
import fr.balise.venue.ServiceHours;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the opening hours of a venue on its page: what is announced, the coming days, an ordinary week, the services. */
public final class TellOpening {
    private static final int DAYS = 7;
    /** Special hours of more days than this are left to the table of the coming days. */
    private static final int DAYS_COMPARED = 62;

    private final TellState asked;
    private final VenueSchedule schedule;
    private final Language language;
    private final OpeningWords words;
    private final VenueOpening opening;
    private final LocalDate today;

    public TellOpening(TellState asked) {
        this.asked = asked;
        schedule = asked.schedule();
        language = asked.language();
        words = language.words();
        opening = schedule.at(asked.instant());
        today = opening.today();
    }

    /**
     * Null for a venue that is closed for good.
     *
     * @param names of services, in plain words
     */
    public @Nullable OpeningView view(Function<Service, String> names) {
        OpeningLine line = asked.line();
        List<Day> week = schedule.days(today, DAYS).stream().map(this::day).toList();
        if (line == null && week.isEmpty()) {
            return null;
        }
        return new OpeningView(
                language,
                line,
                moment(),
                notices(opening.exceptions()),
                caution(),
                week,
                TellUsualWeek.of(asked, today),
                services(names),
                announced());
    }

    private Moments moment() {
        ZonedDateTime now = asked.now();
        String machine = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.truncatedTo(ChronoUnit.SECONDS));
        return new Moments(machine, words.date(today, today) + ", " + words.clock(now.toLocalTime()));
    }

    private @Nullable String caution() {
        boolean unsaid =
                schedule.days(today, 1).stream().anyMatch(day -> day.changes().contains(Change.UNSAID_PUBLIC_HOLIDAY));
        return unsaid ? Label.PUBLIC_HOLIDAY_TODAY.in(language) : null;
    }

    private List<Notice> notices(List<DatedException> exceptions) {
        return exceptions.stream().map(this::notice).toList();
    }

    private Notice notice(DatedException dated) {
        Said said = new Said(words.exception(dated, today), dated.exception().reason());
        return new Notice(dated.exception().kind().wireName(), said, specialHours(dated));
    }

    /** What a stretch of special hours has every day; empty when that differs from day to day. */
    private List<Said> specialHours(DatedException dated) {
        LocalDate from = dated.from();
        LocalDate to = dated.to();
        if (dated.exception().kind() != Kind.SPECIAL_HOURS || from == null || to == null) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        List<OpeningDay> all = days > DAYS_COMPARED ? List.of() : schedule.days(from, (int) days);
        boolean alike = !all.isEmpty()
                && all.stream()
                        .allMatch(day ->
                                UsualWeek.sameHours(day.spans(), all.get(0).spans()));
        return alike ? hours(all.get(0).spans()) : List.of();
    }

    /** What is announced for later than {@link VenueOpening#exceptions} tells. */
    private List<Notice> announced() {
        List<DatedException> later = asked.facts().opening().exceptions().stream()
                .flatMap(exception -> DatedException.next(exception, today).stream())
                .filter(dated -> !opening.exceptions().contains(dated))
                .sorted(Comparator.comparing(
                        DatedException::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
        return notices(later);
    }

    private Day day(OpeningDay day) {
        boolean isToday = day.date().equals(today);
        return new Day(
                day.date().toString(),
                words.date(day.date(), today),
                isToday,
                day.spans().isEmpty(),
                hours(day.spans()),
                remarks(day));
    }

    private List<Said> hours(List<Span> spans) {
        return spans.isEmpty()
                ? List.of(Said.of(words.closed()))
                : spans.stream().map(asked::said).toList();
    }

    private List<Said> remarks(OpeningDay day) {
        List<Said> remarks = new ArrayList<>();
        if (day.changes().contains(Change.EXCEPTION)) {
            exceptionsOn(day.date()).map(this::remark).forEach(remarks::add);
        }
        if (day.changes().contains(Change.PUBLIC_HOLIDAY)) {
            remarks.add(Said.of(Label.PUBLIC_HOLIDAY.in(language)));
        }
        if (day.changes().contains(Change.UNSAID_PUBLIC_HOLIDAY)) {
            remarks.add(Said.of(Label.PUBLIC_HOLIDAY_UNSAID.in(language)));
        }
        if (day.changes().contains(Change.SCHOOL_HOLIDAY)) {
            remarks.add(Said.of(Label.IN_SCHOOL_HOLIDAYS.in(language)));
        }
        return remarks;
    }

    private Stream<DatedException> exceptionsOn(LocalDate date) {
        return asked.facts().opening().exceptions().stream()
                .filter(exception -> exception.kind() != Kind.MOVE)
                .flatMap(exception -> DatedException.next(exception, date).stream())
                .filter(dated -> dated.holdsOn(date));
    }

    private Said remark(DatedException dated) {
        String reason = dated.exception().reason();
        if (reason != null) {
            return new Said("", reason);
        }
        Label label = dated.exception().kind() == Kind.CLOSED ? Label.CLOSURE : Label.SPECIAL_HOURS;
        return Said.of(label.in(language));
    }

    /** Closed, and no change in sight: its hours tell more than that. */
    private static boolean isLasting(HoursAnswer answer) {
        return answer.status() == HoursStatus.CLOSED && answer.nextChange() == null;
    }

    private List<ServiceTimes> services(Function<Service, String> names) {
        List<ServiceTimes> services = new ArrayList<>();
        opening.services().forEach((service, answer) -> {
            ServiceHours own = asked.facts().opening().byService().get(service);
            if (own != null) {
                services.add(new ServiceTimes(
                        names.apply(service),
                        own.byAppointmentOnly(),
                        TellUsualWeek.lines(own.hours(), asked, today),
                        isLasting(answer) ? null : asked.service(service, answer)));
            }
        });
        return services;
    }
}
