package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.frame.IfMatch;
import dev.banyan.plan.FindMilestones;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Milestone;
import dev.banyan.plan.MilestoneId;
import dev.banyan.plan.Roadmap;
import dev.banyan.plan.RoadmapStep;
import dev.banyan.plan.SetMilestones;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.ClaimMilestone;
import dev.banyan.reports.FindMilestoneClaims;
import dev.banyan.reports.JudgeMilestone;
import dev.banyan.reports.MilestoneClaim;
import dev.banyan.reports.PlanMilestones;
import dev.banyan.reports.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Milestones and the proof that they are reached, for programs. */
@Api
@Needs(Permission.READ_REPORTS)
class MilestonesApi {
    private final FindTasks tasks;
    private final FindMilestones milestones;
    private final PlanMilestones planning;
    private final FindMilestoneClaims claims;
    private final ClaimMilestone claiming;
    private final JudgeMilestone judging;

    MilestonesApi(
            FindTasks tasks,
            FindMilestones milestones,
            PlanMilestones planning,
            FindMilestoneClaims claims,
            ClaimMilestone claiming,
            JudgeMilestone judging) {
        this.tasks = tasks;
        this.milestones = milestones;
        this.planning = planning;
        this.claims = claims;
        this.claiming = claiming;
        this.judging = judging;
    }

