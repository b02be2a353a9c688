package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TakeOffRegister;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.TakeMatterSteps.Doing;
import dev.banyan.supervision.TakeMatterSteps.Wish;
import dev.banyan.supervision.store.Matters.Note;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a matter off the usual way (分流处置): not ours, suspended, merged, ended, or made a standing matter. */
@Component
@Needs(Permission.KEEP_REGISTERS)
public class DivertMatter {
    private final TakeMatterSteps steps;
    private final ReadMatters reading;
    private final TakeOffRegister register;
    private final FindAssignments assignments;
    private final AssignTask assigning;
    private final MatterClock clock;

    DivertMatter(
            TakeMatterSteps steps,
            ReadMatters reading,
            TakeOffRegister register,
            FindAssignments assignments,
            AssignTask assigning,
            MatterClock clock) {
        this.steps = steps;
        this.reading = reading;
        this.register = register;
        this.assignments = assignments;
        this.assigning = assigning;
        this.clock = clock;
    }

    /** Which way (分流方式). */
    public enum Way {
        /** 退件. */
        NOT_OURS(MatterStep.DECLINED),
        /** 中止. */
        SUSPEND(MatterStep.SUSPENDED),
        /** 恢复. */
        RESUME(MatterStep.RESUMED),
        /** 并案. */
        MERGE(MatterStep.MERGED),
        /** 终止. */
        END(MatterStep.ENDED),
        /** 转长期事项. */
        MAKE_STANDING(MatterStep.MADE_STANDING);

        private final MatterStep step;

        Way(MatterStep step) {
            this.step = step;
        }

        public MatterStep step() {
            return step;
        }
    }

    /**
     * @param seen number of steps of this room that the actor had before the eyes
     * @param other the matter it goes on with, when it is merged
     */
    @Transactional
    public MatterOutcome divert(
            Actor actor, UUID request, TaskId task, int seen, Way way, Optional<TaskId> other, String reason) {
        return steps.take(new Wish(actor, request, task, seen, reason), way.step(), new Doing() {
            @Override
            public Optional<MatterRefusal> against(Matter before) {
                boolean fits = way != Way.MERGE
                        || other.filter(it -> !it.equals(task))
                                .flatMap(it -> reading.find(actor, it))
                                .filter(it -> it.state().open() || it.state() == MatterState.STANDING)
                                .isPresent();
                return fits ? Optional.empty() : Optional.of(MatterRefusal.NO_OTHER);
            }

            @Override
            public Note done(Matter before) {
                carryOut(actor, request, task, way, reason.strip());
                return new Note(Optional.empty(), way == Way.MERGE ? other : Optional.empty(), Optional.empty());
            }
        });
    }

    private void carryOut(Actor actor, UUID request, TaskId task, Way way, String reason) {
        switch (way) {
            case NOT_OURS, MERGE, END -> {
                takeBack(actor, request, task, reason);
                register.takeOff(actor, task);
            }
            case SUSPEND -> clock.stop(actor, request, task, reason);
            case RESUME -> suspended(task).ifPresent(fact -> clock.resume(actor, request, task, fact, reason));
            case MAKE_STANDING -> {}
        }
    }

    /** What suspended it last. */
    private Optional<MatterFact> suspended(TaskId task) {
        return reading.facts(task).reversed().stream()
                .filter(fact -> fact.step() == MatterStep.SUSPENDED)
                .findFirst();
    }

    /** No unit owes any longer what is no task. */
    private void takeBack(Actor actor, UUID request, TaskId task, String reason) {
        assignments.ofTask(actor, task).stream()
                .filter(duty -> duty.state().open())
                .forEach(duty -> assigning.takeBack(
                        actor, once(request, duty), duty.id(), duty.standing().facts(), reason));
    }

    private static UUID once(UUID request, Assignment duty) {
        return UUID.nameUUIDFromBytes((request + "\n" + duty.id().value()).getBytes(StandardCharsets.UTF_8));
    }
}
