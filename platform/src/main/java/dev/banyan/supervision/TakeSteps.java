package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Actor;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.QuestionFact.By;
import dev.banyan.supervision.QuestionFact.Limit;
import dev.banyan.supervision.rules.LifeCycle;
import dev.banyan.supervision.store.Questions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds facts to questions for the use cases of this room (登记询问事实), each with its journal entry and its news. */
@Component
class TakeSteps {
    private final Questions questions;
    private final AnswerRight right;
    private final AnswerTime time;
    private final Journal journal;
    private final ApplicationEventPublisher news;

    TakeSteps(
            Questions questions, AnswerRight right, AnswerTime time, Journal journal, ApplicationEventPublisher news) {
        this.questions = questions;
        this.right = right;
        this.time = time;
        this.journal = journal;
        this.news = news;
    }

    /**
     * Who wants what of which question (办理请求).
     *
     * @param request names this very request: sent twice, it is carried out once
     * @param seen number of facts that the actor had before the eyes
     */
    record Wish(Actor actor, UUID request, QuestionId question, int seen) {}

    /** A new question with its first fact. */
    Question ask(Actor actor, UUID request, TaskId task, String text) {
        var asker = new Question.Asker(actor.id(), actor.displayName(), right.unitOf(actor));
        var id = questions.add(task, asker, text);
        append(new Wish(actor, request, id, 0), Step.ASKED, Optional.of(text), Optional.empty());
        var question = questions.find(id).orElseThrow();
        news.publishEvent(new QuestionAsked(id, task, question.lead(), question.due()));
        return question;
    }

    /**
     * The next step with a question, if the actor may take it.
     *
     * @param text cleaned and in order
     */
    Outcome take(Wish wish, Step step, Optional<String> text) {
        questions.find(wish.question()).ifPresent(it -> questions.hold(it.task()));
        var found = questions.find(wish.question()).filter(it -> right.may(wish.actor(), step, it));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var before = found.get();
        if (questions.madeBy(wish.request()).filter(before.id()::equals).isPresent()) {
            return new Outcome.Done(before);
        }
        if (before.standing().facts() != wish.seen()) {
            return new Outcome.ChangedMeanwhile(before.standing().by());
        }
        if (LifeCycle.TABLE.after(before.state(), step).isEmpty()) {
            return new Outcome.Refused(
                    step == Step.REOPENED && before.state() == Question.State.ANSWERED_AGAIN
                            ? Refusal.REOPENED_BEFORE
                            : Refusal.NOT_NOW);
        }
        append(wish, step, text, step == Step.ANSWERED ? before.lead() : Optional.empty());
        var after = questions.find(before.id()).orElseThrow();
        tell(after, step);
        return new Outcome.Done(after);
    }

    private void append(Wish wish, Step step, Optional<String> text, Optional<String> lead) {
        var now = time.now();
        var limit = step == Step.ASKED || step == Step.REOPENED ? Optional.of(time.from(now)) : Optional.<Limit>empty();
        var by = new By(wish.actor().displayName(), right.unitOf(wish.actor()), lead);
        var own = step == Step.ASKED ? Optional.<String>empty() : text;
        questions.append(
                wish.question(),
                wish.seen() + 1,
                wish.request(),
                new QuestionFact(step, time.day(now), now, by, own, limit));
        record(wish.actor(), wish.question(), step, text);
    }

    private void record(Actor actor, QuestionId id, Step step, Optional<String> text) {
        var act = switch (step) {
            case ASKED -> "QuestionAsked";
            case ANSWERED -> "QuestionAnswered";
            case REOPENED -> "QuestionReopened";
            case NOTED -> "AnswerNoted";
            case WITHDRAWN -> "QuestionWithdrawn";
            case DUE_MOVED -> "AnswerDueMoved";
        };
        journal.record(
                new Deed(actor.displayName(), act, "question", String.valueOf(id.value()), Optional.empty(), text));
    }

    private void tell(Question question, Step step) {
        switch (step) {
            case REOPENED ->
                news.publishEvent(new QuestionAsked(question.id(), question.task(), question.lead(), question.due()));
            case ANSWERED ->
                news.publishEvent(new QuestionAnswered(
                        question.id(),
                        question.task(),
                        question.asker().person(),
                        question.standing().since()));
            case ASKED, NOTED, WITHDRAWN, DUE_MOVED -> {}
        }
    }

    /** Reckons the last day of a question that waits again, from the moment at which its limit began. */
    void reckon(UUID request, QuestionId shown) {
        questions.find(shown).ifPresent(it -> questions.hold(it.task()));
        var before = questions.find(shown).filter(it -> it.state().waits());
        var begun = questions.facts(shown).reversed().stream()
                .filter(fact -> fact.step() == Step.ASKED || fact.step() == Step.REOPENED)
                .findFirst();
        if (before.isEmpty() || begun.isEmpty()) {
            return;
        }
        var limit = time.reckoned(
                begun.get().limit().orElseThrow().within(), begun.get().recorded());
        if (!limit.due().equals(before.get().due())) {
            var now = time.now();
            var by = new By(Actor.SYSTEM.displayName(), Optional.empty(), Optional.empty());
            questions.append(
                    shown,
                    before.get().standing().facts() + 1,
                    request,
                    new QuestionFact(
                            Step.DUE_MOVED, time.day(now), now, by, Optional.of("节假日安排调整"), Optional.of(limit)));
            record(Actor.SYSTEM, shown, Step.DUE_MOVED, Optional.of(limit.due() + "\n节假日安排调整"));
        }
    }
}
