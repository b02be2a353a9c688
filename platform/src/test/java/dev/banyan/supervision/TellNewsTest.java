package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.GULOU;
import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Visitor;
import dev.banyan.evaluation.LightChanged;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.messages.CalendarLinks;
import dev.banyan.messages.ReadInbox;
import dev.banyan.messages.Received;
import dev.banyan.reports.AskForReports;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportRequest;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.SignOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has to do something hears of it, once, and nobody else does. */
class TellNewsTest extends QuestionSteps {
    private static List<String> inbox(String account) {
        var actor = city.account(account);
        return as(
                actor,
                it -> city.bean(ReadInbox.class).page(it, false, Optional.empty(), 0, 50).stream()
                        .map(Received::said)
                        .map(said -> said.in(new Words(Language.CHINESE)))
                        .toList());
    }

    @Test
    void a_unit_hears_that_it_was_given_a_task_and_the_office_that_it_came_back() {
        assertThat(inbox("liaison")).contains("交办任务（牵头），请签收：建设医院");
        assertThat(inbox("liaison.gulou")).noneMatch(it -> it.contains("建设医院"));

        var gulou = city.account("liaison.gulou");
        Assignment given = as(
                gulou,
                it -> city.bean(FindAssignments.class).ofUnit(it, GULOU).stream()
                        .filter(mine -> mine.task().equals(city.pitch))
                        .findFirst()
                        .orElseThrow());
        as(
                gulou,
                it -> city.bean(SignOff.class)
                        .sendBack(
                                it,
                                UUID.randomUUID(),
                                given.id(),
                                given.standing().facts(),
                                "不属于本区职责范围"));

        assertThat(inbox("office")).containsOnlyOnce("承办件被退回，请重新交办：建设球场");
    }

    @Test
    void the_lead_unit_hears_of_a_question_and_the_asker_of_its_answer() {
        var question = ask(city.hospital);

        assertThat(inbox("liaison")).anyMatch(it -> it.startsWith("监督员询问") && it.endsWith("：建设医院"));

        after(question, Step.ANSWERED);
        List<Received> told = as(congress, it -> city.bean(ReadInbox.class).page(it, false, Optional.empty(), 0, 50));
        assertThat(told)
                .singleElement()
                .satisfies(it -> assertThat(it.path())
                        .isEqualTo("/questions/" + question.id().value()));
    }

    @Test
    void only_the_lead_hears_of_a_light_and_only_if_it_got_worse() {
        var lead = city.hospitalLead;
        tell(new LightChanged(lead.id(), lead.task(), REFORM, Light.GREEN, Light.RED, LocalDate.of(2026, 11, 26)));
        tell(new LightChanged(lead.id(), lead.task(), REFORM, Light.GREEN, Light.RED, LocalDate.of(2026, 11, 26)));
        tell(new LightChanged(lead.id(), lead.task(), REFORM, Light.RED, Light.GREEN, LocalDate.of(2026, 11, 27)));

        assertThat(inbox("liaison").stream().filter(it -> it.startsWith("亮"))).containsExactly("亮红灯：建设医院");
    }

    private static void tell(LightChanged news) {
        city.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> city.application.context().publishEvent(news));
    }

    @Test
    void a_unit_hears_that_it_is_asked_for_a_report() {
        var due = city.bean(dev.banyan.calendar.CityCalendar.class).today().plusDays(20);
        var terms = new ReportRequest.Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, "专项了解"), Period.monthUpTo(due.minusDays(20)), due, false, "", 5);
        var office = city.account("office");

        var outcome = as(
                office,
                it -> city.bean(AskForReports.class)
                        .ask(
                                it,
                                UUID.randomUUID(),
                                new AskForReports.Ask(city.hospital, Set.of(city.hospitalLead.id()), terms),
                                false));

        assertThat(outcome).isInstanceOf(AskForReports.Sent.class);
        assertThat(inbox("liaison")).containsOnlyOnce("请于" + new Words(Language.CHINESE).day(due) + "前报送：建设医院");
    }

    @Test
    void what_somebody_owes_stands_in_the_calendar_behind_a_secret_address_until_it_is_withdrawn() {
        Actor liaison = city.account("liaison");
        var programs = new Visitor(city.application.url());
        String earlier = as(liaison, it -> city.bean(CalendarLinks.class).issue(it));
        String secret = as(liaison, it -> city.bean(CalendarLinks.class).issue(it));

        var calendar = programs.get("/calendar/" + secret + ".ics");
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(calendar.body())
                .contains("UID:assignment-" + city.hospitalLead.id().value() + "-sign@banyan", "SUMMARY:签收：建设医院");
        assertThat(programs.get("/calendar/" + earlier + ".ics").statusCode()).isEqualTo(404);

        as(liaison, it -> {
            city.bean(CalendarLinks.class).withdraw(it);
            return true;
        });
        assertThat(programs.get("/calendar/" + secret + ".ics").statusCode()).isEqualTo(404);
    }
}
