package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.TakeBlockerSteps.Wish;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.rules.QuestionText;
import dev.banyan.supervision.store.Blockers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what blocks a task of a body, and who has to solve it by when (提出堵点). */
@Component
@Needs(Permission.HANDLE_BLOCKERS)
public class RaiseBlocker {
    private final Blockers blockers;
    private final BodyTasks bodyTasks;
    private final MeetingParts parts;
    private final MeetingRight right;
    private final TakeBlockerSteps steps;
    private final CityCalendar calendar;

    RaiseBlocker(
            Blockers blockers,
            BodyTasks bodyTasks,
            MeetingParts parts,
            MeetingRight right,
            TakeBlockerSteps steps,
            CityCalendar calendar) {
        this.blockers = blockers;
        this.bodyTasks = bodyTasks;
        this.parts = parts;
        this.right = right;
        this.steps = steps;
        this.calendar = calendar;
    }

    /**
     * A blocker as somebody writes it down (堵点登记).
     *
     * @param body code of the body whose meetings look after it
     * @param raiser code of the unit that raises it
     * @param owner code of the unit that has to solve it
     * @param limit such as {@code 5wd} or {@code 2026-03-05}
     */
    public record NewBlocker(TaskId task, String body, String raiser, String owner, String limit, String text) {}

    /** Bodies that may look after a blocker of a task; none if it belongs to no body, or lies out of reach. */
    @Transactional(readOnly = true)
    public List<String> bodies(Actor actor, TaskId task) {
        var reads = right.sight(actor);
        return bodyTasks.bodiesOf(task).stream()
                .filter(it -> reads.bodies().map(codes -> codes.contains(it)).orElse(true)
                        || bodyTasks.involves(task, reads.units()))
                .toList();
    }

    /** The task that is held up, as everybody may know it. */
    @Transactional(readOnly = true)
    public Optional<Task> task(Actor actor, TaskId task) {
        return bodies(actor, task).isEmpty() ? Optional.empty() : bodyTasks.task(task);
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public BlockerOutcome raise(Actor actor, UUID request, NewBlocker typed) {
        if (!right.acts(actor, typed.raiser())) {
            return new BlockerOutcome.NotFound();
        }
        if (!bodies(actor, typed.task()).contains(typed.body())) {
            return new BlockerOutcome.Refused(MeetingRefusal.TASK_NOT_OF_BODY);
        }
        blockers.hold(typed.body());
        var there = blockers.madeBy(request).flatMap(blockers::find);
        if (there.isPresent()) {
            return new BlockerOutcome.Done(there.get());
        }
        String text = QuestionText.clean(typed.text());
        var limit = MeetingText.limit(typed.limit(), calendar.today());
        var fault = MeetingText.text(text)
                .or(() -> parts.fault(Set.of(typed.owner())))
                .or(() -> parts.unit(typed.raiser()).isEmpty()
                        ? Optional.of(MeetingRefusal.NO_SUCH_UNIT)
                        : Optional.empty())
                .or(() -> limit.isEmpty() ? Optional.of(MeetingRefusal.NO_LIMIT) : Optional.empty());
        if (fault.isPresent()) {
            return new BlockerOutcome.Refused(fault.get());
        }
        var id = blockers.add(typed.body(), typed.task(), new Blocker.Parties(typed.raiser(), typed.owner()), text);
        return new BlockerOutcome.Done(
                steps.append(new Wish(actor, request, id, 0), BlockerStep.RAISED, Optional.of(text), limit));
    }
}
