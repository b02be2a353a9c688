package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.frame.IfMatch;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.BreakDownTask;
import dev.banyan.responsibility.ReadSplits;
import dev.banyan.responsibility.ReadTaskDuties;
import dev.banyan.responsibility.Split;
import dev.banyan.responsibility.SplitPlan;
import dev.banyan.responsibility.SplitRule;
import dev.banyan.responsibility.rules.Allocation;
import dev.banyan.responsibility.rules.SplitCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** How tasks are broken down, for programs. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class SplitsApi {
    private final ReadSplits splits;
    private final ReadTaskDuties duties;
    private final BreakDownTask breaking;

    SplitsApi(ReadSplits splits, ReadTaskDuties duties, BreakDownTask breaking) {
        this.splits = splits;
        this.duties = duties;
        this.breaking = breaking;
    }

    record SplitRow(
            int version,
            String unit,
            Optional<SplitAim> aim,
            List<SplitPart> parts,
            Optional<String> reason,
            SplitNote note) {
        static SplitRow of(Split split) {
            var allocation = split.allocation();
            return new SplitRow(
                    split.version(),
                    split.unit(),
                    split.aim()
                            .map(aim -> new SplitAim(
                                    aim.measure(),
                                    aim.value(),
                                    aim.unit(),
                                    split.rule(),
                                    allocation.map(Allocation::verdict),
                                    allocation.map(Allocation::difference))),
                    split.shares().stream().map(SplitPart::of).toList(),
                    split.note().reason(),
                    new SplitNote(
                            split.note().actor(),
                            split.note().day(),
                            split.note().recorded()));
        }
    }

    record SplitAim(
            String measure,
            BigDecimal value,
            Optional<String> unit,
            Optional<SplitRule> rule,
            Optional<Allocation.Verdict> verdict,
            Optional<BigDecimal> difference) {}

    record SplitNote(String by, LocalDate day, Instant recorded) {}

    record SplitPart(
            long task, String title, String text, String unit, LocalDate due, int weight, Optional<BigDecimal> figure) {
        static SplitPart of(Split.Share share) {
            return new SplitPart(
                    share.child().value(),
                    share.title(),
                    share.text(),
                    share.unit(),
                    share.due(),
                    share.weight(),
                    share.figure());
        }
    }

    record NewSplit(
            Optional<String> measure, Optional<SplitRule> rule, List<WantedPart> parts, Optional<String> reason) {
        SplitPlan plan(BreakDownTask.Desk desk) {
            var aim = measure.map(name -> desk.aims().stream()
                    .filter(it -> it.measure().equals(name))
                    .findFirst()
                    .orElseThrow(() -> ApiRefusal.of(422, "responsibility.api.problem.NO_SUCH_MEASURE", name)));
            return new SplitPlan(
                    aim,
                    aim.flatMap(_ -> rule),
                    parts.stream().map(WantedPart::piece).toList(),
                    reason);
        }
    }

    record WantedPart(
            Optional<Long> task,
            String title,
            String text,
            String unit,
            Optional<LocalDate> due,
            int weight,
            Optional<BigDecimal> figure) {
        SplitPlan.Piece piece() {
            return new SplitPlan.Piece(task.map(TaskId::new), title, text, unit, due, weight, figure);
        }
    }

    /** The newest first. */
    @GetMapping("/tasks/{id}/splits")
    ResponseEntity<ApiPage<SplitRow>> listSplits(
            Actor actor,
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        int before = (int) asked.after()
                .map(_ -> asked.afterNumber())
                .orElse((long) Integer.MAX_VALUE)
                .longValue();
        var task = duties.of(actor, new TaskId(id))
                .orElseThrow(ApiRefusal::notFound)
                .task();
        var versions = splits.of(actor, task.id());
        var rows = versions.stream()
                .filter(split -> split.version() < before)
                .limit(asked.look())
                .map(SplitRow::of)
                .toList();
        int newest = versions.stream().findFirst().map(Split::version).orElse(0);
        return ResponseEntity.ok()
                .eTag('"' + String.valueOf(newest) + (before == Integer.MAX_VALUE ? "" : "-" + before) + '"')
                .body(ApiPage.of(rows, asked, row -> String.valueOf(row.version())));
    }

    @PostMapping("/tasks/{id}/splits")
    @Needs(Permission.BREAK_DOWN_TASKS)
    ResponseEntity<SplitRow> breakDownTask(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody NewSplit body) {
        int seen = (int) Math.min(IfMatch.number(ifMatch), Integer.MAX_VALUE);
        var task = new TaskId(id);
        var desk = breaking.desk(actor, task).orElseThrow(ApiRefusal::notFound);
        return switch (breaking.breakDown(actor, key.value(), task, seen, body.plan(desk))) {
            case BreakDownTask.BrokenDown(Split split) ->
                ResponseEntity.ok()
                        .eTag('"' + String.valueOf(split.version()) + '"')
                        .body(SplitRow.of(split));
            case BreakDownTask.Refused(SplitCheck check) -> throw refusal(check);
            case BreakDownTask.ChangedMeanwhile _ -> throw ApiRefusal.of(412, "frame.api.problem.CHANGED_MEANWHILE");
            case BreakDownTask.NotYours() -> throw ApiRefusal.notFound();
        };
    }

    private static ApiRefusal refusal(SplitCheck check) {
        var refusal = ApiRefusal.of(422, "responsibility.api.problem.SPLIT_FAULTY");
        for (var fault : check.faults()) {
            refusal = refusal.at(
                    fault.row() == 0 ? "/parts" : "/parts/" + (fault.row() - 1),
                    "responsibility.fault." + fault.what(),
                    fault.value());
        }
        return refusal;
    }
}
