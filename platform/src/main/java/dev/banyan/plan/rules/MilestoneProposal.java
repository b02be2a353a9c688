package dev.banyan.plan.rules;

import dev.banyan.plan.Indicator;
import dev.banyan.plan.ProposedMilestone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps proposed for a task (节点建议): the days that its own text names, otherwise quarter ends until it is due; half-year
 * or year ends where quarters would be too many. A person words the proof and may change everything.
 */
public final class MilestoneProposal {
    private static final int MOST_BY_DATE = 8;

    private MilestoneProposal() {}

    /**
     * @param indicators what the text of the task promises
     * @param due last day of the task
     * @param today days up to and with today are not proposed
     */
    public static List<ProposedMilestone> of(List<Indicator> indicators, Optional<LocalDate> due, LocalDate today) {
        var named = named(indicators, today);
        Map<LocalDate, Optional<String>> days = new LinkedHashMap<>();
        if (named.size() > 1 || due.isEmpty()) {
            named.forEach((day, name) -> days.put(day, Optional.of(name)));
        } else {
            periodEnds(today, due.get()).forEach(day -> days.put(day, Optional.ofNullable(named.get(day))));
        }
        return weighed(days);
    }

    private static Map<LocalDate, String> named(List<Indicator> indicators, LocalDate today) {
        var named = new java.util.TreeMap<LocalDate, String>();
        for (var indicator : indicators) {
            indicator
                    .target()
                    .deadline()
                    .map(MilestoneProposal::lastDay)
                    .filter(day -> day.isAfter(today) && !indicator.dropped())
                    .ifPresent(day -> named.merge(day, indicator.name(), (one, other) -> one + "；" + other));
        }
        while (named.size() > RoadmapCheck.MOST) {
            named.remove(named.firstKey());
        }
        return named;
    }

    private static List<LocalDate> periodEnds(LocalDate today, LocalDate due) {
        for (int months : new int[] {3, 6, 12}) {
            var ends = new ArrayList<LocalDate>();
            for (var end = firstEnd(today, months); end.atEndOfMonth().isBefore(due); end = end.plusMonths(months)) {
                ends.add(end.atEndOfMonth());
            }
            if (ends.size() < MOST_BY_DATE || months == 12) {
                if (due.isAfter(today)) {
                    ends.add(due);
                }
                return ends.subList(Math.max(0, ends.size() - RoadmapCheck.MOST), ends.size());
            }
        }
        throw new AssertionError("years always fit");
    }

    private static YearMonth firstEnd(LocalDate today, int months) {
        var end = YearMonth.of(today.getYear(), (today.getMonthValue() + months - 1) / months * months);
        return end.atEndOfMonth().isAfter(today) ? end : end.plusMonths(months);
    }

    private static List<ProposedMilestone> weighed(Map<LocalDate, Optional<String>> days) {
        var proposed = new ArrayList<ProposedMilestone>();
        int left = 100;
        int share = days.isEmpty() ? 0 : 100 / days.size();
        for (var day : days.entrySet()) {
            int weight = proposed.size() == days.size() - 1 ? left : share;
            proposed.add(new ProposedMilestone(day.getKey(), day.getValue(), weight));
            left -= weight;
        }
        return List.copyOf(proposed);
    }

    private static LocalDate lastDay(String iso) {
        return switch (iso.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(iso), 12, 31);
            case 7 -> YearMonth.parse(iso).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }
}
