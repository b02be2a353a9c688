package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.CANGSHAN;
import static dev.banyan.supervision.SupervisionCity.GULOU;
import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.LoadHolidays;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.HandOver;
import dev.banyan.supervision.Question.State;
import dev.banyan.supervision.QuestionFilter.Show;
import dev.banyan.supervision.store.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From an observer's question to the answer that is read, against the real database. */
class QuestionLifeTest {
    private static final String ANSWER = "三所医院已经开工，其余按计划推进。";
    private static final String REASON = "没有说明资金来源。";

    private static SupervisionCity city;
    private static Actor congress;
    private static Actor cppcc;
    private static Actor office;
    private static Actor reform;
    private static Actor gulou;
    private static Actor cangshan;
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
    private static String text() {
        return "请说明项目进展和资金安排，第" + ++words + "问。";
    }

    private static Question ask(TaskId task) {
        return city.asked(congress, task, text());
    }

    private static Outcome step(Actor actor, Question question, Step step, UUID request) {
        int seen = question.standing().facts();
        return as(actor, it -> switch (step) {
            case ANSWERED -> city.bean(AnswerQuestion.class).answer(it, request, question.id(), seen, ANSWER);
            case REOPENED -> city.bean(ReopenQuestion.class).reopen(it, request, question.id(), seen, REASON);
            case NOTED -> city.bean(NoteAnswer.class).note(it, request, question.id(), seen);
            case WITHDRAWN -> city.bean(WithdrawQuestion.class).withdraw(it, request, question.id(), seen);
            case ASKED, DUE_MOVED -> throw new IllegalArgumentException(step.name());
        });
    }

    private static Outcome step(Actor actor, Question question, Step step) {
        return step(actor, question, step, UUID.randomUUID());
    }

    private static Question after(Question question, Step... steps) {
        var at = question;
        for (Step step : steps) {
            at = ((Outcome.Done) step(step == Step.ANSWERED ? reform : congress, at, step)).question();
        }
        return at;
    }

    private static Optional<QuestionView> view(Actor actor, Question question) {
        return as(actor, it -> city.bean(FindQuestions.class).find(it, question.id()));
    }

    private static Outcome did(Actor actor, Function<Actor, Outcome> step) {
        return as(actor, step);
    }

    /** All that a filter lets through, in the order they were asked. */
    private static List<Question> all(QuestionFilter filter) {
        return as(office, it -> city.bean(FindQuestions.class).after(it, filter, new QuestionId(0), 1000));
    }

    private static List<QuestionId> listed(Actor actor, QuestionFilter filter) {
        return as(actor, it -> city.bean(FindQuestions.class).page(it, filter, 1)).items().stream()
                .map(Question::id)
                .toList();
    }

    private static QuestionFilter show(Show show) {
        return new QuestionFilter(show, false, Optional.empty());
    }

    @Test
    void a_question_goes_to_the_unit_that_leads_and_is_to_be_answered_within_five_working_days() {
        var question = ask(city.hospital);
        var calendar = city.bean(CityCalendar.class);

        assertThat(question.state()).isEqualTo(State.AWAITING);
        assertThat(question.lead()).contains(REFORM);
        assertThat(question.asker())
                .isEqualTo(new Question.Asker(congress.id(), congress.displayName(), Optional.of("350100-RDB")));
        assertThat(question.due())
                .isEqualTo(
                        Deadlines.due(calendar.now(), new TimeLimit.WorkingDays(5), List.of(), calendar.workCalendar())
                                .date());
        assertThat(view(congress, question).orElseThrow().may()).containsExactly(Step.WITHDRAWN);
        assertThat(view(reform, question).orElseThrow().may()).containsExactly(Step.ANSWERED);
        assertThat(view(cppcc, question).orElseThrow().may()).isEmpty();
    }

    @Test
    void sent_twice_or_said_twice_while_it_waits_it_is_the_same_question() {
        var request = UUID.randomUUID();
        String text = text();
        var first = city.ask(congress, request, city.hospital, text);

        assertThat(city.ask(congress, request, city.hospital, text)).isEqualTo(first);
        assertThat(city.ask(congress, UUID.randomUUID(), city.hospital, "\r\n" + text + " "))
                .isEqualTo(first);
        assertThat(city.ask(cppcc, UUID.randomUUID(), city.hospital, text)).isNotEqualTo(first);
        after(((Outcome.Done) first).question(), Step.ANSWERED);
        assertThat(city.asked(congress, city.hospital, text).id())
                .isNotEqualTo(((Outcome.Done) first).question().id());
    }

