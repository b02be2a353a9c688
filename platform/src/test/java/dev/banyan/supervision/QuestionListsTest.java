package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.LoadHolidays;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.calendar.rules.HolidayTable;
import dev.banyan.directory.Actor;
import dev.banyan.supervision.Question.State;
import dev.banyan.supervision.QuestionFilter.Show;
import dev.banyan.supervision.store.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, counts, days, news and records of questions, against the real database. */
class QuestionListsTest extends QuestionSteps {
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
