package dev.banyan.assessment;

import dev.banyan.assessment.rules.PanelText;
import dev.banyan.assessment.store.PanelMarks;
import dev.banyan.assessment.store.Panels;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds panels (查找评委打分): those who assess find all, everybody else those in which they sit or which judge the own unit. */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class FindPanels {
    private final Panels panels;
    private final PanelMarks marks;
    private final ScoreSight sight;
    private final CityCalendar calendar;

    FindPanels(Panels panels, PanelMarks marks, ScoreSight sight, CityCalendar calendar) {
        this.panels = panels;
        this.marks = marks;
        this.sight = sight;
        this.calendar = calendar;
    }

    /** The newest first. */
    public Page<Panel> page(Actor actor, int page) {
        return panels.page(sight.of(actor), actor.id(), page);
    }

    /** Those in which the actor has still to send marks, the next due first. */
    @Needs(Permission.MARK_PANELS)
    public Page<Panel> toMark(Actor actor, int page) {
        return panels.unsent(actor.id(), calendar.today(), page);
    }

    /** Whether the actor has still to send marks. */
    public boolean waits(Actor actor, Panel panel) {
        return sits(actor, panel)
                && actor.may(Permission.MARK_PANELS)
                && !panel.settled(calendar.today())
                && !marks.sent(panel.id()).contains(actor.id());
    }

    private static boolean sits(Actor actor, Panel panel) {
        return panel.plan().seats().stream().anyMatch(it -> it.person().equals(actor.id()));
    }

    /** Empty if there is none, or it lies out of reach. */
    public Optional<PanelView> find(Actor actor, PanelId id) {
        var units = sight.of(actor);
        return panels.find(id).flatMap(panel -> {
            var seen = seen(panel, units);
            return seen.isEmpty() && !sits(actor, panel) ? Optional.empty() : Optional.of(view(actor, panel, seen));
        });
    }

    private static List<Integer> seen(Panel panel, Optional<Set<String>> units) {
        var judged = panel.plan().units();
        return IntStream.range(0, judged.size())
                .filter(i ->
                        units.isEmpty() || units.get().contains(judged.get(i).code()))
                .boxed()
                .toList();
    }

    private PanelView view(Actor actor, Panel panel, List<Integer> units) {
        var settled = panel.settled(calendar.today());
        var sent = marks.sent(panel.id());
        boolean told = settled && !panel.withdrawn() && sent.size() >= PanelText.FEWEST_SEATS;
        return new PanelView(
                panel,
                actor.may(Permission.ASSESS)
                        ? panel.plan().seats().stream()
                                .map(it -> new PanelView.Progress(it.name(), sent.contains(it.person())))
                                .toList()
                        : List.of(),
                told
                        ? marks.sheets(panel.id()).entrySet().stream()
                                .map(it -> new PanelView.Sheet(it.getKey(), it.getValue()))
                                .toList()
                        : List.of(),
                units,
                settled,
                waits(actor, panel));
    }
}
