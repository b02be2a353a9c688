package dev.banyan.responsibility.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.responsibility.ReadCoverage;
import dev.banyan.responsibility.rules.Coverage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether every leaf has a live lead, for programs. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class CoverageApi {
    private final ReadCoverage coverage;

    CoverageApi(ReadCoverage coverage) {
        this.coverage = coverage;
    }

    record CoverageRow(LocalDate day, long leaves, long covered, int percent, long gaps) {}

    record GapRow(
            long place,
            long task,
            String title,
            GapCause cause,
            Optional<String> unit,
            Optional<String> reason,
            Optional<String> post,
            Optional<LocalDate> since) {
        static GapRow of(long place, Coverage.Gap gap) {
            Optional<String> no = Optional.empty();
            Optional<LocalDate> noDay = Optional.empty();
            long task = gap.task().id().value();
            String title = gap.task().title();
            return switch (gap.cause()) {
                case Coverage.NotAssigned() -> new GapRow(place, task, title, GapCause.NOT_ASSIGNED, no, no, no, noDay);
                case Coverage.PartNotAssigned() ->
                    new GapRow(place, task, title, GapCause.PART_NOT_ASSIGNED, no, no, no, noDay);
                case Coverage.SentBack(String unit, String reason) ->
                    new GapRow(
                            place, task, title, GapCause.SENT_BACK, Optional.of(unit), Optional.of(reason), no, noDay);
                case Coverage.UnitEnded(String unit, LocalDate since) ->
                    new GapRow(place, task, title, GapCause.UNIT_ENDED, Optional.of(unit), no, no, Optional.of(since));
                case Coverage.PostVacant(String unit, String post, LocalDate since) ->
                    new GapRow(
                            place,
                            task,
                            title,
                            GapCause.POST_VACANT,
                            Optional.of(unit),
                            no,
                            Optional.of(post),
                            Optional.of(since));
            };
        }
    }

    enum GapCause {
        NOT_ASSIGNED,
        PART_NOT_ASSIGNED,
        SENT_BACK,
        UNIT_ENDED,
        POST_VACANT
    }

    @GetMapping("/coverage")
    CoverageRow readCoverage(
            Actor actor, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        var on = day.orElseGet(coverage::today);
        var found = coverage.on(actor, on);
        return new CoverageRow(on, found.leaves(), found.covered(), found.percent(), found.gaps());
    }

    @GetMapping("/coverage/gaps")
    ApiPage<GapRow> listGaps(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        long after = asked.afterNumber();
        if (after < 0) {
            throw ApiRefusal.of(400, "frame.api.problem.CURSOR_WRONG");
        }
        var gaps = coverage.gaps(actor, day.orElseGet(coverage::today), after, asked.look());
        var rows = IntStream.range(0, gaps.size())
                .mapToObj(at -> GapRow.of(after + at + 1, gaps.get(at)))
                .toList();
        return ApiPage.of(rows, asked, row -> String.valueOf(row.place()));
    }
}
