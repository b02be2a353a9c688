package dev.banyan.reports.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.AskerBurden;
import dev.banyan.reports.Field;
import dev.banyan.reports.FieldDictionary;
import dev.banyan.reports.FindBurden;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What asking costs, and what need not be asked, for programs. */
@Api
@Needs(Permission.READ_REPORTS)
class BurdenApi {
    private final FindBurden burden;
    private final FieldDictionary dictionary;
    private final CityCalendar calendar;

    BurdenApi(FindBurden burden, FieldDictionary dictionary, CityCalendar calendar) {
        this.burden = burden;
        this.dictionary = dictionary;
        this.calendar = calendar;
    }

    record AskerRow(Optional<String> unit, BurdenAsked asked, BurdenCaused caused) {
        static AskerRow of(AskerBurden row) {
            return new AskerRow(
                    row.unit(),
                    new BurdenAsked(
                            row.asked().requests(),
                            row.asked().urgent(),
                            row.asked().exceeding()),
                    new BurdenCaused(
                            row.caused().reports(),
                            row.caused().fields(),
                            row.caused().filled(),
                            row.caused().minutes()));
        }
    }

    record BurdenAsked(int requests, int urgent, int exceeding) {}

    record BurdenCaused(int reports, int fields, int filled, int minutes) {}

    record FieldRow(long id, String name, Optional<String> measure, String owner, Optional<Long> task, String source) {
        static FieldRow of(Field field) {
            return new FieldRow(
                    field.id(),
                    field.name(),
                    field.measure(),
                    field.owner(),
                    field.task().map(TaskId::value),
                    field.source());
        }
    }

    record NewField(String name, Optional<String> measure, String owner, String source) {}

    record FieldKept(String name, String owner) {}

    record FieldEnded(long id) {}

    /** Compares those who ask, the most minutes first. */
    @GetMapping("/burden")
    ApiPage<AskerRow> listBurden(
            Actor actor,
            @RequestParam Optional<String> month,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var all = burden.byAsker(actor, month.map(BurdenApi::month).orElseGet(() -> YearMonth.from(calendar.today())));
        return Slices.of(cursor, limit, ReportData.paged(all), AskerRow::of);
    }

    @GetMapping("/fields")
    ApiPage<FieldRow> listFields(
            @RequestParam(defaultValue = "") String words,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = dictionary.after(words, asked.afterNumber(), asked.look()).stream()
                .map(FieldRow::of)
                .toList();
        return ApiPage.of(found, asked, row -> String.valueOf(row.id()));
    }

    @PostMapping("/fields")
    @Needs(Permission.REQUEST_REPORTS)
    FieldKept addField(Actor actor, @RequestBody NewField body) {
        return switch (dictionary.add(actor, body.name(), body.measure().orElse(""), body.owner(), body.source())) {
            case DONE, KNOWN -> new FieldKept(body.name().strip(), body.owner());
            case NAME_OR_SOURCE_MISSING -> throw refusal(FieldDictionary.Outcome.NAME_OR_SOURCE_MISSING);
            case TOO_LONG -> throw refusal(FieldDictionary.Outcome.TOO_LONG);
            case NO_SUCH_UNIT -> throw refusal(FieldDictionary.Outcome.NO_SUCH_UNIT);
            case CANNOT_END -> throw new IllegalStateException("a field was to be added");
        };
    }

    @DeleteMapping("/fields/{id}")
    @Needs(Permission.REQUEST_REPORTS)
    FieldEnded endField(Actor actor, @PathVariable long id) {
        if (dictionary.end(actor, id) != FieldDictionary.Outcome.DONE) {
            throw refusal(FieldDictionary.Outcome.CANNOT_END);
        }
        return new FieldEnded(id);
    }

    private static ApiRefusal refusal(FieldDictionary.Outcome outcome) {
        return ApiRefusal.of(422, "reports.field.refused." + outcome);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw ApiRefusal.of(400, "reports.api.problem.MONTH_WRONG", text);
        }
    }
}
