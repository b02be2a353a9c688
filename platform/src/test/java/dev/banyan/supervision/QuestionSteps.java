package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.CANGSHAN;
import static dev.banyan.supervision.SupervisionCity.as;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.QuestionFilter.Show;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Steps of people of a small city with questions; a new city for each class of tests. */
abstract class QuestionSteps {
    static final String ANSWER = "三所医院已经开工，其余按计划推进。";
    static final String REASON = "没有说明资金来源。";

    static SupervisionCity city;
    static Actor congress;
    static Actor cppcc;
    static Actor office;
    static Actor reform;
    static Actor gulou;
    static Actor cangshan;
    private static int words;

    @BeforeAll
    static void start() {
        city = new SupervisionCity();
        congress = city.account("observer");
        cppcc = city.account("observer.cppcc");
        office = city.account("office");
        reform = city.account("liaison");
        gulou = city.account("liaison.gulou");
        cangshan = city.person("仓山联络员", CANGSHAN, Role.LIAISON);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    /** Words that nobody asked before. */
    static String text() {
        return "请说明项目进展和资金安排，第" + ++words + "问。";
    }

    static Question ask(TaskId task) {
        return city.asked(congress, task, text());
    }

    static Outcome step(Actor actor, Question question, Step step, UUID request) {
        int seen = question.standing().facts();
        return as(actor, it -> switch (step) {
            case ANSWERED -> city.bean(AnswerQuestion.class).answer(it, request, question.id(), seen, ANSWER);
            case REOPENED -> city.bean(ReopenQuestion.class).reopen(it, request, question.id(), seen, REASON);
            case NOTED -> city.bean(NoteAnswer.class).note(it, request, question.id(), seen);
            case WITHDRAWN -> city.bean(WithdrawQuestion.class).withdraw(it, request, question.id(), seen);
            case ASKED, DUE_MOVED -> throw new IllegalArgumentException(step.name());
        });
    }

    static Outcome step(Actor actor, Question question, Step step) {
        return step(actor, question, step, UUID.randomUUID());
    }

    static Question after(Question question, Step... steps) {
        var at = question;
        for (Step step : steps) {
            at = ((Outcome.Done) step(step == Step.ANSWERED ? reform : congress, at, step)).question();
        }
        return at;
    }

    static Optional<QuestionView> view(Actor actor, Question question) {
        return as(actor, it -> city.bean(FindQuestions.class).find(it, question.id()));
    }

    static Outcome did(Actor actor, Function<Actor, Outcome> step) {
        return as(actor, step);
    }

    /** All that a filter lets through, in the order they were asked. */
    static List<Question> all(QuestionFilter filter) {
        return as(office, it -> city.bean(FindQuestions.class).after(it, filter, new QuestionId(0), 1000));
    }

    static List<QuestionId> listed(Actor actor, QuestionFilter filter) {
        return as(actor, it -> city.bean(FindQuestions.class).page(it, filter, 1)).items().stream()
                .map(Question::id)
                .toList();
    }

    static QuestionFilter show(Show show) {
        return new QuestionFilter(show, false, Optional.empty());
    }
}