    @Test
    void of_the_same_words_said_twice_at_once_one_question_remains() throws Exception {
        String text = text();
        Callable<Question> asking = () -> city.asked(congress, city.hospital, text);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var two = List.of(threads.submit(asking), threads.submit(asking));
            assertThat(two.get(0).get()).isEqualTo(two.get(1).get());
        }
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"0, TEXT_TOO_SHORT", "9, TEXT_TOO_SHORT", "10,", "2000,", "2001, TEXT_TOO_LONG"})
    void a_question_and_an_answer_have_ten_to_two_thousand_characters(int length, Refusal refusal) {
        String text = "\uD842\uDFB7".repeat(length);
        var question = ask(city.hospital);
        var answered =
                as(reform, it -> city.bean(AnswerQuestion.class).answer(it, UUID.randomUUID(), question.id(), 1, text));

        for (var outcome : List.of(city.ask(congress, UUID.randomUUID(), city.school, text), answered)) {
            if (refusal == null) {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
            } else {
                assertThat(outcome).isEqualTo(new Outcome.Refused(refusal));
            }
        }
    }

    @ParameterizedTest(name = "after {0}: {1} is refused as {2}")
    @CsvSource({
        "ANSWERED, ANSWERED, NOT_NOW",
        "ANSWERED, WITHDRAWN, NOT_NOW",
        "ANSWERED NOTED, REOPENED, NOT_NOW",
        "ANSWERED REOPENED ANSWERED, REOPENED, REOPENED_BEFORE",
        "ANSWERED REOPENED, NOTED, NOT_NOW",
        "WITHDRAWN, ANSWERED, NOT_NOW",
        "WITHDRAWN, NOTED, NOT_NOW",
    })
    void what_may_not_follow_is_refused(String before, Step step, Refusal refusal) {
        var steps = Arrays.stream(before.split(" ")).map(Step::valueOf).toArray(Step[]::new);
        var question = after(ask(city.hospital), steps);

        assertThat(step(step == Step.ANSWERED ? reform : congress, question, step))
                .isEqualTo(new Outcome.Refused(refusal));
        assertThat(view(office, question).orElseThrow().question()).isEqualTo(question);
    }

    @Test
    void an_answer_that_is_none_is_asked_about_once_with_a_reason_and_the_time_begins_anew() {
        var answered = after(ask(city.hospital), Step.ANSWERED);
        var reopening = city.bean(ReopenQuestion.class);
        assertThat(did(congress, it -> reopening.reopen(it, UUID.randomUUID(), answered.id(), 2, " ")))
                .isEqualTo(new Outcome.Refused(Refusal.REASON_MISSING));
        assertThat(did(congress, it -> reopening.reopen(it, UUID.randomUUID(), answered.id(), 2, "字".repeat(501))))
                .isEqualTo(new Outcome.Refused(Refusal.REASON_TOO_LONG));

        var question = after(answered, Step.REOPENED, Step.ANSWERED, Step.NOTED);

        assertThat(question.state()).isEqualTo(State.NOTED);
        assertThat(view(congress, question).orElseThrow().facts())
                .extracting(
                        QuestionFact::step, QuestionFact::text, it -> it.limit().isPresent())
                .containsExactly(
                        tuple(Step.ASKED, Optional.empty(), true),
                        tuple(Step.ANSWERED, Optional.of(ANSWER), false),
                        tuple(Step.REOPENED, Optional.of(REASON), true),
                        tuple(Step.ANSWERED, Optional.of(ANSWER), false),
                        tuple(Step.NOTED, Optional.empty(), false));
    }

    @Test
    void a_step_sent_twice_is_taken_once_and_one_on_what_has_changed_is_not() {
        var question = ask(city.hospital);
        var request = UUID.randomUUID();
        var answered = step(reform, question, Step.ANSWERED, request);

        assertThat(step(reform, question, Step.ANSWERED, request)).isEqualTo(answered);
        assertThat(step(reform, question, Step.ANSWERED)).isEqualTo(new Outcome.ChangedMeanwhile(reform.displayName()));
    }

    @Test
    void a_county_neither_sees_nor_answers_what_another_county_leads() {
        var question = ask(city.school);

        assertThat(view(gulou, question)).isEmpty();
        assertThat(listed(gulou, show(Show.ALL))).doesNotContain(question.id());
        assertThat(step(gulou, question, Step.ANSWERED)).isEqualTo(new Outcome.NotFound());
        assertThat(listed(cangshan, show(Show.ALL))).contains(question.id());
        assertThat(step(cangshan, question, Step.ANSWERED)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_observer_of_a_county_asks_about_its_own_tasks_alone() {
        var observer = city.person("鼓楼区人大监督员", GULOU, Role.OBSERVER);

        assertThat(city.ask(observer, UUID.randomUUID(), city.school, text())).isEqualTo(new Outcome.NotFound());
        assertThat(city.ask(observer, UUID.randomUUID(), city.pitch, text())).isInstanceOf(Outcome.Done.class);
        assertThat(city.ask(congress, UUID.randomUUID(), new TaskId(9999), text()))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void only_who_asked_notes_reopens_and_takes_back_and_only_observers_ask() {
        var waiting = ask(city.hospital);
        var answered = after(ask(city.hospital), Step.ANSWERED);

        assertThat(step(cppcc, waiting, Step.WITHDRAWN)).isEqualTo(new Outcome.NotFound());
        assertThat(step(cppcc, answered, Step.NOTED)).isEqualTo(new Outcome.NotFound());
        assertThat(step(cppcc, answered, Step.REOPENED)).isEqualTo(new Outcome.NotFound());
        for (Actor actor : List.of(office, reform)) {
            assertThatThrownBy(() -> city.ask(actor, UUID.randomUUID(), city.hospital, text()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> step(congress, waiting, Step.ANSWERED)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_office_answers_for_the_lead_unit_and_is_named_and_alone_where_nobody_leads() {
        var led = ask(city.hospital);
        step(office, led, Step.ANSWERED);
        var by = view(congress, led).orElseThrow().facts().getLast().by();
        assertThat(by)
                .isEqualTo(new QuestionFact.By(office.displayName(), Optional.of("350100-XNB"), Optional.of(REFORM)));
        assertThat(by.onBehalf()).isTrue();

        var leadless = ask(city.park);
        assertThat(leadless.lead()).isEmpty();
        assertThat(step(reform, leadless, Step.ANSWERED)).isEqualTo(new Outcome.NotFound());
        assertThat(step(office, leadless, Step.ANSWERED)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoever_leads_when_it_is_answered_answers() {
        var fresh = new SupervisionCity();
        try (fresh) {
            var asker = fresh.account("observer");
            var question = fresh.asked(asker, fresh.hospital, text());
            as(
                    fresh.account("office"),
                    it -> fresh.bean(HandOver.class)
                            .one(it, UUID.randomUUID(), fresh.hospitalLead.id(), 1, GULOU, "改由鼓楼区牵头"));

            var answering = fresh.bean(AnswerQuestion.class);
            assertThat(did(
                            fresh.account("liaison"),
                            it -> answering.answer(it, UUID.randomUUID(), question.id(), 1, ANSWER)))
                    .isEqualTo(new Outcome.NotFound());
            assertThat(did(
                            fresh.account("liaison.gulou"),
                            it -> answering.answer(it, UUID.randomUUID(), question.id(), 1, ANSWER)))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void late_is_reckoned_from_the_last_day_and_never_kept() {
        var today = city.bean(CityCalendar.class).today();
        var questions = city.bean(Questions.class);
        var id = questions.add(
                city.pitch, new Question.Asker(congress.id(), congress.displayName(), Optional.empty()), text());
        var due = new QuestionFact.Limit(new TimeLimit.WorkingDays(5), today.minusDays(1));
        questions.append(
                id,
                1,
                UUID.randomUUID(),
                new QuestionFact(
                        Step.ASKED,
                        today.minusDays(8),
                        java.time.Instant.EPOCH,
                        new QuestionFact.By(congress.displayName(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.of(due)));
        var inTime = ask(city.pitch);

        assertThat(listed(gulou, QuestionFilter.LATE)).contains(id).doesNotContain(inTime.id());
        assertThat(listed(gulou, QuestionFilter.TO_ANSWER)).startsWith(id).contains(inTime.id());
        var answered = as(gulou, it -> city.bean(AnswerQuestion.class).answer(it, UUID.randomUUID(), id, 1, ANSWER));
        assertThat(((Outcome.Done) answered).question().late(today)).isFalse();
        assertThat(listed(gulou, QuestionFilter.LATE)).doesNotContain(id);
    }

    @Test
    void the_counts_are_those_of_the_lists() {
        ask(city.pitch);
        after(ask(city.hospital), Step.ANSWERED);
        ask(city.school);
        var counting = city.bean(CountQuestions.class);

        for (Actor actor : List.of(gulou, reform, cangshan, office)) {
            assertThat(as(actor, counting::toAnswer))
                    .isEqualTo(new CountQuestions.ToAnswer(
                            listed(actor, QuestionFilter.TO_ANSWER).size(),
                            listed(actor, QuestionFilter.LATE).size()));
        }
        assertThat(as(congress, counting::toRead))
                .isPositive()
                .isEqualTo(listed(congress, QuestionFilter.TO_READ).size());
        assertThat(as(cppcc, counting::toRead)).isZero();
    }

    @Test
    void the_list_by_state_says_the_same_as_the_facts() {
        after(ask(city.hospital), Step.ANSWERED, Step.REOPENED, Step.ANSWERED);
        after(ask(city.hospital), Step.ANSWERED, Step.NOTED);
        after(ask(city.hospital), Step.WITHDRAWN);
        ask(city.hospital);
        after(ask(city.hospital), Step.ANSWERED);
        var every = all(show(Show.ALL));

        for (Show show : List.of(Show.OPEN, Show.ANSWERED, Show.CLOSED)) {
            assertThat(all(show(show)))
                    .as(show.name())
                    .isNotEmpty()
                    .isEqualTo(every.stream()
                            .filter(it -> show.states().contains(it.state()))
                            .toList());
        }
        var ofTask = new QuestionFilter(Show.ALL, false, Optional.of(city.hospital));
        assertThat(all(ofTask))
                .isEqualTo(every.stream()
                        .filter(it -> it.task().equals(city.hospital))
                        .toList());
    }

    @Test
    void a_holiday_notice_moves_the_last_day_of_what_waits_and_leaves_a_fact() {
        var waiting = ask(city.hospital);
        var answered = after(ask(city.hospital), Step.ANSWERED);
        LocalDate day = waiting.due();
        String table = "%s\n%d,试〔2026〕1号,放假,试验,%s,%s\n".formatted(HolidayTable.HEADING, day.getYear(), day, day);

        LoadHolidays.Result loaded =
                as(office, it -> city.bean(LoadHolidays.class).load(it, table));

        assertThat(loaded).isInstanceOf(LoadHolidays.Loaded.class);

        var moved = view(office, waiting).orElseThrow();
        assertThat(moved.question().due()).isAfter(day);
        assertThat(moved.question().state()).isEqualTo(State.AWAITING);
        assertThat(moved.facts().getLast().step()).isEqualTo(Step.DUE_MOVED);
        assertThat(view(office, answered).orElseThrow().question()).isEqualTo(answered);
    }

    @Test
    void what_happened_is_told_to_other_rooms() {
        var heard = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> ear = event -> heard.add(event.getPayload());
        var context = (ConfigurableApplicationContext) city.application.context();
        context.addApplicationListener(ear);
        var question = after(ask(city.hospital), Step.ANSWERED, Step.REOPENED);
        context.removeApplicationListener(ear);

        assertThat(heard)
                .containsExactly(
                        new QuestionAsked(question.id(), city.hospital, Optional.of(REFORM), question.due()),
                        new QuestionAnswered(
                                question.id(),
                                city.hospital,
                                congress.id(),
                                question.days().asked()),
                        new QuestionAsked(question.id(), city.hospital, Optional.of(REFORM), question.due()));
    }

    @Test
    void the_database_itself_refuses_to_change_a_fact_and_the_journal_has_every_step() {
        var question = after(ask(city.hospital), Step.ANSWERED, Step.REOPENED, Step.WITHDRAWN);
        var noted = after(ask(city.hospital), Step.ANSWERED, Step.NOTED);
        var database = city.bean(JdbcClient.class);

        for (String table : List.of("question", "fact")) {
            assertThatThrownBy(() ->
                            database.sql("delete from supervision." + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or deleted");
        }
        assertThat(acts(question))
                .containsExactly("QuestionAsked", "QuestionAnswered", "QuestionReopened", "QuestionWithdrawn");
        assertThat(acts(noted)).containsExactly("QuestionAsked", "QuestionAnswered", "AnswerNoted");
    }

    private static List<String> acts(Question question) {
        return city.bean(JdbcClient.class)
                .sql("select act from archive.journal where object_kind = 'question' and object_id = ? order by number")
                .param(String.valueOf(question.id().value()))
                .query(String.class)
                .list();
    }
}
