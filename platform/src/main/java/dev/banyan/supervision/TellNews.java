package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.evaluation.LightChanged;
import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.SendMessage;
import dev.banyan.messages.To;
import dev.banyan.messages.Topic;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FoundFalse;
import dev.banyan.reports.ReportReviewed;
import dev.banyan.reports.ReportsAsked;
import dev.banyan.reports.Verdict;
import dev.banyan.responsibility.AssignmentSentBack;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.TaskAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says who is told what of the news of other rooms (消息提醒规则), within the transaction that brings them: whoever has to do
 * something, and nobody else.
 */
@Component
class TellNews {
    private final SendMessage messages;
    private final FindTasks tasks;
    private final FindAssignments assignments;

    TellNews(SendMessage messages, FindTasks tasks, FindAssignments assignments) {
        this.messages = messages;
        this.tasks = tasks;
        this.assignments = assignments;
    }

    @EventListener
    void assigned(TaskAssigned news) {
        var said = Said.of(
                "supervision.told.assigned", title(news.task()), new Said.Key("responsibility.role." + news.role()));
        messages.send(
                new Message(
                        "assignment " + news.assignment().value() + " assigned " + news.day(),
                        Topic.DUTIES,
                        said,
                        duty(news.assignment().value())),
                To.liaison(news.unit()));
    }

    @EventListener
    void sentBack(AssignmentSentBack news) {
        messages.send(
                new Message(
                        "assignment " + news.assignment().value() + " sent back " + news.fact(),
                        Topic.DUTIES,
                        Said.of("supervision.told.sent-back", title(news.task())),
                        duty(news.assignment().value())),
                news.assigner().map(To::liaison).orElse(new To.Offices()));
    }

    @EventListener
    void asked(ReportsAsked news) {
        String title = title(news.task());
        news.units()
                .forEach(unit -> messages.send(
                        new Message(
                                "request " + news.request().value() + " asked",
                                Topic.REPORTS,
                                Said.of("supervision.told.report-asked", title, news.due()),
                                "/reports?show=TO_DO"),
                        To.liaison(unit)));
    }

    /** A return has to be worked on; an acceptance is good to know and waits. */
    @EventListener
    void reviewed(ReportReviewed news) {
        var about = news.fact().about();
        var verdict = news.review().verdict();
        news.fact()
                .report()
                .ifPresent(report -> messages.send(
                        new Message(
                                "fact " + news.fact().id().value() + " reviewed",
                                Topic.REPORTS,
                                Said.of(
                                        switch (verdict) {
                                            case Verdict.Accepted() -> "supervision.told.report-accepted";
                                            case Verdict.Returned _ -> "supervision.told.report-returned";
                                        },
                                        title(about.task())),
                                "/reports/" + report.value(),
                                verdict instanceof Verdict.Accepted),
                        To.liaison(about.unit())));
    }

    @EventListener
    void foundFalse(FoundFalse news) {
        messages.send(
                new Message(
                        "verification " + news.verification().value() + " false",
                        Topic.REPORTS,
                        Said.of("supervision.told.found-false", title(news.task())),
                        "/verifications/" + news.verification().value()),
                To.liaisonAndLeader(news.unit()));
    }

    /** Only what got worse, only who leads, and never before the digest. */
    @EventListener
    void turned(LightChanged news) {
        if (news.worse() && leads(news)) {
            messages.send(
                    new Message(
                            "light of " + news.assignment().value() + " " + news.day(),
                            Topic.LIGHTS,
                            Said.of(
                                    "supervision.told.light-turned",
                                    title(news.task()),
                                    new Said.Key("supervision.told.light." + news.after())),
                            "/tasks/" + news.task().value() + "/lights",
                            true),
                    To.liaison(news.unit()));
        }
    }

    @EventListener
    void asked(QuestionAsked news) {
        news.lead()
                .ifPresent(lead -> messages.send(
                        new Message(
                                "question " + news.question().value() + " asked, due " + news.due(),
                                Topic.QUESTIONS,
                                Said.of("supervision.told.question-asked", title(news.task()), news.due()),
                                question(news.question())),
                        To.liaison(lead)));
    }

    @EventListener
    void answered(QuestionAnswered news) {
        messages.send(
                new Message(
                        "question " + news.question().value() + " answered " + news.day(),
                        Topic.QUESTIONS,
                        Said.of("supervision.told.question-answered", title(news.task())),
                        question(news.question())),
                To.person(news.asker()));
    }

    private boolean leads(LightChanged news) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> assignments
                        .find(Actor.SYSTEM, news.assignment())
                        .filter(it -> it.role() == DutyRole.LEAD)
                        .isPresent());
    }

    private String title(TaskId task) {
        return CurrentActor.as(
                Actor.SYSTEM, () -> tasks.find(task).map(Task::title).orElse(""));
    }

    private static String duty(long assignment) {
        return "/duties/" + assignment;
    }

    private static String question(QuestionId question) {
        return "/questions/" + question.value();
    }
}
