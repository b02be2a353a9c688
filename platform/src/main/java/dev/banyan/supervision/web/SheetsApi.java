package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.supervision.FindSheets;
import dev.banyan.supervision.LadderLevel;
import dev.banyan.supervision.Rung;
import dev.banyan.supervision.RungFact;
import dev.banyan.supervision.RungId;
import dev.banyan.supervision.RungStep;
import dev.banyan.supervision.SheetLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reminders, urgings and sheets, for programs; who signs them is a person. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class SheetsApi {
    private final FindSheets sheets;

    SheetsApi(FindSheets sheets) {
        this.sheets = sheets;
    }

    record SheetRow(
            long id, SheetAbout about, LadderLevel level, SheetCause cause, SheetStands standing, SheetDays days) {
        static SheetRow of(SheetLine line) {
            var it = line.rung();
            var standing = it.standing();
            return new SheetRow(
                    it.id().value(),
                    new SheetAbout(it.duty().value(), line.task().value(), line.unit()),
                    it.level(),
                    new SheetCause(
                            it.cause().trigger(), it.cause().days(), it.cause().rules()),
                    new SheetStands(
                            it.state(),
                            standing.since(),
                            standing.marks().received(),
                            standing.marks().replied(),
                            standing.marks().paper().map(paper -> paper.paper().value())),
                    new SheetDays(standing.until(), line.receiveBy(), line.due(), line.original()));
        }
    }

    record SheetAbout(long assignment, long task, String unit) {}

    record SheetCause(Rung.Trigger trigger, int days, String rules) {}

    record SheetStands(
            Rung.State state, LocalDate since, Optional<LocalDate> received, boolean replied, Optional<Long> paper) {}

    record SheetDays(Optional<LocalDate> until, Optional<LocalDate> receiveBy, LocalDate due, LocalDate original) {}

    record SheetDetail(SheetRow sheet, List<SheetFactRow> facts) {}

    record SheetFactRow(
            RungStep step, LocalDate day, Instant recorded, String by, Optional<String> unit, Optional<String> text) {
        static SheetFactRow of(RungFact fact) {
            return new SheetFactRow(
                    fact.step(),
                    fact.day(),
                    fact.recorded(),
                    fact.by().name(),
                    fact.by().unit(),
                    fact.text());
        }
    }

    @GetMapping("/sheets")
    ApiPage<SheetRow> listSheets(
            Actor actor,
            @RequestParam Optional<LadderLevel> level,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var found = sheets.after(actor, level, new RungId(asked.afterNumber()), asked.look()).stream()
                .map(SheetRow::of)
                .toList();
        return ApiPage.of(found, asked, it -> String.valueOf(it.id()));
    }

    @GetMapping("/sheets/{id}")
    SheetDetail readSheet(Actor actor, @PathVariable long id) {
        var view = sheets.find(actor, new RungId(id)).orElseThrow(ApiRefusal::notFound);
        return new SheetDetail(
                SheetRow.of(view.line()),
                view.facts().stream().map(SheetFactRow::of).toList());
    }
}
