package dev.banyan.supervision;

import dev.banyan.supervision.Rung.Numbered;
import dev.banyan.supervision.TimeRequest.Kind;
import dev.banyan.supervision.TimeRequest.Verdict;
import dev.banyan.supervision.rules.LadderRules;
import dev.banyan.supervision.store.Papers;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules and the papers say of sheets and requests for time (督办附记): by when a sheet is to be received, and which form went out. */
@Component
class LadderMarks {
    private final HoldingLadder ladder;
    private final LadderDesk.Time time;
    private final Papers papers;

    LadderMarks(HoldingLadder ladder, LadderDesk.Time time, Papers papers) {
        this.ladder = ladder;
        this.time = time;
        this.papers = papers;
    }

    LadderRules rules() {
        return ladder.rules();
    }

    /** Last day to confirm that it was received; empty for what is not in force, or asks for no receipt. */
    Optional<LocalDate> receiveBy(Rung rung) {
        return rules().of(rung.level())
                .receive()
                .flatMap(limit -> rung.standing().marks().counted().map(day -> time.end(day, limit)));
    }

    /** The extension form of what was granted. */
    Optional<Numbered> form(TimeRequest request) {
        return extended(request)
                ? papers.ofReference(SheetOrders.reference(request.id())).stream()
                        .filter(paper -> paper.voided().isEmpty())
                        .findFirst()
                        .map(paper -> new Numbered(paper.id(), paper.number().toString()))
                : Optional.empty();
    }

    static boolean extended(TimeRequest request) {
        return request.wish().kind() == Kind.EXTENSION
                && request.decision()
                        .filter(it -> it.verdict() == Verdict.GRANTED)
                        .isPresent();
    }
}
