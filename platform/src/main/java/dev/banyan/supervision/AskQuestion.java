package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.ReadTaskDuties;
import dev.banyan.supervision.rules.QuestionText;
import dev.banyan.supervision.store.Questions;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about a task (提出询问), whoever leads it; the same words again while they wait are the same question. */
@Component
@Needs(Permission.ASK_QUESTIONS)
public class AskQuestion {
    private final ReadTaskDuties duties;
    private final Questions questions;
    private final TakeSteps steps;
    private final AnswerTime time;

    AskQuestion(ReadTaskDuties duties, Questions questions, TakeSteps steps, AnswerTime time) {
        this.duties = duties;
        this.questions = questions;
        this.steps = steps;
        this.time = time;
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome ask(Actor actor, UUID request, TaskId task, String typed) {
        var known = duties.of(actor, task);
        if (known.isEmpty()) {
            return new Outcome.NotFound();
        }
        var text = QuestionText.clean(typed);
        var fault = QuestionText.fault(text);
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        questions.hold(task);
        var there = questions
                .madeBy(request)
                .or(() -> questions.waiting(actor.id(), task, text))
                .flatMap(questions::find)
                .filter(it -> it.askedBy(actor));
        if (there.isPresent()) {
            return new Outcome.Done(there.get());
        }
        return known.get().task().dropped()
                ? new Outcome.Refused(Refusal.TASK_DROPPED)
                : new Outcome.Done(steps.ask(actor, request, task, text));
    }

    /** The last day to answer what is asked now. */
    public LocalDate due() {
        return time.from(time.now()).due();
    }
}
