package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.supervision.store.Sheets;
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

    FindSheets(Sheets sheets, FindScope scopes, LadderMarks marks) {
        this.sheets = sheets;
        this.scopes = scopes;
        this.marks = marks;
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

    private Page<SheetLine> timed(Page<SheetLine> page) {
        return page.with(lines -> lines.stream()
                .map(line -> line.by(marks.receiveBy(line.rung())))
                .toList());
    }
}
