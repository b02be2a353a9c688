package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.FindMatters;
import dev.banyan.supervision.Matter;
import dev.banyan.supervision.MatterFact;
import dev.banyan.supervision.MatterFilter;
import dev.banyan.supervision.MatterFilter.Show;
import dev.banyan.supervision.MatterState;
import dev.banyan.supervision.MatterStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Matters on registers, for programs: without the words that the token may not know. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class MattersApi {
    private final FindMatters matters;
    private final CityCalendar calendar;

    MattersApi(FindMatters matters, CityCalendar calendar) {
        this.matters = matters;
        this.calendar = calendar;
    }

    record SupervisedMatter(long id, MatterEntered entry, Optional<String> lead, LocalDate due, MatterStands standing) {
        static SupervisedMatter of(Matter it, LocalDate today) {
            var content = it.entry().content();
            return new SupervisedMatter(
                    it.task().value(),
                    new MatterEntered(it.entry().register(), it.entry().number(), content.title(), content.text()),
                    it.lead().map(Matter.Lead::unit),
                    it.due(),
                    new MatterStands(
                            it.state(),
                            it.standing().since(),
                            it.overdue(today),
                            it.standing().falseTimes(),
                            it.standing().watchUntil()));
        }
    }

    record MatterEntered(String register, String number, String title, String text) {}

    record MatterStands(
            MatterState state, LocalDate since, boolean overdue, int falseTimes, Optional<LocalDate> watchUntil) {}

    record MatterDetail(SupervisedMatter matter, List<MatterFieldRow> fields, List<MatterFactRow> facts) {}

    record MatterFieldRow(String key, String value) {}

    record MatterFactRow(
            MatterStep step, LocalDate day, Instant recorded, String by, Optional<String> unit, Optional<String> text) {
        static MatterFactRow of(MatterFact fact) {
            return new MatterFactRow(
                    fact.step(),
                    fact.day(),
                    fact.recorded(),
                    fact.by().actor(),
                    fact.by().unit(),
                    fact.text());
        }
    }

    @GetMapping("/matters")
    ApiPage<SupervisedMatter> listMatters(
            Actor actor,
            @RequestParam Optional<String> register,
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam Optional<String> unit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var filter = new MatterFilter(register, show, words, unit);
        var today = calendar.today();
        var found = matters.after(actor, filter, new TaskId(asked.afterNumber()), asked.look()).stream()
                .map(it -> SupervisedMatter.of(it, today))
                .toList();
        return ApiPage.of(found, asked, it -> String.valueOf(it.id()));
    }

    @GetMapping("/matters/{id}")
    MatterDetail readMatter(Actor actor, @PathVariable long id) {
        var matter = matters.find(actor, new TaskId(id)).orElseThrow(ApiRefusal::notFound);
        var fields = matter.entry().content().fields();
        return new MatterDetail(
                SupervisedMatter.of(matter, calendar.today()),
                matter.type().form().fields().stream()
                        .filter(field -> matter.readable(field) && fields.containsKey(field.key()))
                        .map(field -> new MatterFieldRow(field.key(), fields.getOrDefault(field.key(), "")))
                        .toList(),
                matters.facts(actor, matter.task()).stream()
                        .map(MatterFactRow::of)
                        .toList());
    }
}
