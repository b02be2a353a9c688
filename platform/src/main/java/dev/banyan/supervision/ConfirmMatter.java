package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.RegisterType.Confirmer;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.store.Matters.Note;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whether a matter is done (确认办理结果), never for a unit that had a part in it: for whom it was done, as told to an office or a
 * checker; by an independent checker; or by the office itself, as the register says.
 */
@Component
@Needs(Permission.CONFIRM_MATTERS)
public class ConfirmMatter {
    private static final int LONGEST_NAME = 100;

    private final TakeMatterSteps steps;

    ConfirmMatter(TakeMatterSteps steps) {
        this.steps = steps;
    }

    /**
     * @param seen number of steps of this room that the actor had before the eyes
     * @param done whether it is
     * @param by who said so, where it was done for somebody
     * @param text what was seen or said
     */
    @Transactional
    public MatterOutcome confirm(
            Actor actor, UUID request, TaskId task, int seen, boolean done, String by, String text) {
        return steps.take(
                new TakeMatterSteps.Wish(actor, request, task, seen, text),
                done ? MatterStep.CONFIRMED : MatterStep.DENIED,
                new Confirming(actor, by.strip()));
    }

    private record Confirming(Actor actor, String by) implements TakeMatterSteps.Doing {
        @Override
        public Optional<MatterRefusal> against(Matter before) {
            boolean office = actor.may(Permission.KEEP_REGISTERS);
            boolean checker = actor.may(Permission.VERIFY_REPORTS);
            return switch (before.type().closing().confirm()) {
                case BENEFICIARY ->
                    by.isEmpty() || by.length() > LONGEST_NAME
                            ? Optional.of(MatterRefusal.CONFIRMER_MISSING)
                            : Optional.empty();
                case CHECKER -> checker ? Optional.empty() : Optional.of(MatterRefusal.NOT_A_CHECKER);
                case OFFICE -> office ? Optional.empty() : Optional.of(MatterRefusal.NOT_A_CHECKER);
            };
        }

        @Override
        public Note done(Matter before) {
            boolean told = before.type().closing().confirm() == Confirmer.BENEFICIARY;
            return new Note(told ? Optional.of(by) : Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
