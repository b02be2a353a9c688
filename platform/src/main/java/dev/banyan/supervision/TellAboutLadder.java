package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.PostKind;
import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.SendMessage;
import dev.banyan.messages.To;
import dev.banyan.messages.Topic;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.AssignmentId;
import dev.banyan.responsibility.FindAssignments;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells units what came to their duties (督办消息): each sheet by itself, the higher it is, the higher its readers; what the
 * nightly run sent as one message for each unit and day, so that nobody is flooded.
 */
@Component
class TellAboutLadder {
    private final SendMessage messages;
    private final FindAssignments assignments;
    private final FindTasks tasks;

    TellAboutLadder(SendMessage messages, FindAssignments assignments, FindTasks tasks) {
        this.messages = messages;
        this.assignments = assignments;
        this.tasks = tasks;
    }

    @EventListener
    void on(RungMoved moved) {
        String key = switch (moved.step()) {
            case SIGNED, LIFTED, UPHELD, DISMISSED -> "supervision.told." + moved.step();
            case PROPOSED,
                    ISSUED,
                    REJECTED,
                    LAPSED,
                    RECEIVED,
                    REPLIED,
                    REBUTTED,
                    APPEALED,
                    LIFT_PROPOSED,
                    KEPT,
                    RAISED,
                    ENDED,
                    LIMIT_MOVED -> "";
        };
        if (!key.isEmpty()) {
            messages.send(
                    new Message(
                            "rung " + moved.rung().value() + " " + moved.step(),
                            Topic.SUPERVISION,
                            Said.of(key, new Said.Key("supervision.level." + moved.level()), title(moved.duty())),
                            path(moved.duty())),
                    to(moved));
        }
    }

    /** An orange sheet reaches the leader in charge, a red one and what follows it the head. */
    private static To to(RungMoved moved) {
        return switch (moved.level()) {
            case REMINDER, URGING, BLUE -> To.liaison(moved.unit());
            case ORANGE -> To.liaisonAndLeader(moved.unit());
            case RED, INTERVIEW, BULLETIN, REFERRAL ->
                new To.PostsOf(moved.unit(), Set.of(PostKind.LIAISON, PostKind.LEADER_IN_CHARGE, PostKind.HEAD));
        };
    }

    @EventListener
    void on(TimeDecided decided) {
        messages.send(
                new Message(
                        "time request " + decided.request().value() + " " + decided.verdict(),
                        Topic.SUPERVISION,
                        Said.of(
                                "supervision.told.time." + decided.verdict(),
                                new Said.Key("supervision.time.short." + decided.kind()),
                                title(decided.duty())),
                        path(decided.duty())),
                To.person(decided.asker()));
    }

    @EventListener
    void on(RemindersIssued issued) {
        issued.reminders().stream()
                .collect(Collectors.groupingBy(RemindersIssued.Reminder::unit))
                .forEach((unit, reminders) -> {
                    long urged = reminders.stream()
                            .filter(it -> it.level() == LadderLevel.URGING)
                            .count();
                    messages.send(
                            new Message(
                                    "nightly " + issued.day() + " " + unit,
                                    Topic.SUPERVISION,
                                    Said.of("supervision.told.nightly", urged, reminders.size() - urged),
                                    "/sheets"),
                            To.liaison(unit));
                });
    }

    private String title(AssignmentId duty) {
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> assignments
                        .find(Actor.SYSTEM, duty)
                        .map(Assignment::task)
                        .flatMap(tasks::find)
                        .map(Task::title)
                        .orElse("#" + duty.value()));
    }

    private static String path(AssignmentId duty) {
        return "/duties/" + duty.value() + "/ladder";
    }
}
