package dev.banyan.responsibility;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.plan.AddTask;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.RecordFacts.Content;
import dev.banyan.responsibility.RecordFacts.Hand;
import dev.banyan.responsibility.store.Assignments;
import dev.banyan.responsibility.store.Splits;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries out a checked plan to break a task down (下达子任务): parts become tasks, and their units get them assigned. */
@Component
class PassParts {
    private static final String PART = "任务分解";

    private final AddTask addTask;
    private final RecordFacts facts;
    private final Splits splits;
    private final Assignments assignments;
    private final FindTasks tasks;
    private final Journal journal;

    PassParts(
            AddTask addTask,
            RecordFacts facts,
            Splits splits,
            Assignments assignments,
            FindTasks tasks,
            Journal journal) {
        this.addTask = addTask;
        this.facts = facts;
        this.splits = splits;
        this.assignments = assignments;
        this.tasks = tasks;
        this.journal = journal;
    }

    Split pass(Hand hand, BreakDownTask.Desk desk, SplitPlan plan) {
        var reason = plan.reason().map(String::strip).filter(it -> !it.isEmpty());
        var shares =
                plan.pieces().stream().map(piece -> share(hand, desk, piece)).toList();
        shares.forEach(share -> assign(hand, desk, share, reason.orElse(PART)));
        var kept = shares.stream().map(Split.Share::child).collect(Collectors.toSet());
        desk.versions().stream()
                .limit(1)
                .flatMap(before -> before.shares().stream())
                .map(Split.Share::child)
                .filter(child -> !kept.contains(child))
                .forEach(child -> withdraw(hand, child, reason.orElse(PART)));
        var split = new Split(
                desk.task().id(),
                desk.versions().stream().findFirst().map(Split::version).orElse(0) + 1,
                desk.lead().unit(),
                plan.aim(),
                plan.aim().flatMap(_ -> plan.rule()),
                shares,
                new Split.Note(reason, facts.today(), facts.now(), hand.actor().displayName()));
        splits.add(split, hand.request());
        journal.record(new Deed(
                hand.actor().displayName(),
                "TaskBrokenDown",
                "task",
                String.valueOf(split.task().value()),
                desk.versions().stream().findFirst().map(Split::toString),
                Optional.of(split.toString())));
        return split;
    }

    private Split.Share share(Hand hand, BreakDownTask.Desk desk, SplitPlan.Piece piece) {
        LocalDate due = piece.due().orElse(desk.due());
        var wording = new AddTask.Wording(piece.title().strip(), piece.text().strip(), due);
        TaskId child;
        if (piece.child().isPresent()) {
            child = piece.child().get();
            addTask.reword(hand.actor(), child, wording);
        } else {
            child = addTask.below(hand.actor(), desk.task().id(), wording);
        }
        return new Split.Share(
                child, wording.title(), wording.text(), piece.unit(), due, piece.weight(), piece.figure());
    }

    private void assign(Hand hand, BreakDownTask.Desk desk, Split.Share share, String reason) {
        var order = new Order(share.child(), share.unit(), DutyRole.LEAD, Order.Demand.usual(DutyRole.LEAD));
        var lead = openLead(desk, share.child());
        if (lead.isEmpty()) {
            assign(hand, desk, order, share);
        } else if (!lead.get().unit().equals(share.unit())) {
            assign(hand, desk, order, share);
            facts.step(hand, lead.get(), Step.TAKEN_BACK, Content.because(reason));
        } else if (lead.get().state() == Assignment.State.SENT_BACK) {
            facts.step(
                    hand,
                    lead.get(),
                    Step.REASSIGNED,
                    new Content(
                            Optional.of(facts.terms(share.due(), order.demand())),
                            Optional.of(reason),
                            Optional.empty()));
        } else if (!lead.get().due().equals(share.due())) {
            var terms = lead.get().terms();
            facts.step(
                    hand,
                    lead.get(),
                    Step.CHANGED,
                    new Content(
                            Optional.of(new Assignment.Terms(
                                    share.due(), terms.weight(), terms.signBy(), terms.signByTime(), terms.posts())),
                            Optional.of(reason),
                            Optional.empty()));
        }
    }

    private void assign(Hand hand, BreakDownTask.Desk desk, Order order, Split.Share share) {
        facts.assign(
                hand,
                order,
                Optional.of(desk.lead().unit()),
                facts.terms(share.due(), order.demand()),
                Optional.empty());
    }

    /** With all that was broken out of it in turn. */
    private void withdraw(Hand hand, TaskId child, String reason) {
        tasks.below(child).forEach(part -> withdraw(hand, part.id(), reason));
        facts.hold(child);
        assignments.ofTask(child).stream()
                .filter(it -> it.state().open())
                .forEach(it -> facts.step(hand, it, Step.TAKEN_BACK, Content.because(reason)));
        addTask.drop(hand.actor(), child);
    }

    private static Optional<Assignment> openLead(BreakDownTask.Desk desk, TaskId child) {
        return desk.parts().stream()
                .filter(it -> it.task().equals(child) && it.state().open() && it.role() == DutyRole.LEAD)
                .findFirst();
    }
}
