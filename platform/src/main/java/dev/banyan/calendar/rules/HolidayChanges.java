package dev.banyan.calendar.rules;

import dev.banyan.calendar.HolidayChange;
import dev.banyan.calendar.HolidayNotice;
import dev.banyan.calendar.OfficeHours;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what notices would change (节假日变更比对). */
public final class HolidayChanges {
    private static final int STATUTORY_UNTIL_2024 = 11;
    private static final int STATUTORY_SINCE_2025 = 13;
    private static final WorkCalendar WEEKS = new WorkCalendar(List.of(), OfficeHours.USUAL);

    private HolidayChanges() {}

    /** One change for each notice that is not known as it is, in order; what is known of other years stays. */
    public static List<HolidayChange> of(Collection<HolidayNotice> known, List<HolidayNotice> loaded) {
        Map<Integer, HolidayNotice> byYear =
                known.stream().collect(Collectors.toMap(HolidayNotice::year, Function.identity()));
        var then = new HashMap<>(byYear);
        loaded.forEach(notice -> then.put(notice.year(), notice));
        var before = new WorkCalendar(known, OfficeHours.USUAL);
        var after = new WorkCalendar(then.values(), OfficeHours.USUAL);
        return loaded.stream()
                .filter(notice -> !notice.equals(byYear.get(notice.year())))
                .map(notice -> change(notice, Optional.ofNullable(byYear.get(notice.year())), before, after))
                .toList();
    }

    private static HolidayChange change(
            HolidayNotice notice, Optional<HolidayNotice> earlier, WorkCalendar before, WorkCalendar after) {
        List<LocalDate> turned = Stream.concat(
                        notice.days().stream(), earlier.stream().flatMap(it -> it.days().stream()))
                .map(SpecialDay::date)
                .distinct()
                .sorted()
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .toList();
        return new HolidayChange(
                notice,
                earlier.isEmpty(),
                turned.stream().filter(after::isWorkingDay).toList(),
                turned.stream().filter(before::isWorkingDay).toList(),
                workingDays(after, notice.year()),
                expected(notice.year()));
    }

    public static int workingDays(WorkCalendar calendar, int year) {
        return calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    /** Mondays to Fridays less the statutory holidays: 11 days until 2024, 13 since. */
    public static int expected(int year) {
        return workingDays(WEEKS, year) - (year < 2025 ? STATUTORY_UNTIL_2024 : STATUTORY_SINCE_2025);
    }
}
