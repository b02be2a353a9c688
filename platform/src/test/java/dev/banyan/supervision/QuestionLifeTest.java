package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.GULOU;
import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.HandOver;
import dev.banyan.supervision.Question.State;
import dev.banyan.supervision.QuestionFilter.Show;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

/** From an observer's question to the answer that is read: who may do what, and what follows what. */
class QuestionLifeTest extends QuestionSteps {
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
}
