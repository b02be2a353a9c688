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
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentFilter;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.HandOver;
import dev.banyan.responsibility.SignOff;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who owes what, for programs. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class AssignmentsApi {
    private final FindAssignments assignments;
    private final AssignTask assigning;
    private final SignOff signing;
    private final HandOver handing;

    AssignmentsApi(FindAssignments assignments, AssignTask assigning, SignOff signing, HandOver handing) {
        this.assignments = assignments;
        this.assigning = assigning;
        this.signing = signing;
        this.handing = handing;
    }

    record WhyNotOurs(String reason) {}

    record Successor(String unit, String reason) {}

    @GetMapping("/assignments")
    ApiPage<AssignmentRow> listAssignments(
            Actor actor,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<Assignment.State> state,
            @RequestParam Optional<DutyRole> role,
            @RequestParam Optional<Long> task,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var filter = new AssignmentFilter(
                unit.map(Set::of), state, role, task.map(it -> Set.of(new TaskId(it))), ended || state.isPresent());
        var found = assignments.after(actor, filter, new AssignmentId(asked.afterNumber()), asked.look()).stream()
                .map(AssignmentRow::of)
                .toList();
        return ApiPage.of(found, asked, row -> String.valueOf(row.id()));
    }

    @GetMapping("/assignments/{id}")
    ResponseEntity<AssignmentRow> readAssignment(Actor actor, @PathVariable long id) {
        var found = find(actor, id);
        return ResponseEntity.ok().eTag(AssignmentRow.tag(found)).body(AssignmentRow.of(found));
    }

    @GetMapping("/assignments/{id}/facts")
    ApiPage<AssignmentRow.AssignmentFactRow> listAssignmentFacts(
            Actor actor,
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        long after = asked.afterNumber();
        var facts = assignments.facts(actor, find(actor, id).id());
        var rows = IntStream.rangeClosed(1, facts.size())
                .filter(place -> place > after)
                .limit(asked.look())
                .mapToObj(place -> AssignmentRow.AssignmentFactRow.of(place, facts.get(place - 1)))
                .toList();
        return ApiPage.of(rows, asked, row -> String.valueOf(row.place()));
    }

    @PostMapping("/assignments")
    @Needs(Permission.ASSIGN_TASKS)
    ResponseEntity<AssignmentRow> assignTask(Actor actor, OnceKey key, @RequestBody AssignmentRow.NewAssignment body) {
        return AssignmentRow.answer(assigning.assign(actor, key.value(), body.order()));
    }

    @PostMapping("/assignments/{id}/sign")
    @Needs(Permission.SIGN_ASSIGNMENTS)
    ResponseEntity<AssignmentRow> signAssignment(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch) {
        return AssignmentRow.answer(signing.sign(actor, key.value(), new AssignmentId(id), seen(ifMatch)));
    }

    @PostMapping("/assignments/{id}/send-back")
    @Needs(Permission.SIGN_ASSIGNMENTS)
    ResponseEntity<AssignmentRow> sendBackAssignment(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody WhyNotOurs body) {
        return AssignmentRow.answer(
                signing.sendBack(actor, key.value(), new AssignmentId(id), seen(ifMatch), body.reason()));
    }

    /** Answers with the assignment that goes on. */
    @PostMapping("/assignments/{id}/hand-over")
    @Needs(Permission.ASSIGN_TASKS)
    ResponseEntity<AssignmentRow> handOverAssignment(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody Successor body) {
        return AssignmentRow.answer(
                handing.one(actor, key.value(), new AssignmentId(id), seen(ifMatch), body.unit(), body.reason()));
    }

    private static int seen(Optional<String> ifMatch) {
        return (int) Math.min(IfMatch.number(ifMatch), Integer.MAX_VALUE);
    }

    private Assignment find(Actor actor, long id) {
        return assignments.find(actor, new AssignmentId(id)).orElseThrow(ApiRefusal::notFound);
    }
}
