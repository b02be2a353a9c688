package dev.banyan.evaluation.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.CityLights;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluation.ReadLights;
import dev.banyan.evaluation.web.LightRow.ReasonRow;
import dev.banyan.evaluation.web.LightRow.TaskLightRow;
import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lights of today and of any day, for programs. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class LightsApi {
    private final ReadLights reading;
    private final CityCalendar calendar;

    LightsApi(ReadLights reading, CityCalendar calendar) {
        this.reading = reading;
        this.calendar = calendar;
    }

    @GetMapping("/lights")
    ApiPage<LightRow> listLights(
            Actor actor,
            @RequestParam Optional<Light> light,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<Long> task,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var lights = lights(day.map(it -> reading.endOf(actor, it)).orElseGet(() -> reading.now(actor)));
        var places = task.map(it -> lights.placesOf(new TaskId(it)).filter(place -> isAfter(lights, place, asked)))
                .orElseGet(() -> lights.after(new AssignmentId(asked.afterNumber())));
        var rows = places.filter(place -> light.isEmpty() || lights.light(place) == light.get())
                .filter(place -> unit.isEmpty() || lights.unit(place).equals(unit.get()))
                .limit(asked.look())
                .mapToObj(place -> LightRow.of(lights.assignment(place)))
                .toList();
        return ApiPage.of(rows, asked, row -> String.valueOf(row.assignment()));
    }

    private static boolean isAfter(CityLights lights, int place, ApiPage.Asked asked) {
        return lights.id(place).value() > asked.afterNumber();
    }

    /** One row a day, each as it was known at the end of that day. */
    @GetMapping("/tasks/{id}/lights")
    ApiPage<TaskLightRow> listTaskLights(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var lights = lights(reading.now(actor));
        var node = new PlanNode.OfTask(new TaskId(id));
        if (lights.find(node).isEmpty()) {
            throw ApiRefusal.notFound();
        }
        if (!ReadLights.covers(from)) {
            throw ApiRefusal.of(422, "evaluation.api.problem.DAY_BEYOND");
        }
        var last = earlier(to.orElseGet(calendar::today), calendar.today());
        var first = asked.after().map(LightsApi::day).map(it -> it.plusDays(1)).orElse(from);
        List<LocalDate> days = first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).limit(asked.look()).toList();
        var history =
                reading.history(lights, node, days.stream().map(AsOf::endOf).toList());
        var rows = IntStream.range(0, history.size())
                .mapToObj(i -> TaskLightRow.of(days.get(i), history.get(i)))
                .toList();
        return ApiPage.of(rows, asked, row -> row.day().toString());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(String cursor) {
        try {
            return LocalDate.parse(cursor);
        } catch (DateTimeParseException _) {
            throw ApiRefusal.of(400, "frame.api.problem.CURSOR_WRONG");
        }
    }

    /** What each light looked at. */
    @GetMapping("/assignments/{id}/reasons")
    ApiPage<ReasonRow> listReasons(Actor actor, @PathVariable long id) {
        var assignment = new AssignmentId(id);
        var lights = lights(reading.now(actor));
        if (lights.find(assignment).isEmpty()) {
            throw ApiRefusal.notFound();
        }
        return new ApiPage<>(
                lights.reasons(assignment).stream().map(ReasonRow::of).toList(), Optional.empty());
    }

    private static CityLights lights(ReadLights.Shown shown) {
        return switch (shown) {
            case ReadLights.Ready(var lights) -> lights;
            case ReadLights.Reckoning() -> throw ApiRefusal.of(503, "evaluation.api.problem.RECKONING");
            case ReadLights.Beyond() -> throw ApiRefusal.of(422, "evaluation.api.problem.DAY_BEYOND");
        };
    }
}
