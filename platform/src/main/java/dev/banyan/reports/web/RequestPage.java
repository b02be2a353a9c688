package dev.banyan.reports.web;

import dev.banyan.plan.Task;
import dev.banyan.reports.AskForReports.Preview;
import dev.banyan.reports.Cost;
import dev.banyan.responsibility.Assignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of a new request, with what it would cost (新建报送要求页).
 *
 * @param answering assignments that can be asked
 * @param preview empty where a day cannot be read
 * @param earliest first due date that leaves enough time
 */
public record RequestPage(
        Task task,
        List<Assignment> answering,
        RequestForm form,
        Optional<Preview> preview,
        LocalDate earliest,
        UUID request,
        Names names) {

    public Optional<Cost> cost(Assignment assignment) {
        return preview.flatMap(it -> it.costs().stream()
                .filter(cost -> cost.unit().equals(assignment.unit()))
                .findFirst());
    }

    public boolean chosen(Assignment assignment) {
        return form.recipients().contains(assignment.id().value());
    }

    /** Whether the form repeats what is to be had, so that a reason is asked for. */
    public boolean repeats() {
        return !form.repeats().isBlank()
                || preview.stream()
                        .flatMap(it -> it.obstacles().stream())
                        .anyMatch(dev.banyan.reports.rules.Obstacle.Repeats.class::isInstance);
    }

    public int minutes() {
        return preview.stream()
                .flatMap(it -> it.costs().stream())
                .mapToInt(Cost::minutes)
                .sum();
    }
}
