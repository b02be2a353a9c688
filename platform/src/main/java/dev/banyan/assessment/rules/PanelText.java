package dev.banyan.assessment.rules;

import dev.banyan.assessment.JudgedUnit;
import dev.banyan.assessment.Naming;
import dev.banyan.assessment.PanelDraft;
import dev.banyan.assessment.PanelFault;
import dev.banyan.assessment.PanelFault.Kind;
import dev.banyan.assessment.PanelPlan;
import dev.banyan.assessment.SurveyPlan;
import dev.banyan.directory.Person;
import dev.banyan.directory.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads how a panel is to be seated, and its marks (读取评委安排与分数). */
public final class PanelText {
    /** The kernel leaves out the highest and the lowest mark. */
    public static final int FEWEST_SEATS = 3;

    public static final int MOST_SEATS = 50;

    private static final Pattern YEAR = Pattern.compile("(199[0-9]|20[0-7][0-9])");
    private static final Pattern MARK = Pattern.compile("[0-9]{1,3}(\\.[0-9])?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PanelText() {}

    public sealed interface Reading {}

    public record Good(PanelPlan plan) implements Reading {}

    public record Faulty(List<PanelFault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** What a panel is chosen from (可选单位与人选). */
    public record Choice(Map<String, JudgedUnit> units, Map<UUID, Person> people, Collection<Unit> all) {}

    public static Reading read(PanelDraft draft, Choice choice, LocalDate today) {
        var faults = new ArrayList<PanelFault>();
        var head = draft.head();
        demand(SurveyText.isKey(head.scheme()), Kind.SCHEME, faults);
        demand(SurveyText.isKey(head.key()), Kind.KEY, faults);
        demand(YEAR.matcher(head.year()).matches(), Kind.YEAR, faults);
        String title = draft.title().chinese();
        demand(!title.isEmpty() && title.length() <= SurveyText.LONGEST_TITLE, Kind.TITLE, faults);
        var last = SurveyText.day(draft.last()).filter(it -> !it.isBefore(today));
        demand(last.isPresent(), Kind.DAY, faults);
        var units = draft.units().stream().distinct().map(choice.units()::get).toList();
        demand(units.size() >= 2 && units.size() <= SurveyText.MOST_UNITS && !units.contains(null), Kind.UNITS, faults);
        var seats = draft.seats().stream().distinct().map(choice.people()::get).toList();
        boolean known = !seats.contains(null) && seats.size() >= FEWEST_SEATS && seats.size() <= MOST_SEATS;
        demand(known, Kind.SEATS, faults);
        if (known) {
            seats.stream()
                    .filter(it -> worksFor(it.unit(), Set.copyOf(draft.units()), choice.all()))
                    .forEach(it -> faults.add(new PanelFault(Kind.SEAT_OF_JUDGED, it.displayName())));
        }
        return faults.isEmpty()
                ? new Good(new PanelPlan(
                        new SurveyPlan.Place(head.scheme(), Integer.parseInt(head.year()), head.key()),
                        Naming.of(title, draft.title().english()),
                        last.orElseThrow(),
                        draft.mustDiffer(),
                        units,
                        seats.stream()
                                .map(it -> new PanelPlan.Seat(it.id(), it.displayName()))
                                .toList()))
                : new Faulty(faults);
    }

    private static void demand(boolean good, Kind kind, List<PanelFault> faults) {
        if (!good) {
            faults.add(new PanelFault(kind, ""));
        }
    }

    /** Whether somebody of this unit works for one of those judged, or for a unit below it. */
    public static boolean worksFor(Optional<String> unit, Set<String> judged, Collection<Unit> units) {
        var at = unit;
        // As many steps as there are units: a circle in the tree ends the walk.
        for (int i = 0; i <= units.size() && at.isPresent(); i++) {
            if (judged.contains(at.get())) {
                return true;
            }
            String code = at.get();
            at = units.stream().filter(it -> it.code().equals(code)).findFirst().flatMap(Unit::parent);
        }
        return false;
    }

    /** A mark from 0 to 100 with one decimal at the most; empty if it is none. */
    public static Optional<BigDecimal> mark(String typed) {
        return Optional.of(typed.strip())
                .filter(it -> MARK.matcher(it).matches())
                .map(it -> new BigDecimal(it).setScale(1))
                .filter(it -> it.compareTo(HUNDRED) <= 0);
    }

    /** Whether all units have the same mark; vector RK-07. */
    public static boolean allEqual(Collection<BigDecimal> marks) {
        return marks.size() > 1
                && marks.stream().map(BigDecimal::stripTrailingZeros).distinct().count() == 1;
    }
}
