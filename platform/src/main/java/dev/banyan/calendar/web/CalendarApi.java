package dev.banyan.calendar.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.ClockStop;
import dev.banyan.calendar.FindHolidays;
import dev.banyan.calendar.HolidayChange;
import dev.banyan.calendar.LoadHolidays;
import dev.banyan.calendar.Reckoning;
import dev.banyan.calendar.SetOfficeHours;
import dev.banyan.calendar.SpecialDay;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.WorkCalendar;
import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.frame.IfMatch;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Working days and due days for programs. */
@Api
@Needs(Permission.READ_PLANS)
class CalendarApi {
    private static final int MOST_DAYS = 400;
    private static final int MOST_STOPS = 20;
    private static final int LONGEST_STOP = 3660;

    private final CityCalendar city;
    private final FindHolidays holidays;
    private final LoadHolidays loading;
    private final SetOfficeHours officeHours;

    CalendarApi(CityCalendar city, FindHolidays holidays, LoadHolidays loading, SetOfficeHours officeHours) {
        this.city = city;
        this.holidays = holidays;
        this.loading = loading;
        this.officeHours = officeHours;
    }

    record CalendarDays(int workingDays, List<CalendarDay> days) {}

    record CalendarDay(
            LocalDate date,
            boolean worked,
            Optional<SpecialDay.Kind> kind,
            Optional<String> holiday,
            boolean provisional) {
        static CalendarDay of(LocalDate day, WorkCalendar calendar) {
            var special = calendar.special(day);
            return new CalendarDay(
                    day,
                    calendar.isWorkingDay(day),
                    special.map(SpecialDay::kind),
                    special.map(SpecialDay::name),
                    calendar.provisional(day));
        }
    }

    record DueDay(
            LocalDate date,
            Optional<LocalTime> time,
            boolean provisional,
            Optional<LocalDate> rolledFrom,
            int weekendDays,
            List<HolidayStretch> holidays,
            List<LocalDate> makeUpDays,
            int stoppedDays) {}

    record HolidayStretch(String name, LocalDate from, LocalDate until) {}

    record HolidayTableText(String table) {}

    record HolidaysLoaded(List<YearChange> changes) {}

    record YearChange(
            int year,
            String source,
            boolean first,
            List<LocalDate> toWork,
            List<LocalDate> toRest,
            int workingDays,
            int expected) {
        static YearChange of(HolidayChange change) {
            return new YearChange(
                    change.notice().year(),
                    change.notice().source(),
                    change.first(),
                    change.toWork(),
                    change.toRest(),
                    change.workingDays(),
                    change.expected());
        }
    }

    record OfficeHoursText(String text) {}

    @GetMapping("/calendar/days")
    CalendarDays listDays(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
            throw ApiRefusal.of(400, "calendar.api.problem.DAYS_WRONG", MOST_DAYS);
        }
        var calendar = city.workCalendar();
        return new CalendarDays(
                calendar.workingDaysBetween(from.minusDays(1), until),
                from.datesUntil(until.plusDays(1))
                        .map(day -> CalendarDay.of(day, calendar))
                        .toList());
    }

    @GetMapping("/calendar/due")
    DueDay reckonDue(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate start,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) Optional<LocalTime> time,
            @RequestParam String limit,
            @RequestParam(defaultValue = "") List<String> stop) {
        var wanted = TimeLimit.parse(limit)
                .orElseThrow(() -> ApiRefusal.of(400, "calendar.api.problem.TIME_LIMIT_WRONG", limit));
        if (start.getYear() < 1949 || start.getYear() > 2999 || stop.size() > MOST_STOPS) {
            throw ApiRefusal.of(400, "calendar.api.problem.START_OR_STOPS_WRONG", MOST_STOPS);
        }
        var reckoning = Reckoning.of(
                start.atTime(time.orElse(LocalTime.of(9, 0))),
                wanted,
                stop.stream().map(CalendarApi::stop).toList(),
                city.workCalendar());
        return new DueDay(
                reckoning.due().date(),
                reckoning.due().time(),
                reckoning.due().provisional(),
                reckoning.rolledFrom(),
                reckoning.weekendDays(),
                reckoning.holidays().stream()
                        .map(it -> new HolidayStretch(it.name(), it.from(), it.until()))
                        .toList(),
                reckoning.makeUpDays().stream().map(SpecialDay::date).toList(),
                reckoning.stoppedDays());
    }

    @PostMapping("/calendar/notices")
    @Needs(Permission.MANAGE_CALENDAR)
    HolidaysLoaded loadNotices(
            Actor actor, @RequestParam(defaultValue = "false") boolean preview, @RequestBody HolidayTableText body) {
        return switch (preview ? loading.preview(actor, body.table()) : loading.load(actor, body.table())) {
            case LoadHolidays.Loaded(var changes) ->
                new HolidaysLoaded(changes.stream().map(YearChange::of).toList());
            case LoadHolidays.Refused(var faults) -> {
                var refusal = ApiRefusal.of(422, "calendar.api.problem.TABLE_FAULTY");
                for (HolidayTable.Fault fault : faults.subList(0, Math.min(faults.size(), 50))) {
                    refusal = refusal.at("line " + fault.line(), "calendar.fault." + fault.what());
                }
                throw refusal;
            }
        };
    }

    @GetMapping("/calendar/office-hours")
    ResponseEntity<OfficeHoursText> readOfficeHours() {
        String text = holidays.officeHours();
        return ResponseEntity.ok().eTag(tag(text)).body(new OfficeHoursText(text));
    }

    @PutMapping("/calendar/office-hours")
    @Needs(Permission.MANAGE_CALENDAR)
    ResponseEntity<OfficeHoursText> setOfficeHours(
            Actor actor,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody OfficeHoursText body) {
        IfMatch.require(ifMatch, tag(holidays.officeHours()));
        return switch (officeHours.set(actor, body.text())) {
            case SetOfficeHours.Done() -> readOfficeHours();
            case SetOfficeHours.Refused(int line, String said) ->
                throw ApiRefusal.of(422, "calendar.api.problem.HOURS_FAULTY")
                        .at("line " + line, "calendar.api.problem.NO_SEASON", said);
        };
    }

    private static ClockStop stop(String text) {
        try {
            String[] days = text.split("/", 2);
            var stop = new ClockStop(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
            if (ChronoUnit.DAYS.between(stop.from(), stop.until()) <= LONGEST_STOP) {
                return stop;
            }
        } catch (DateTimeParseException | IllegalArgumentException _) {
            // Told below.
        }
        throw ApiRefusal.of(400, "calendar.api.problem.STOP_WRONG", text);
    }

    private static String tag(String text) {
        return '"' + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + '"';
    }
}
