import fr.balise.hours.Calendar;
import fr.balise.hours.CompactHours;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursMatches;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** How long opening hours take; see README.md beside it. One thread, no harness: warm-up, then the median of repeats. */
public final class HoursBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T09:12:00Z");
    private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final String[] ZONES = {
        "Europe/Paris", "Europe/Paris", "Europe/Paris", "Europe/Paris", "Europe/Paris", "Europe/Paris",
        "Indian/Reunion", "America/Martinique", "America/Guadeloupe", "Pacific/Noumea"
    };

    private record Place(ZoneId zone) implements Calendar {
        @Override
        public Day publicHoliday(LocalDate date) {
            boolean holiday = (date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 25)
                    || (date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 1);
            return holiday ? Day.YES : Day.NO;
        }

        @Override
        public Day schoolHoliday(LocalDate date) {
            boolean holiday = !date.isBefore(LocalDate.of(2026, 12, 19)) && date.isBefore(LocalDate.of(2027, 1, 4));
            return holiday ? Day.YES : Day.NO;
        }
    }

    public static void main(String[] args) {
        evaluations("Mo-Fr 09:00-12:00,14:00-18:00");
        evaluations("Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off");
        evaluations("week 01-53/2 Mo,Tu 09:00-12:00; Sa[1] 10:00-12:00; SH,PH off; Aug 01-15 off");
        compile();
        venues(1_000_000, 50_000);
        venues(1_000_000, 1_000_000);
    }

    private static void evaluations(String value) {
        Evaluation evaluation = Evaluation.of(OpeningHours.parse(value));
        var paris = new Place(ZoneId.of("Europe/Paris"));
        long[] open = new long[1];
        double statuses = perSecond(1_000_000, i -> {
            Instant instant = NOW.plusSeconds(i % 500_000 * 61L);
            open[0] += evaluation.status(instant, paris).ordinal();
        });
        double answers = perSecond(200_000, i -> {
            Instant instant = NOW.plusSeconds(i % 500_000 * 61L);
            open[0] += evaluation.at(instant, paris).status().ordinal();
        });
        double weeks = perSecond(5_000, i -> open[0] += evaluation.intervals(TODAY.plusDays(i % 300), 14, paris).size());
        System.out.printf(
                "%-80s status %,12.0f/s   with next change %,12.0f/s   intervals of 14 days %,10.0f/s (%d)%n",
                value, statuses, answers, weeks, open[0] % 10);
    }

    private static void compile() {
        List<String> values = values(20_000);
        long[] sum = new long[1];
        double compiled = perSecond(
                20_000, i -> sum[0] += Evaluation.of(new OpeningHours(values.get(i % values.size()))).hashCode() & 1);
        System.out.printf("compile %,.0f values/s (%d)%n", compiled, sum[0] % 10);
    }

    private static void venues(int venues, int different) {
        long start = System.nanoTime();
        var builder = new CompactHours.Builder();
        var random = new Random(42);
        Place[] places = Arrays.stream(ZONES).map(zone -> new Place(ZoneId.of(zone))).toArray(Place[]::new);
        List<String> values = values(different);
        int[] ids = new int[different];
        for (int i = 0; i < different; i++) {
            ids[i] = builder.add(Evaluation.of(new OpeningHours(values.get(i))), places[i % places.length]);
        }
        int[] scheduleOf = new int[venues];
        for (int venue = 0; venue < venues; venue++) {
            scheduleOf[venue] = different == venues ? ids[venue] : ids[random.nextInt(different)];
        }
        long compiled = System.nanoTime();
        CompactHours hours = builder.build(TODAY.minusDays(1), 60);
        long built = System.nanoTime();
        System.gc();
        long memory = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%n%,d venues, %,d values, %,d different timetables: compile %.1f s, build %.1f s, heap %,d MB with all%n",
                venues, different, hours.distinct(), (compiled - start) / 1e9, (built - compiled) / 1e9, memory >> 20);
        ask("open now", scheduleOf, () -> hours.at(NOW));
        ask("open at 2026-12-05T10:00", scheduleOf, () -> hours.at(LocalDateTime.parse("2026-12-05T10:00")));
        ask("open on 25 December at 10", scheduleOf, () -> hours.at(LocalDateTime.parse("2026-12-25T10:00")));
        ask("usually open on Tuesday at 10", scheduleOf, () -> hours.usuallyAt(DayOfWeek.TUESDAY, LocalTime.of(10, 0)));
        ask("usually open on Saturday", scheduleOf, () -> hours.usuallyOn(DayOfWeek.SATURDAY));
        ask("usually open after 18 h", scheduleOf, () -> hours.usuallyAfter(LocalTime.of(18, 0)));
        ask("open this week (7 days)", scheduleOf, () -> hours.between(TODAY, TODAY.plusDays(6)));
        long moved = System.nanoTime();
        CompactHours next = hours.startingOn(TODAY);
        System.out.printf(
                "%-32s %8.2f s (%,d timetables)%n", "window moved by a day", (System.nanoTime() - moved) / 1e9, next.distinct());
    }

    private static void ask(String name, int[] scheduleOf, Supplier<HoursMatches> question) {
        double[] answer = new double[25];
        double[] set = new double[25];
        int found = 0;
        for (int i = 0; i < 25; i++) {
            long start = System.nanoTime();
            HoursMatches matches = question.get();
            answer[i] = (System.nanoTime() - start) / 1e6;
            BitSet venues = matches.venues(scheduleOf, HoursStatus.OPEN);
            set[i] = (System.nanoTime() - start) / 1e6;
            found = venues.cardinality();
        }
        Arrays.sort(answer);
        Arrays.sort(set);
        System.out.printf(
                "%-32s %8.2f ms, with the set of venues %8.2f ms (median of 25; slowest %.2f ms): %,d venues%n",
                name, answer[12], set[12], set[24], found);
    }

    /** The best of five rounds behind two of warm-up. */
    private static double perSecond(int times, IntConsumer work) {
        double best = 0;
        for (int round = 0; round < 7; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                work.accept(i);
            }
            double rate = times / ((System.nanoTime() - start) / 1e9);
            best = round < 2 ? 0 : Math.max(best, rate);
        }
        return best;
    }

    /** Values that differ, of the forms that real files have, in about their shares. */
    private static List<String> values(int count) {
        var random = new Random(7);
        var values = new ArrayList<String>(count);
        var seen = new java.util.HashSet<String>();
        while (values.size() < count) {
            String value = value(random);
            if (seen.add(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private static String value(Random random) {
        var value = new StringBuilder();
        for (int day = 0; day < 7; day++) {
            if (random.nextInt(10) < (day < 5 ? 8 : day == 5 ? 4 : 1)) {
                int open = 8 * 60 + 15 * random.nextInt(8);
                int close = 16 * 60 + 15 * random.nextInt(16);
                boolean lunch = random.nextInt(3) > 0;
                value.append(value.isEmpty() ? "" : "; ").append(DAYS[day]).append(' ');
                value.append(lunch ? time(open, 720) + "," + time(13 * 60 + 30, close) : time(open, close));
            }
        }
        if (value.isEmpty()) {
            value.append("Mo 09:00-12:00");
        }
        int more = random.nextInt(20);
        value.append(more < 6 ? "; PH off" : more < 9 ? "; SH,PH off" : more == 9 ? "; Aug off" : "");
        return (more == 10 ? "week 01-53/2 Mo 18:00-20:00; " : "") + value;
    }

    private static String time(int from, int to) {
        return String.format("%02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
    }
}
