package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.assessment.MakePanel.Keeping;
import dev.banyan.assessment.rules.PanelText;
import dev.banyan.assessment.store.PanelMarks;
import dev.banyan.assessment.store.Panels;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPanelists;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes marks from the seats of a panel (评委打分): kept as a draft until they are sent, then under a number drawn by lot and without the
 * name. The journal says who sent, not what.
 */
@Component
@Needs(Permission.MARK_PANELS)
public class MarkPanel {
    private final Panels panels;
    private final PanelMarks marks;
    private final FindPanelists people;
    private final FindUnits units;
    private final Keeping keeping;
    private final SecureRandom random = new SecureRandom();

    MarkPanel(Panels panels, PanelMarks marks, FindPanelists people, FindUnits units, Keeping keeping) {
        this.panels = panels;
        this.marks = marks;
        this.people = people;
        this.units = units;
        this.keeping = keeping;
    }

    public sealed interface Outcome {}

    /** @param marks written so far, by the place of the unit */
    public record Open(Panel panel, Map<Integer, BigDecimal> marks) implements Outcome {
        public Open {
            marks = Map.copyOf(marks);
        }
    }

    public record Saved() implements Outcome {}

    public record Sent() implements Outcome {}

    /** @param units names of those whose mark cannot be read, or is missing */
    public record Refused(Reason reason, List<Naming> units) implements Outcome {
        public Refused {
            units = List.copyOf(units);
        }
    }

    /** There is none, or the actor has no seat in it. */
    public record NotFound() implements Outcome {}

    public enum Reason {
        NO_MARK,
        MISSING,
        /** All units have the same mark, and the item would be void; vector RK-07. */
        ALL_EQUAL,
        ALREADY_SENT,
        OVER,
        WITHDRAWN,
        /** Works for a unit judged, or by now does. */
        OF_JUDGED
    }

    @Transactional(readOnly = true)
    public Outcome open(Actor actor, PanelId id) {
        return standing(actor, panels.find(id));
    }

    private Outcome standing(Actor actor, Optional<Panel> found) {
        if (found.filter(it -> sits(actor, it)).isEmpty()) {
            return new NotFound();
        }
        var panel = found.get();
        if (marks.sent(panel.id()).contains(actor.id())) {
            return new Refused(Reason.ALREADY_SENT, List.of());
        }
        if (panel.settled(keeping.calendar.today())) {
            return new Refused(panel.withdrawn() ? Reason.WITHDRAWN : Reason.OVER, List.of());
        }
        var judged = panel.plan().units().stream().map(JudgedUnit::code).collect(Collectors.toSet());
        return PanelText.worksFor(people.unitOf(actor.id()), judged, units.all())
                ? new Refused(Reason.OF_JUDGED, List.of())
                : new Open(panel, marks.draft(panel.id(), actor.id()));
    }

    private static boolean sits(Actor actor, Panel panel) {
        return panel.plan().seats().stream().anyMatch(it -> it.person().equals(actor.id()));
    }

    /** @param typed for each unit in order; blank where there is no mark yet */
    @Transactional
    public Outcome save(Actor actor, PanelId id, List<String> typed) {
        var before = standing(actor, panels.hold(id));
        return before instanceof Open open ? save(actor, open.panel(), typed) : before;
    }

    private Outcome save(Actor actor, Panel panel, List<String> typed) {
        var wrong = wrong(panel, typed, false);
        if (!wrong.isEmpty()) {
            return new Refused(Reason.NO_MARK, wrong);
        }
        var read = new TreeMap<Integer, BigDecimal>();
        for (int i = 0; i < typed.size(); i++) {
            int place = i + 1;
            PanelText.mark(typed.get(i)).ifPresent(mark -> read.put(place, mark));
        }
        marks.keep(panel.id(), actor.id(), read);
        record(actor, panel, "PanelDraftKept");
        return new Saved();
    }

    /**
     * Sends them for good.
     *
     * @param sure whether equal marks are meant so
     */
    @Transactional
    public Outcome send(Actor actor, PanelId id, List<String> typed, boolean sure) {
        var before = standing(actor, panels.hold(id));
        return before instanceof Open open ? send(actor, open.panel(), typed, sure) : before;
    }

    private Outcome send(Actor actor, Panel panel, List<String> typed, boolean sure) {
        var wrong = wrong(panel, typed, false);
        var missing = wrong(panel, typed, true);
        if (!wrong.isEmpty() || !missing.isEmpty()) {
            return wrong.isEmpty() ? new Refused(Reason.MISSING, missing) : new Refused(Reason.NO_MARK, wrong);
        }
        var given = typed.stream().flatMap(it -> PanelText.mark(it).stream()).toList();
        if (panel.plan().mustDiffer() && !sure && PanelText.allEqual(given)) {
            return new Refused(Reason.ALL_EQUAL, List.of());
        }
        marks.send(panel.id(), actor.id(), freeSheet(panel), given);
        if (marks.sent(panel.id()).size() == panel.plan().seats().size()) {
            panels.complete(panel.id(), keeping.calendar.today());
        }
        record(actor, panel, "PanelMarksSent");
        return new Sent();
    }

    /** By lot among those that are left. */
    private int freeSheet(Panel panel) {
        var taken = marks.sheets(panel.id()).keySet();
        var free = IntStream.rangeClosed(1, panel.plan().seats().size())
                .filter(it -> !taken.contains(it))
                .boxed()
                .toList();
        return free.get(random.nextInt(free.size()));
    }

    /** @param blank whether it is the missing marks that are wanted, and not the unreadable ones */
    private static List<Naming> wrong(Panel panel, List<String> typed, boolean blank) {
        var judged = panel.plan().units();
        return IntStream.range(0, judged.size())
                .filter(i -> {
                    String mark = i < typed.size() ? typed.get(i) : "";
                    return mark.isBlank()
                            ? blank
                            : !blank && PanelText.mark(mark).isEmpty();
                })
                .mapToObj(i -> judged.get(i).name())
                .toList();
    }

    private void record(Actor actor, Panel panel, String act) {
        keeping.journal.record(
                new Deed(actor.displayName(), act, "panel", panel.id().value()));
    }
}
