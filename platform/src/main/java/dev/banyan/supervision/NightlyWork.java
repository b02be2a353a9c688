package dev.banyan.supervision;

import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluationkernel.AssignmentStatus;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.supervision.Rung.State;
import dev.banyan.supervision.Rung.Trigger;
import dev.banyan.supervision.rules.Ladder.InForce;
import dev.banyan.supervision.rules.Ladder.Move;
import dev.banyan.supervision.rules.Ladder.Refused;
import dev.banyan.supervision.rules.Ladder.Sight;
import dev.banyan.supervision.rules.LadderRules;
import dev.banyan.supervision.rules.LadderRules.Holding;
import dev.banyan.supervision.store.NightlyRungs.Open;
import dev.banyan.supervision.store.NightlyRungs.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Goes through the lights of the whole city and gathers what has to change (夜间督办比对); it writes nothing. */
final class NightlyWork {
    private final CityLights city;
    private final Known known;
    private final Map<Long, Open> inForce = new HashMap<>();
    private final Map<Long, Open> proposed = new HashMap<>();
    private final Changes changes = new Changes();

    NightlyWork(CityLights city, Known known) {
        this.city = city;
        this.known = known;
        known.open().forEach(it -> (it.state() == State.PROPOSED ? proposed : inForce).put(it.duty(), it));
    }

    /**
     * What supervision has open (督办在办情况).
     *
     * @param refused what somebody lately refused to sign, by duty
     * @param pending duties for which a later day was asked
     * @param suspended duties whose matter is suspended
     * @param earlier by what is in force: days on which the same unit got others of its level before
     */
    record Known(
            List<Open> open,
            Map<Long, Refusal> refused,
            Set<Long> pending,
            Set<Long> suspended,
            Map<Long, List<LocalDate>> earlier) {}

    /** @param unit code of the unit that owes the duty */
    record Begun(long duty, String unit, LadderLevel level, Trigger cause, int days) {}

    /** What has to change (应办变化). */
    static final class Changes {
        private final List<Begun> issued = new ArrayList<>();
        private final List<Begun> proposed = new ArrayList<>();
        private final List<Open> raised = new ArrayList<>();
        private final List<Open> lifted = new ArrayList<>();
        private final List<Open> toLift = new ArrayList<>();
        private final List<Open> ended = new ArrayList<>();
        private final List<Open> lapsed = new ArrayList<>();
        private int looked;

        List<Begun> issued() {
            return issued;
        }

        List<Begun> proposed() {
            return proposed;
        }

        List<Open> raised() {
            return raised;
        }

        List<Open> lifted() {
            return lifted;
        }

        List<Open> toLift() {
            return toLift;
        }

        List<Open> ended() {
            return ended;
        }

        List<Open> lapsed() {
            return lapsed;
        }

        int looked() {
            return looked;
        }
    }

    Changes changes(LadderRules rules, BiFunction<Sight, LocalDate, Move> next) {
        var today = city.asOf().day();
        var seen = new HashSet<Long>();
        for (int place = 0; place < city.assignments(); place++) {
            long duty = city.id(place).value();
            boolean open = inForce.containsKey(duty) || proposed.containsKey(duty);
            changes.looked++;
            if (open) {
                seen.add(duty);
            }
            // Most duties are green and have nothing open: nothing can come of them.
            if (open || city.light(place).compareTo(Light.YELLOW) >= 0) {
                var status = city.evaluation().assignment(place);
                note(duty, city.unit(place), next.apply(sight(duty, status, rules, today), today));
            }
        }
        // What is no longer among the open duties was handed over, taken back or dropped.
        known.open().stream().filter(it -> !seen.contains(it.duty())).forEach(this::end);
        return changes;
    }

    private void note(long duty, String unit, Move move) {
        switch (move) {
            case Move.Stay() -> {}
            case Move.Issue(LadderLevel level, Trigger cause, int days) -> {
                Optional.ofNullable(inForce.get(duty)).ifPresent(changes.raised::add);
                changes.issued.add(new Begun(duty, unit, level, cause, days));
            }
            case Move.Propose(LadderLevel level, Trigger cause, int days) ->
                changes.proposed.add(new Begun(duty, unit, level, cause, days));
            case Move.Lapse() -> Optional.ofNullable(proposed.get(duty)).ifPresent(changes.lapsed::add);
            case Move.Lift(boolean atOnce) ->
                Optional.ofNullable(inForce.get(duty)).ifPresent((atOnce ? changes.lifted : changes.toLift)::add);
            case Move.End() -> {
                Optional.ofNullable(inForce.get(duty)).ifPresent(this::end);
                Optional.ofNullable(proposed.get(duty)).ifPresent(this::end);
            }
        }
    }

    private void end(Open open) {
        (open.state() == State.PROPOSED ? changes.lapsed : changes.ended).add(open);
    }

    private Sight sight(long duty, AssignmentStatus status, LadderRules rules, LocalDate today) {
        var open = Optional.ofNullable(inForce.get(duty));
        var causes = causes(status);
        var waits = Optional.ofNullable(proposed.get(duty));
        // What a person entered rests on that person's reason, not on what is computed.
        if (Stream.concat(open.stream(), waits.stream()).anyMatch(it -> it.cause() == Trigger.DIRECT)) {
            causes.put(Trigger.DIRECT, 0);
        }
        return new Sight(
                causes,
                holds(duty, status, open),
                open.map(it -> new InForce(it.level(), it.since(), it.until(), settled(it, rules, today), earlier(it))),
                waits.map(Open::level),
                Optional.ofNullable(known.refused().get(duty)).map(it -> new Refused(it.level(), it.day())));
    }

    private List<LocalDate> earlier(Open open) {
        return known.earlier().getOrDefault(open.id(), List.of());
    }

    private static boolean settled(Open open, LadderRules rules, LocalDate today) {
        return open.liftProposed()
                || open.keptOn()
                        .filter(day -> day.plusDays(rules.again()).isAfter(today))
                        .isPresent();
    }

    private static Map<Trigger, Integer> causes(AssignmentStatus status) {
        var causes = new EnumMap<Trigger, Integer>(Trigger.class);
        if (status.marks().contains(Mark.OVERDUE)) {
            causes.put(Trigger.OVERDUE, Math.max(1, -status.daysLeft()));
        }
        if (status.lights().get(LightKind.DEADLINE) == Light.YELLOW) {
            causes.put(Trigger.WINDOW_OPEN, 0);
        }
        if (status.marks().contains(Mark.REPORT_MISSING)) {
            causes.put(Trigger.REPORT_MISSING, Math.max(1, status.silence()));
        }
        if (status.lights().get(LightKind.PROGRESS) == Light.RED) {
            causes.put(Trigger.BEHIND, 0);
        }
        return causes;
    }

    private Set<Holding> holds(long duty, AssignmentStatus status, Optional<Open> open) {
        var holds = EnumSet.noneOf(Holding.class);
        var marks = status.marks();
        if (marks.contains(Mark.CLOSED)) {
            holds.add(Holding.CLOSED);
        }
        if (marks.contains(Mark.SUSPENDED) || known.suspended().contains(duty)) {
            holds.add(Holding.CLOCK_STOPPED);
        }
        if (marks.contains(Mark.EXTENDED) && !marks.contains(Mark.OVERDUE)) {
            holds.add(Holding.EXTENSION_GRANTED);
        }
        if (known.pending().contains(duty)) {
            holds.add(Holding.EXTENSION_PENDING);
        }
        if (open.filter(it -> it.state() == State.APPEALED).isPresent()) {
            holds.add(Holding.APPEAL_PENDING);
        }
        return holds;
    }
}
