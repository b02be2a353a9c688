package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Person;
import dev.banyan.directory.Scope;
import dev.banyan.reports.FindReports;
import dev.banyan.reports.ReportFilter;
import dev.banyan.reports.ReportId;
import dev.banyan.reports.ReportsAsked;
import dev.banyan.responsibility.Assignment.State;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.AssignmentSentBack;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.responsibility.TaskAssigned;
import dev.banyan.supervision.QuestionFilter.Show;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the accounts of the demo city of what waits for them (演示消息), as if it had just come; the same again is silently the same. */
@Component
@Order(90)
@ConditionalOnProperty(value = "banyan.demo.history", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoMessages implements ApplicationRunner {
    private static final int MOST = 4;
    private static final int AT_ONCE = 500;

    private final DemoAccounts accounts;
    private final Waiting waiting;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transactions;

    DemoMessages(
            DemoAccounts accounts, Waiting waiting, ApplicationEventPublisher news, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.waiting = waiting;
        this.news = news;
        this.transactions = transactions;
    }

    /** What waits (待办来源). */
    @Component
    static final class Waiting {
        final FindAssignments assignments;
        final FindReports reports;
        final FindQuestions questions;
        final FindScope scopes;
        final CityCalendar calendar;

        Waiting(
                FindAssignments assignments,
                FindReports reports,
                FindQuestions questions,
                FindScope scopes,
                CityCalendar calendar) {
            this.assignments = assignments;
            this.reports = reports;
            this.questions = questions;
            this.scopes = scopes;
            this.calendar = calendar;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.all().stream()
                .map(Person::actor)
                .forEach(actor -> CurrentActor.as(
                        actor,
                        () -> transactions.execute(_ -> {
                            tell(actor);
                            return true;
                        })));
    }

    private void tell(Actor actor) {
        if (actor.may(Permission.SIGN_ASSIGNMENTS)) {
            waiting.assignments
                    .after(actor, waiting.assignments.own(actor, State.ASSIGNED), new AssignmentId(0), MOST)
                    .forEach(it -> news.publishEvent(new TaskAssigned(
                            it.id(),
                            it.task(),
                            it.unit(),
                            it.role(),
                            it.standing().since())));
            waiting.reports.after(actor, ReportFilter.TO_DO, new ReportId(0), AT_ONCE).stream()
                    .filter(it -> !it.terms().due().isBefore(waiting.calendar.today()))
                    .limit(MOST)
                    .forEach(it -> news.publishEvent(new ReportsAsked(
                            it.report().request(),
                            it.report().about().task(),
                            Set.of(it.report().about().unit()),
                            it.terms().due())));
        }
        if (actor.may(Permission.ASSIGN_TASKS)) {
            waiting.assignments
                    .after(actor, waiting.assignments.own(actor, State.SENT_BACK), new AssignmentId(0), MOST)
                    .forEach(it -> news.publishEvent(new AssignmentSentBack(
                            it.id(),
                            it.task(),
                            it.unit(),
                            it.assigner(),
                            it.standing().facts(),
                            it.standing().since())));
        }
        if (actor.may(Permission.ANSWER_QUESTIONS) && !(waiting.scopes.of(actor) instanceof Scope.WholeCity)) {
            asked(actor, Show.OPEN)
                    .forEach(it -> news.publishEvent(new QuestionAsked(
                            it.id(), it.task(), it.lead(), it.days().due())));
        }
        if (actor.may(Permission.ASK_QUESTIONS)) {
            asked(actor, Show.ANSWERED)
                    .forEach(it -> news.publishEvent(new QuestionAnswered(
                            it.id(),
                            it.task(),
                            it.asker().person(),
                            it.standing().since())));
        }
    }

    private List<Question> asked(Actor actor, Show show) {
        return waiting.questions.after(
                actor, new QuestionFilter(show, true, Optional.empty()), new QuestionId(0), MOST);
    }
}
