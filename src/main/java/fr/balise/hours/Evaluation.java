package fr.balise.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A schedule compiled for evaluation: {@code Mo-Fr 09:00-12:00; PH off} asked for 25 December says closed. Compile once
 * and keep: it is immutable and may be shared between threads and between all venues that have the same value. Rules
 * follow the OpenStreetMap specification of {@code opening_hours}; docs/hours.md tells where that leaves a choice.
 *
 * <p>A state is a function of what the clock on the venue's wall shows. In the night the clocks go back, the hour that
 * comes twice therefore has the same state twice.
 */
public final class Evaluation {
    private static final int PLANS_KEPT = 256;

    private final List<CompiledRule> rules;
    private final boolean weekly;
    private final boolean reaches;
    private final Optional<DayPlan> unreadable;
    /** The plan of a day follows from which rules hold on it and on the day before: there are few of them. */
    private final Map<Holding, DayPlan> plans = new ConcurrentHashMap<>();

    private record Holding(BitSet today, BitSet before) {}

    private Evaluation(List<CompiledRule> rules, Optional<DayPlan> unreadable) {
        this.rules = rules;
        this.unreadable = unreadable;
        weekly = rules.stream().allMatch(CompiledRule::weekly);
        reaches = rules.stream().anyMatch(CompiledRule::reachesIntoNextDay);
    }

    /** Never throws: a value that no reading accepts is unknown for ever, with that reason. */
    public static Evaluation of(OpeningHours hours) {
        Optional<List<Rule>> parsed = rules(hours.value(), true).or(() -> rules(hours.value(), false));
        if (parsed.isEmpty()) {
            return new Evaluation(List.of(), Optional.of(DayPlan.unknown("horaires illisibles")));
        }
        var compiled = new ArrayList<CompiledRule>();
        for (Rule rule : parsed.get()) {
            if (!CompiledRule.saysNothing(rule)) {
                compiled.add(CompiledRule.of(rule, compiled.isEmpty() ? null : compiled.get(compiled.size() - 1)));
            }
        }
        Optional<DayPlan> empty =
                compiled.isEmpty() ? Optional.of(DayPlan.unknown("horaires illisibles")) : Optional.empty();
        return new Evaluation(List.copyOf(compiled), empty);
    }

    /** The state at the instant, and when it changes. */
    public HoursAnswer at(Instant instant, Calendar calendar) {
        return new Timeline(this, calendar).at(instant);
    }

    /** The state at the instant alone: cheaper than {@link #at}, which looks for the change as well. */
    public HoursStatus status(Instant instant, Calendar calendar) {
        return new Timeline(this, calendar).status(instant);
    }

    /**
     * What is not closed, in order of time; nothing overlaps.
     *
     * @param from the first day, by the venue's clock
     * @param days how many; an interval that begins before them or goes on after them is cut off
     */
    public List<Interval> intervals(LocalDate from, int days, Calendar calendar) {
        return new Timeline(this, calendar).intervals(from, from.plusDays(days));
    }

    /** Whether all weeks are the same, whatever the calendar says. */
    boolean isWeekly() {
        return weekly;
    }

    DayPlan plan(LocalDate date, Calendar calendar) {
        if (unreadable.isPresent()) {
            return unreadable.get();
        }
        var facts = new Facts(calendar);
        DayPlan plan = plan(date, facts);
        while (facts.next()) {
            plan = plan.or(plan(date, facts), facts.reason());
        }
        return facts.areTooMany() ? DayPlan.unknown(facts.reason()) : plan;
    }

    private DayPlan plan(LocalDate date, Facts facts) {
        BitSet today = holding(date, facts);
        BitSet before = reaches ? holding(date.minusDays(1), facts) : new BitSet();
        var key = new Holding(today, before);
        DayPlan known = plans.get(key);
        if (known != null) {
            return known;
        }
        DayPlan plan = paint(today, before);
        if (plans.size() < PLANS_KEPT) {
            plans.put(key, plan);
        }
        return plan;
    }

    private BitSet holding(LocalDate date, Facts facts) {
        var holding = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).days().matches(date, facts)) {
                holding.set(i);
            }
        }
        return holding;
    }

    /** What comes over from the day before stands and falls with the rules before: a later rule for today wipes it out. */
    private DayPlan paint(BitSet today, BitSet before) {
        int first = 0;
        for (int i = today.nextSetBit(0); i >= 0; i = today.nextSetBit(i + 1)) {
            first = rules.get(i).replaces() ? i : first;
        }
        var line = new DayLine();
        for (int i = first; i < rules.size(); i++) {
            if (today.get(i)) {
                line.paint(rules.get(i), 0);
            }
            if (before.get(i)) {
                line.paint(rules.get(i), Strokes.DAY);
            }
        }
        return line.toPlan();
    }

    private static Optional<List<Rule>> rules(String value, boolean strict) {
        try {
            return Optional.of(new OpeningHoursParser(new StringReader(value)).rules(strict, false));
        } catch (OpeningHoursParseException | RuntimeException | Error e) {
            // The generated parser answers some texts with a TokenMgrError.
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            return Optional.empty();
        }
    }
}
