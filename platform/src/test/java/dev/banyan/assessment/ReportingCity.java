package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.plan.ApproveDraft;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.StartDraft;
import dev.banyan.plan.Task;
import dev.banyan.reports.Answers;
import dev.banyan.reports.Answers.Answer;
import dev.banyan.reports.Answers.Figure;
import dev.banyan.reports.Answers.Origin;
import dev.banyan.reports.Answers.Standing;
import dev.banyan.reports.AskForReports;
import dev.banyan.reports.Cause;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.FindRequests;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.ReviewReport;
import dev.banyan.reports.Verdict;
import dev.banyan.reports.WriteReport;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.responsibility.Outcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** A city with a small plan whose figures counties owe, report and have accepted, as it is done in the application. */
abstract class ReportingCity extends AssessmentCity {
    /** So many days lie between the first figure and today, and between today and the last day. */
    static final int HALF = 400;

    private static final String PLAN = """
            示范市行动方案
            一、民生行动
            (一)建设医院。到2030年，医院床位使用率达到90%。
            (二)建设球场。新建社区球场20个。
            (三)建设学校。完成校舍改造任务。
            """;

    static List<Task> planned() {
        var started = as(Actor.SYSTEM, it -> (StartDraft.Started) bean(StartDraft.class)
                .start(it, PLAN.getBytes(StandardCharsets.UTF_8), "方案.txt", OptionalInt.of(2026)));
        var approved = as(Actor.SYSTEM, it ->
                (ApproveDraft.Approved) bean(ApproveDraft.class).approve(it, started.draft(), 0));
        return as(Actor.SYSTEM, _ -> bean(FindTasks.class).of(approved.plan()));
    }

    static LocalDate today() {
        return bean(CityCalendar.class).today();
    }

    /** The unit leads the task. */
    static Assignment leads(String unit, Task task) {
        var demand = new Order.Demand(
                100, Optional.of(today().plusDays(HALF)), Optional.empty(), false, Assignment.Posts.NONE);
        return ((Outcome.Done) as(
                        office,
                        it -> bean(AssignTask.class)
                                .assign(it, UUID.randomUUID(), new Order(task.id(), unit, DutyRole.LEAD, demand))))
                .assignment();
    }

    /** A report of a day, asked for and sent; nobody has looked at it yet. */
    static ReportId sent(Actor liaison, Assignment assignment, LocalDate day, String figure, int progress) {
        var terms = new Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, "核对" + day),
                new Period(day.withDayOfMonth(1), day),
                today().plusDays(30),
                false,
                "领导要求核对",
                3);
        var ask = new AskForReports.Ask(assignment.task(), Set.of(assignment.id()), terms);
        var asked =
                (AskForReports.Sent) as(office, it -> bean(AskForReports.class).ask(it, UUID.randomUUID(), ask, false));
        var report = as(office, it -> bean(FindRequests.class).reports(it, asked.request()))
                .getFirst()
                .id();
        var form = as(office, it -> bean(FindReports.class).find(it, report))
                .orElseThrow()
                .form();
        var answers = new Answers(
                form.clauses().stream()
                        .map(it -> new Answer(it.number(), Standing.IN_PROGRESS, day + "工作按计划推进"))
                        .toList(),
                form.figures().stream()
                        .map(it -> new Figure(
                                it.number(), it.indicator().orElseThrow(), new BigDecimal(figure), Origin.TYPED))
                        .toList(),
                OptionalInt.of(progress),
                false);
        WriteReport.Outcome outcome = as(
                liaison, it -> bean(WriteReport.class).send(it, report, Optional.empty(), UUID.randomUUID(), answers));
        assertThat(outcome).isInstanceOf(WriteReport.Sent.class);
        return report;
    }

    static ReportId accepted(Actor liaison, Assignment assignment, LocalDate day, String figure, int progress) {
        var report = sent(liaison, assignment, day, figure, progress);
        as(
                office,
                it -> bean(ReviewReport.class)
                        .review(
                                it,
                                report,
                                bean(FindReports.class)
                                        .find(it, report)
                                        .flatMap(view -> view.report().latest())
                                        .orElseThrow(),
                                UUID.randomUUID(),
                                new Verdict.Accepted()));
        return report;
    }
}