    record RoadmapRow(
            long task,
            int version,
            List<MilestoneRow> milestones,
            Optional<String> reason,
            Optional<String> setBy,
            Optional<Instant> setAt) {
        static RoadmapRow of(Roadmap roadmap) {
            return new RoadmapRow(
                    roadmap.task().value(),
                    roadmap.version(),
                    roadmap.milestones().stream().map(MilestoneRow::of).toList(),
                    Optional.of(roadmap.reason()).filter(it -> !it.isEmpty()),
                    Optional.of(roadmap.setBy()),
                    Optional.of(roadmap.setAt()));
        }

        static RoadmapRow none(Task task) {
            return new RoadmapRow(
                    task.id().value(), 0, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    record MilestoneRow(int number, String wording, LocalDate due, int weight, String proof) {
        static MilestoneRow of(Milestone milestone) {
            return new MilestoneRow(
                    milestone.id().number(),
                    milestone.wording(),
                    milestone.due(),
                    milestone.weight(),
                    milestone.proof());
        }
    }

    record NewRoadmap(List<NewMilestone> milestones, Optional<String> reason) {}

    record NewMilestone(Optional<Integer> number, String wording, LocalDate due, int weight, String proof) {
        RoadmapStep step() {
            return new RoadmapStep(number, wording, Optional.of(due), Optional.of(weight), proof);
        }
    }

    record ClaimRow(
            long id,
            int milestone,
            long report,
            String unit,
            ClaimSaid said,
            List<Long> evidence,
            Optional<ClaimDecision> decision) {
        static ClaimRow of(MilestoneClaim claim) {
            return new ClaimRow(
                    claim.id(),
                    claim.milestone().number(),
                    claim.report().value(),
                    claim.unit(),
                    new ClaimSaid(claim.day(), claim.words(), claim.by(), claim.at()),
                    claim.evidence(),
                    claim.decision().map(it -> new ClaimDecision(it.kind(), it.reason(), it.by(), it.at())));
        }
    }

    record ClaimSaid(LocalDate day, String words, String by, Instant at) {}

    record ClaimDecision(MilestoneClaim.Decision.Kind kind, String reason, String by, Instant at) {}

    record NewClaim(long report, LocalDate day, String words) {}

    record NewJudgement(boolean accepted, Optional<String> reason) {}

    record ClaimJudged(long claim, boolean accepted) {}

    /** Version 0 where none were set yet. */
    @GetMapping("/tasks/{id}/milestones")
    ResponseEntity<RoadmapRow> readMilestones(@PathVariable long id) {
        var task = find(id);
        return answer(milestones.of(task.id()).map(RoadmapRow::of).orElseGet(() -> RoadmapRow.none(task)));
    }

    @PutMapping("/tasks/{id}/milestones")
    @Needs(Permission.SET_MILESTONES)
    ResponseEntity<RoadmapRow> setMilestones(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody NewRoadmap body) {
        int seen = (int) Math.min(IfMatch.number(ifMatch), Integer.MAX_VALUE);
        var steps = body.milestones().stream().map(NewMilestone::step).toList();
        var outcome = planning.set(
                        actor,
                        new TaskId(id),
                        seen,
                        key.value(),
                        steps,
                        body.reason().orElse(""))
                .orElseThrow(() -> ApiRefusal.of(403, "reports.api.problem.NOT_THE_LEAD"));
        return switch (outcome) {
            case SetMilestones.RoadmapSet(var roadmap) -> answer(RoadmapRow.of(roadmap));
            case SetMilestones.ChangedMeanwhile _ -> throw ApiRefusal.of(412, "frame.api.problem.CHANGED_MEANWHILE");
            case SetMilestones.ReasonMissing() -> throw ApiRefusal.of(422, "reports.api.problem.REASON_MISSING");
            case SetMilestones.NoSuchTask() -> throw ApiRefusal.notFound();
            case SetMilestones.Refused(var faults) -> {
                var refusal = ApiRefusal.of(422, "reports.api.problem.MILESTONES_FAULTY");
                for (var fault : faults) {
                    refusal = refusal.at(
                            fault.row() == 0 ? "/milestones" : "/milestones/" + (fault.row() - 1),
                            "checks.roadmap." + fault.what(),
                            fault.value());
                }
                throw refusal;
            }
        };
    }

    @GetMapping("/tasks/{id}/milestone-claims")
    ApiPage<ClaimRow> listMilestoneClaims(
            Actor actor,
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Slices.of(cursor, limit, ReportData.paged(claims.of(actor, find(id).id())), ClaimRow::of);
    }

    @PostMapping("/tasks/{id}/milestones/{number}/claims")
    @Needs(Permission.WRITE_REPORTS)
    ClaimRow claimMilestone(
            Actor actor, OnceKey key, @PathVariable long id, @PathVariable int number, @RequestBody NewClaim body) {
        var milestone = new MilestoneId(new TaskId(id), number);
        var outcome =
                claiming.claim(actor, milestone, new ReportId(body.report()), body.day(), body.words(), key.value());
        return switch (outcome) {
            case CLAIMED ->
                claims.of(actor, milestone.task()).stream()
                        .filter(it -> it.milestone().equals(milestone))
                        .findFirst()
                        .map(ClaimRow::of)
                        .orElseThrow();
            case NOT_FOUND -> throw ApiRefusal.of(404, "checks.claim." + outcome);
            case CLAIMED_BEFORE, REPORT_NOT_SENT -> throw ApiRefusal.of(409, "checks.claim." + outcome);
            case NO_EVIDENCE, WORDS_MISSING, DAY_TO_COME -> throw ApiRefusal.of(422, "checks.claim." + outcome);
        };
    }

    @PostMapping("/milestone-claims/{id}/judgement")
    @Needs(Permission.REVIEW_REPORTS)
    ClaimJudged judgeMilestone(Actor actor, OnceKey key, @PathVariable long id, @RequestBody NewJudgement body) {
        var outcome = judging.judge(actor, id, body.accepted(), body.reason().orElse(""));
        return switch (outcome) {
            case JUDGED -> new ClaimJudged(id, body.accepted());
            case NOT_FOUND -> throw ApiRefusal.notFound();
            case NOT_WAITING -> throw ApiRefusal.of(409, "checks.judged." + outcome);
            case REASON_MISSING, OWN_CLAIM -> throw ApiRefusal.of(422, "checks.judged." + outcome);
        };
    }

    private Task find(long id) {
        return tasks.find(new TaskId(id)).orElseThrow(ApiRefusal::notFound);
    }

    private static ResponseEntity<RoadmapRow> answer(RoadmapRow roadmap) {
        return ResponseEntity.ok()
                .eTag('"' + String.valueOf(roadmap.version()) + '"')
                .body(roadmap);
    }
}
