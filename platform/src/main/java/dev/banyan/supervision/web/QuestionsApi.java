package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.frame.IfMatch;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.AnswerQuestion;
import dev.banyan.supervision.AskQuestion;
import dev.banyan.supervision.FindQuestions;
import dev.banyan.supervision.Outcome;
import dev.banyan.supervision.Question;
import dev.banyan.supervision.QuestionFact;
import dev.banyan.supervision.QuestionFilter;
import dev.banyan.supervision.QuestionFilter.Show;
import dev.banyan.supervision.QuestionId;
import dev.banyan.supervision.ReopenQuestion;
import dev.banyan.supervision.Step;
import dev.banyan.supervision.WithdrawQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions of observers, for programs. */
@Api
@Needs(Permission.READ_ASSIGNMENTS)
class QuestionsApi {
    private final FindQuestions questions;
    private final AskQuestion asking;
    private final AnswerQuestion answering;
    private final ReopenQuestion reopening;
    private final WithdrawQuestion withdrawing;

    QuestionsApi(
            FindQuestions questions,
            AskQuestion asking,
            AnswerQuestion answering,
            ReopenQuestion reopening,
            WithdrawQuestion withdrawing) {
        this.questions = questions;
        this.asking = asking;
        this.answering = answering;
        this.reopening = reopening;
        this.withdrawing = withdrawing;
    }

    record ObserverQuestion(
            long id,
            long task,
            String text,
            QuestionAsker asker,
            Optional<String> lead,
            QuestionDays days,
            QuestionStanding standing) {
        static ObserverQuestion of(Question it) {
            return new ObserverQuestion(
                    it.id().value(),
                    it.task().value(),
                    it.text(),
                    new QuestionAsker(it.asker().name(), it.asker().unit()),
                    it.lead(),
                    new QuestionDays(it.days().asked(), it.due()),
                    new QuestionStanding(
                            it.state(),
                            it.standing().facts(),
                            it.standing().since(),
                            it.standing().by()));
        }
    }

    record QuestionAsker(String name, Optional<String> unit) {}

    record QuestionDays(LocalDate asked, LocalDate due) {}

    record QuestionStanding(Question.State state, int facts, LocalDate since, String by) {}

    record QuestionDetail(ObserverQuestion question, List<QuestionFactRow> facts) {}

    record QuestionFactRow(
            Step step,
            Instant recorded,
            String by,
            Optional<String> unit,
            Optional<String> lead,
            Optional<String> text,
            Optional<LocalDate> due) {
        static QuestionFactRow of(QuestionFact fact) {
            return new QuestionFactRow(
                    fact.step(),
                    fact.recorded(),
                    fact.by().actor(),
                    fact.by().unit(),
                    fact.by().lead(),
                    fact.text(),
                    fact.limit().map(QuestionFact.Limit::due));
        }
    }

    record NewQuestion(long task, String text) {}

    record NewAnswer(String text) {}

    record WhyNoAnswer(String reason) {}

    @GetMapping("/questions")
    ApiPage<ObserverQuestion> listQuestions(
            Actor actor,
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Optional<Long> task,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var asked = ApiPage.asked(cursor, limit);
        var filter = new QuestionFilter(show, mine, task.map(TaskId::new));
        var found = questions.after(actor, filter, new QuestionId(asked.afterNumber()), asked.look()).stream()
                .map(ObserverQuestion::of)
                .toList();
        return ApiPage.of(found, asked, it -> String.valueOf(it.id()));
    }

    @GetMapping("/questions/{id}")
    ResponseEntity<QuestionDetail> readQuestion(Actor actor, @PathVariable long id) {
        var view = questions.find(actor, new QuestionId(id)).orElseThrow(ApiRefusal::notFound);
        return ResponseEntity.ok()
                .eTag(tag(view.question()))
                .body(new QuestionDetail(
                        ObserverQuestion.of(view.question()),
                        view.facts().stream().map(QuestionFactRow::of).toList()));
    }

    @PostMapping("/questions")
    @Needs(Permission.ASK_QUESTIONS)
    ResponseEntity<ObserverQuestion> askQuestion(Actor actor, OnceKey key, @RequestBody NewQuestion body) {
        return answer(asking.ask(actor, key.value(), new TaskId(body.task()), body.text()));
    }

    @PostMapping("/questions/{id}/answer")
    @Needs(Permission.ANSWER_QUESTIONS)
    ResponseEntity<ObserverQuestion> answerQuestion(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody NewAnswer body) {
        return answer(answering.answer(actor, key.value(), new QuestionId(id), seen(ifMatch), body.text()));
    }

    @PostMapping("/questions/{id}/reopen")
    @Needs(Permission.ASK_QUESTIONS)
    ResponseEntity<ObserverQuestion> reopenQuestion(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            @RequestBody WhyNoAnswer body) {
        return answer(reopening.reopen(actor, key.value(), new QuestionId(id), seen(ifMatch), body.reason()));
    }

    @PostMapping("/questions/{id}/withdraw")
    @Needs(Permission.ASK_QUESTIONS)
    ResponseEntity<ObserverQuestion> withdrawQuestion(
            Actor actor,
            OnceKey key,
            @PathVariable long id,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch) {
        return answer(withdrawing.withdraw(actor, key.value(), new QuestionId(id), seen(ifMatch)));
    }

    private static int seen(Optional<String> ifMatch) {
        return (int) Math.min(IfMatch.number(ifMatch), Integer.MAX_VALUE);
    }

    private static String tag(Question question) {
        return '"' + String.valueOf(question.standing().facts()) + '"';
    }

    /** The question with its ETag, or why nothing was changed. */
    private static ResponseEntity<ObserverQuestion> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var question) ->
                ResponseEntity.ok().eTag(tag(question)).body(ObserverQuestion.of(question));
            case Outcome.Refused(var reason) -> throw ApiRefusal.of(422, "supervision.refusal." + reason);
            case Outcome.ChangedMeanwhile _ -> throw ApiRefusal.of(412, "frame.api.problem.CHANGED_MEANWHILE");
            case Outcome.NotFound() -> throw ApiRefusal.notFound();
        };
    }
}
