package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.TakeBlockerSteps.Wish;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.rules.QuestionText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a blocker on (办理堵点): its owner answers, its raiser or the office of the body returns the answer or says that it is solved. */
@Component
@Needs(Permission.HANDLE_BLOCKERS)
public class HandleBlocker {
    private final TakeBlockerSteps steps;

    HandleBlocker(TakeBlockerSteps steps) {
        this.steps = steps;
    }

    /**
     * @param seen number of facts that the actor had before the eyes
     * @param typed what was done, or why that was not enough
     */
    @Transactional
    public BlockerOutcome answer(Actor actor, UUID request, BlockerId id, int seen, String typed) {
        return said(actor, request, id, seen, BlockerStep.ANSWERED, typed);
    }

    @Transactional
    public BlockerOutcome giveBack(Actor actor, UUID request, BlockerId id, int seen, String typed) {
        return said(actor, request, id, seen, BlockerStep.RETURNED, typed);
    }

    private BlockerOutcome said(Actor actor, UUID request, BlockerId id, int seen, BlockerStep step, String typed) {
        String text = QuestionText.clean(typed);
        return MeetingText.text(text)
                .<BlockerOutcome>map(BlockerOutcome.Refused::new)
                .orElseGet(() -> steps.take(new Wish(actor, request, id, seen), step, Optional.of(text)));
    }

    @Transactional
    public BlockerOutcome solve(Actor actor, UUID request, BlockerId id, int seen) {
        return steps.take(new Wish(actor, request, id, seen), BlockerStep.SOLVED, Optional.empty());
    }
}
