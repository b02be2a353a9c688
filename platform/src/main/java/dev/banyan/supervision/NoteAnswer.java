package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.TakeSteps.Wish;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker has read the answer (阅知答复), which ends the question and takes it off the asker's list. */
@Component
@Needs(Permission.ASK_QUESTIONS)
public class NoteAnswer {
    private final TakeSteps steps;

    NoteAnswer(TakeSteps steps) {
        this.steps = steps;
    }

    /** @param seen number of facts that the actor had before the eyes */
    @Transactional
    public Outcome note(Actor actor, UUID request, QuestionId id, int seen) {
        return steps.take(new Wish(actor, request, id, seen), Step.NOTED, Optional.empty());
    }
}
