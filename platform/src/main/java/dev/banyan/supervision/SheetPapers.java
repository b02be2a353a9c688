package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.PaperOrder.Address;
import dev.banyan.supervision.store.Rungs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Issues the numbered paper of a sheet of three colours when it is signed (三色督查单成文), in the same transaction. What may not be worded
 * by itself, such as a bulletin, the office writes.
 */
@Component
class SheetPapers {
    private static final Logger LOG = LoggerFactory.getLogger(SheetPapers.class);
    private static final Words PRINTED = new Words(Language.CHINESE);

    private final IssuePaper issuing;
    private final Rungs rungs;
    private final FindAssignments assignments;
    private final FindTasks tasks;

    SheetPapers(IssuePaper issuing, Rungs rungs, FindAssignments assignments, FindTasks tasks) {
        this.issuing = issuing;
        this.rungs = rungs;
        this.assignments = assignments;
        this.tasks = tasks;
    }

    @EventListener
    void on(RungMoved moved) {
        var kind = kind(moved.level());
        if (moved.step() == RungStep.SIGNED && kind.isPresent()) {
            // A leader signs, the office has it issued: its unit stands on the paper, or else the city itself.
            var actor = CurrentActor.find()
                    .filter(it -> it.may(Permission.ISSUE_PAPERS))
                    .orElse(Actor.SYSTEM);
            CurrentActor.as(actor, () -> issue(actor, moved, kind.get()));
        }
    }

    private boolean issue(Actor actor, RungMoved moved, PaperKind kind) {
        var rung = rungs.find(moved.rung()).orElseThrow();
        var facts = rungs.facts(List.of(moved.rung())).getOrDefault(moved.rung(), List.of());
        var signed = facts.getLast();
        var task = assignments.find(actor, moved.duty()).map(Assignment::task).flatMap(tasks::find);
        var order = new PaperOrder(
                kind,
                new Address(List.of(moved.unit()), List.of()),
                fields(rung, facts, task),
                Openness.WITHHELD,
                signed.by().name(),
                new PaperOrder.Cause(
                        task.map(Task::id), Optional.of("rung/" + moved.rung().value()), Optional.empty()));
        var request = UUID.nameUUIDFromBytes(("sheet " + moved.rung().value()).getBytes(StandardCharsets.UTF_8));
        if (issuing.issue(actor, request, order) instanceof PaperOutcome.Done(Paper paper)) {
            rungs.paper(
                    moved.rung(), new Rung.Numbered(paper.id(), paper.number().toString()));
            return true;
        }
        LOG.warn(
                "the sheet of rung {} has no paper: the office issues it by hand",
                moved.rung().value());
        return false;
    }

    private static Map<PaperField, String> fields(Rung rung, List<RungFact> facts, Optional<Task> task) {
        var fields = new EnumMap<PaperField, String>(PaperField.class);
        String title = task.map(Task::title).orElse("");
        fields.put(
                PaperField.MATTER,
                title.substring(
                        0, Math.min(title.length(), PaperField.MATTER.shape().most())));
        String cause = PRINTED.of(
                "supervision.trigger." + rung.cause().trigger(), rung.cause().days());
        fields.put(
                PaperField.REASON,
                facts.getFirst().text().map(it -> cause + "：" + it).orElse(cause + "。"));
        fields.put(PaperField.DEMANDS, facts.getLast().text().orElse(""));
        rung.standing().until().map(LocalDate::toString).ifPresent(day -> fields.put(PaperField.DUE, day));
        return fields;
    }

    private static Optional<PaperKind> kind(LadderLevel level) {
        return switch (level) {
            case BLUE -> Optional.of(PaperKind.BLUE_SHEET);
            case ORANGE -> Optional.of(PaperKind.ORANGE_SHEET);
            case RED -> Optional.of(PaperKind.RED_SHEET);
            case REMINDER, URGING, INTERVIEW, BULLETIN, REFERRAL -> Optional.empty();
        };
    }
}
