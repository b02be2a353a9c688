package dev.banyan.responsibility.web;

import dev.banyan.directory.PostId;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFact;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.Outcome;
import dev.banyan.responsibility.Refusal;
import dev.banyan.responsibility.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** An assignment as programs get it (承办件接口数据). */
record AssignmentRow(
        long id,
        long task,
        String unit,
        DutyRole role,
        Optional<String> assigner,
        AssignmentTerms terms,
        AssignmentStanding standing) {

    record AssignmentTerms(
            LocalDate due,
            int weight,
            LocalDate signBy,
            Optional<LocalTime> signByTime,
            Optional<Long> leaderPost,
            Optional<Long> liaisonPost) {
        static AssignmentTerms of(Assignment.Terms terms) {
            return new AssignmentTerms(
                    terms.due(),
                    terms.weight(),
                    terms.signBy(),
                    terms.signByTime(),
                    terms.posts().leader().map(PostId::value),
                    terms.posts().liaison().map(PostId::value));
        }
    }

    record AssignmentStanding(Assignment.State state, int facts, LocalDate since, Optional<String> reason, String by) {}

    record AssignmentFactRow(
            int place,
            Step step,
            LocalDate day,
            Instant recorded,
            String by,
            Optional<AssignmentTerms> terms,
            Optional<String> reason,
            Optional<Long> handedTo) {
        static AssignmentFactRow of(int place, AssignmentFact fact) {
            return new AssignmentFactRow(
                    place,
                    fact.step(),
                    fact.day(),
                    fact.recorded(),
                    fact.actor(),
                    fact.terms().map(AssignmentTerms::of),
                    fact.reason(),
                    fact.other().map(AssignmentId::value));
        }
    }

    /** What a program wants of a unit. */
    record NewAssignment(long task, String unit, DutyRole role, WantedTerms terms) {
        Order order() {
            return new Order(new TaskId(task), unit.strip(), role, terms.demand());
        }
    }

    record WantedTerms(
            int weight,
            Optional<LocalDate> due,
            Optional<String> reason,
            Optional<Boolean> urgent,
            Optional<Long> leaderPost,
            Optional<Long> liaisonPost) {
        Order.Demand demand() {
            return new Order.Demand(
                    weight,
                    due,
                    reason,
                    urgent.orElse(false),
                    new Assignment.Posts(leaderPost.map(PostId::new), liaisonPost.map(PostId::new)));
        }
    }

    static AssignmentRow of(Assignment assignment) {
        var standing = assignment.standing();
        return new AssignmentRow(
                assignment.id().value(),
                assignment.task().value(),
                assignment.unit(),
                assignment.role(),
                assignment.assigner(),
                AssignmentTerms.of(assignment.terms()),
                new AssignmentStanding(
                        standing.state(), standing.facts(), standing.since(), standing.reason(), standing.by()));
    }

    static String tag(Assignment assignment) {
        return '"' + String.valueOf(assignment.standing().facts()) + '"';
    }

    /** The assignment with its ETag, or why nothing was changed. */
    static ResponseEntity<AssignmentRow> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Assignment assignment) ->
                ResponseEntity.ok().eTag(tag(assignment)).body(of(assignment));
            case Outcome.Refused(var reasons) -> throw refusal(reasons);
            case Outcome.ChangedMeanwhile _ -> throw ApiRefusal.of(412, "frame.api.problem.CHANGED_MEANWHILE");
            case Outcome.NotFound() -> throw ApiRefusal.notFound();
        };
    }

    static ApiRefusal refusal(Collection<Refusal> reasons) {
        var refusal = ApiRefusal.of(422, "responsibility.refusal." + Collections.min(reasons));
        for (var reason : reasons.stream().sorted().toList()) {
            refusal = refusal.at(reason.name(), "responsibility.refusal." + reason);
        }
        return refusal;
    }
}
