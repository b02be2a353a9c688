package dev.banyan.calendar.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.FindHolidays;
import dev.banyan.calendar.LoadHolidays;
import dev.banyan.calendar.SetOfficeHours;
import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The city's calendar, the reckoning of a due day, and what the office loads. */
@Controller
@RequestMapping("/calendar")
@Needs(Permission.READ_PLANS)
class CalendarController {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int SHOWN_LOADINGS = 20;
    private static final int LARGEST_TABLE = 200_000;

    private final CityCalendar city;
    private final FindHolidays holidays;
    private final LoadHolidays loading;
    private final SetOfficeHours hours;

    CalendarController(CityCalendar city, FindHolidays holidays, LoadHolidays loading, SetOfficeHours hours) {
        this.city = city;
        this.holidays = holidays;
        this.loading = loading;
        this.hours = hours;
    }

    @Bean
    static MenuItem calendarMenuItem() {
        return new MenuItem(MenuItem.Group.CITY, 20, "calendar.calendar", "/calendar", Permission.READ_PLANS.name());
    }

    @GetMapping
    String year(
            @RequestParam Optional<Integer> year, @ModelAttribute("form") ReckonForm form, Actor actor, Model page) {
        int shown = Math.clamp(year.orElse(city.today().getYear()), FIRST_YEAR, LAST_YEAR);
        return show(shown, form, Optional.empty(), actor, page);
    }

    @PostMapping("/hours")
    @Needs(Permission.MANAGE_CALENDAR)
    String hours(
            Actor actor, @RequestParam String text, Model page, HttpServletResponse response, RedirectAttributes next) {
        return switch (hours.set(actor, text)) {
            case SetOfficeHours.Done() -> {
                Notices.done(next, "calendar.hours.done");
                yield "redirect:/calendar";
            }
            case SetOfficeHours.Refused refused -> {
                response.setStatus(422);
                page.addAttribute("hours", text);
                yield show(
                        city.today().getYear(),
                        new ReckonForm(null, null, null, null, null, null),
                        Optional.of(refused),
                        actor,
                        page);
            }
        };
    }

    private String show(
            int year, ReckonForm form, Optional<SetOfficeHours.Refused> wrongHours, Actor actor, Model page) {
        var calendar = city.workCalendar();
        var holding = holidays.holding();
        page.addAttribute(
                "year",
                YearView.of(
                        year,
                        holding.stream().filter(notice -> notice.year() == year).findFirst(),
                        calendar,
                        city.today()));
        page.addAttribute("form", form);
        page.addAttribute("units", ReckonForm.UNITS);
        page.addAttribute("answer", form.answer(calendar));
        page.addAttribute("today", city.today());
        page.addAttribute("manage", actor.may(Permission.MANAGE_CALENDAR));
        page.addAttribute("wrongHours", wrongHours);
        if (wrongHours.isEmpty()) {
            page.addAttribute("hours", holidays.officeHours());
        }
        page.addAttribute("loadings", holidays.loadings(SHOWN_LOADINGS));
        page.addAttribute("example", HolidayTable.EXAMPLE);
        return "calendar/year";
    }

    /** All notices that hold, as the table that reads back; the mark in front lets spreadsheets know the encoding. */
    @GetMapping("/holidays.csv")
    ResponseEntity<String> table() {
        String lines = holidays.holding().stream()
                .flatMap(notice -> HolidayTable.text(notice).lines().skip(1))
                .collect(Collectors.joining("\n", "\uFEFF" + HolidayTable.HEADING + "\n", "\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("holidays.csv")
                                .build()
                                .toString())
                .body(lines);
    }

    /** Shows what a table would change; nothing is kept until it is sent once more. */
    @PostMapping("/holidays/preview")
    @Needs(Permission.MANAGE_CALENDAR)
    String preview(
            Actor actor,
            @RequestParam MultipartFile table,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        if (table.isEmpty() || table.getSize() > LARGEST_TABLE) {
            Notices.refused(next, table.isEmpty() ? "calendar.load.no-file" : "calendar.load.too-large");
            return "redirect:/calendar";
        }
        String text = text(table.getBytes());
        return shown(loading.preview(actor, text), text, page, response);
    }

    @PostMapping("/holidays")
    @Needs(Permission.MANAGE_CALENDAR)
    String load(
            Actor actor,
            @RequestParam String table,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (loading.load(actor, table)) {
            case LoadHolidays.Loaded(var changes) -> {
                Notices.done(next, changes.isEmpty() ? "calendar.load.nothing" : "calendar.load.done", changes.size());
                yield "redirect:/calendar"
                        + (changes.isEmpty()
                                ? ""
                                : "?year=" + changes.getLast().notice().year());
            }
            case LoadHolidays.Refused refused -> shown(refused, table, page, response);
        };
    }

    private static String shown(LoadHolidays.Result result, String table, Model page, HttpServletResponse response) {
        boolean refused = result instanceof LoadHolidays.Refused;
        response.setStatus(refused ? 422 : 200);
        page.addAttribute("faults", result instanceof LoadHolidays.Refused(var faults) ? faults : List.of());
        page.addAttribute("changes", result instanceof LoadHolidays.Loaded(var changes) ? changes : List.of());
        page.addAttribute("table", refused ? "" : table);
        return "calendar/preview";
    }

    /** Spreadsheets save tables in UTF-8 or, in Chinese offices, in GB 18030. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
