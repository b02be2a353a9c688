package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.Sheets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds duties under supervision (查找督办件), never beyond the actor's scope: the highest level first. */
@Component
@Transactional(readOnly = true)
public class FindSheets {
    private final Sheets sheets;
    private final FindScope scopes;
    private final LadderMarks marks;
    private final Rungs rungs;
    private final FindAssignments assignments;

    FindSheets(Sheets sheets, FindScope scopes, LadderMarks marks, Rungs rungs, FindAssignments assignments) {
        this.sheets = sheets;
        this.scopes = scopes;
        this.marks = marks;
        this.rungs = rungs;
        this.assignments = assignments;
    }

    @Needs(Permission.READ_ASSIGNMENTS)
    public Page<SheetLine> page(Actor actor, Optional<LadderLevel> level, int page) {
        return timed(sheets.page(new Sheets.Which(scopes.toRead(actor), level, false), page));
    }

    /** Sheets that the units the actor acts for have yet to confirm. */
    @Needs(Permission.READ_ASSIGNMENTS)
    public Page<SheetLine> toReceive(Actor actor, int page) {
        return timed(sheets.page(new Sheets.Which(scopes.of(actor), Optional.empty(), true), page));
    }

    /** In the order they began, for whoever reads on from one of them. */
    @Needs(Permission.READ_ASSIGNMENTS)
    public List<SheetLine> after(Actor actor, Optional<LadderLevel> level, RungId after, int most) {
        return sheets.after(new Sheets.Which(scopes.toRead(actor), level, false), after, most).stream()
                .map(line -> line.by(marks.receiveBy(line.rung())))
                .toList();
    }

    /** A sheet with what happened to it (督查单详情). */
    public record View(SheetLine line, List<RungFact> facts) {
        public View {
            facts = List.copyOf(facts);
        }
    }

    /** One, in force or not; empty if there is none, or its duty lies out of reach. */
    @Needs(Permission.READ_ASSIGNMENTS)
    public Optional<View> find(Actor actor, RungId id) {
        return rungs.find(id)
                .flatMap(rung -> assignments
                        .find(actor, rung.duty())
                        .map(duty -> new View(
                                new SheetLine(
                                        rung,
                                        duty.task(),
                                        duty.unit(),
                                        duty.due(),
                                        duty.original(),
                                        marks.receiveBy(rung)),
                                rungs.facts(List.of(id)).getOrDefault(id, List.of()))));
    }

    private Page<SheetLine> timed(Page<SheetLine> page) {
        return page.with(lines -> lines.stream()
                .map(line -> line.by(marks.receiveBy(line.rung())))
                .toList());
    }
}
