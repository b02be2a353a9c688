package dev.banyan.cockpit;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.FindRules;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;

/** Shows the lights from where somebody wants to look (按时点看灯): a day long past as it was known at its end, the future as it is known now. */
@Component
@Needs(Permission.READ_ASSIGNMENTS)
public class LookAtLights {
    private final ReadLights reading;
    private final FindRules rules;

    LookAtLights(ReadLights reading, FindRules rules) {
        this.reading = reading;
        this.rules = rules;
    }

    /**
     * What somebody sees (所见).
     *
     * @param lights from the chosen point in time
     * @param now the same city as it is now
     * @param holding whether the rules are those that hold on that day
     */
    public record Look(CityLights lights, CityLights now, boolean holding) {
        /** Every page shows it; it is looked up once for all assignments of a city. */
        private static final Map<CityLights, Period> PERIODS = new WeakHashMap<>();

        public LocalDate day() {
            return lights.asOf().day();
        }

        public LocalDate today() {
            return now.asOf().day();
        }

        /** From the day on which the first assignment was given to the last due day, today always among them. */
        public Period period() {
            synchronized (PERIODS) {
                return PERIODS.computeIfAbsent(now, _ -> reckoned());
            }
        }

        private Period reckoned() {
            var evaluation = now.evaluation();
            int first = (int) today().toEpochDay();
            int last = first;
            for (int i = 0; i < now.assignments(); i++) {
                first = Math.min(first, (int) evaluation.facts().assigned(i).toEpochDay());
                last = Math.max(last, evaluation.due(i));
            }
            return new Period(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
        }
    }

    /** Over which days there is something to be seen (观察期). */
    public record Period(LocalDate first, LocalDate last) {}

    /** Empty while the lights are being reckoned for the first time. */
    public Optional<Look> from(Actor actor, Standpoint standpoint) {
        return ready(reading.now(actor)).flatMap(now -> {
            if (standpoint.equals(Standpoint.NOW)) {
                return Optional.of(new Look(now, now, true));
            }
            var asOf = asOf(standpoint, now.asOf());
            var holding = rules.holding(asOf);
            var chosen = standpoint.rules().flatMap(rules::shipped).orElse(holding);
            return ready(reading.from(actor, new ReadLights.From(asOf, chosen)))
                    .map(lights -> new Look(lights, now, chosen.equals(holding)));
        });
    }

    private static AsOf asOf(Standpoint standpoint, AsOf now) {
        var day = within(standpoint.day().orElse(now.day()));
        var known = standpoint.known().orElse(now.knownAt());
        return new AsOf(day, known.isBefore(endOf(day)) || standpoint.known().isPresent() ? known : endOf(day));
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(WorkingDays.FIRST_DAY)
                ? WorkingDays.FIRST_DAY
                : day.isAfter(WorkingDays.LAST_DAY) ? WorkingDays.LAST_DAY : day;
    }

    private static LocalDateTime endOf(LocalDate day) {
        return AsOf.endOf(day).knownAt();
    }

    /** A day as it was known at its end, or at the moment that is shown if that came earlier. */
    static AsOf asItWasKnown(LocalDate day, AsOf shown) {
        var end = endOf(day);
        return new AsOf(day, shown.knownAt().isBefore(end) ? shown.knownAt() : end);
    }

    /** An earlier day as it was known then, under the same rules; empty while the lights are being reckoned. */
    public Optional<CityLights> earlier(Actor actor, CityLights lights, LocalDate day) {
        return other(actor, lights, asItWasKnown(within(day), lights.asOf()));
    }

    /** A later day if nothing more is said, under the same rules; empty while the lights are being reckoned. */
    public Optional<CityLights> later(Actor actor, CityLights lights, LocalDate day) {
        return other(actor, lights, new AsOf(within(day), lights.asOf().knownAt()));
    }

    private Optional<CityLights> other(Actor actor, CityLights lights, AsOf asOf) {
        return ready(reading.from(actor, new ReadLights.From(asOf, lights.rules())));
    }

    private static Optional<CityLights> ready(ReadLights.Shown shown) {
        return switch (shown) {
            case ReadLights.Ready(CityLights lights) -> Optional.of(lights);
            case ReadLights.Reckoning() -> Optional.empty();
            case ReadLights.Beyond() -> throw new IllegalStateException("a day that is within the years worked with");
        };
    }
}
