package dev.banyan.reports.web;

import dev.banyan.calendar.WorkCalendar;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.AskForReports.Ask;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Period;
import dev.banyan.reports.ReportRequest;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.rules.EvidenceCheck;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an office typed into the form of a new request (新建报送要求).
 *
 * @param recipients numbers of the assignments that shall answer
 */
public record RequestForm(
        String reason, String from, String to, String due, boolean urgent, String repeats, Set<Long> recipients) {
    /** Working days that the form proposes. */
    private static final int PROPOSED_TERM = 5;

    static final int LONGEST = 300;

    public RequestForm {
        recipients = Set.copyOf(recipients);
    }

    /** The month up to today, due in five working days, asked of all who answer for the task. */
    static RequestForm proposed(LocalDate today, WorkCalendar calendar, List<Assignment> answering) {
        var month = Period.monthUpTo(today);
        return new RequestForm(
                "",
                month.from().toString(),
                month.to().toString(),
                calendar.plusWorkingDays(today, PROPOSED_TERM).toString(),
                false,
                "",
                answering.stream()
                        .filter(it -> it.role().answers())
                        .map(it -> it.id().value())
                        .collect(Collectors.toSet()));
    }

    /** The same reason, period and recipients as in a request that came to nothing; the day it is due is proposed anew. */
    RequestForm again(ReportRequest before) {
        var terms = before.terms();
        return new RequestForm(
                terms.cause().words(),
                terms.period().from().toString(),
                terms.period().to().toString(),
                due,
                terms.urgent(),
                terms.repeatsBecause(),
                before.recipients().stream().map(AssignmentId::value).collect(Collectors.toSet()));
    }

    /** What is asked; empty if a day is none or the period ends before it begins. */
    Optional<Ask> ask(TaskId task) {
        try {
            var period = new Period(LocalDate.parse(from.strip()), LocalDate.parse(to.strip()));
            var cause = new Cause(Cause.Kind.OFFICE_ASKS, shortened(reason));
            var terms = new Terms(
                    cause, period, LocalDate.parse(due.strip()), urgent, shortened(repeats), EvidenceCheck.MOST_FILES);
            return Optional.of(
                    new Ask(task, recipients.stream().map(AssignmentId::new).collect(Collectors.toSet()), terms));
        } catch (DateTimeParseException | IllegalArgumentException noDay) {
            return Optional.empty();
        }
    }

    private static String shortened(String words) {
        String plain = words.strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
