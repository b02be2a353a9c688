package dev.banyan.assessment;

import dev.banyan.archive.KeptFiles;
import dev.banyan.assessment.store.Appeals;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows appeals (查看申诉): all of them to those who assess, to a unit its own. */
@Component
@Needs(Permission.READ_SCORES)
@Transactional(readOnly = true)
public class FindAppeals {
    private final Appeals appeals;
    private final Rounds rounds;
    private final KeptFiles files;
    private final AssessmentDesk desk;

    FindAppeals(Appeals appeals, Rounds rounds, KeptFiles files, AssessmentDesk desk) {
        this.appeals = appeals;
        this.rounds = rounds;
        this.files = files;
        this.desk = desk;
    }

    /** The desk: those that wait, the next due first; or those decided, the newest first. */
    @Needs(Permission.REVIEW_APPEALS)
    public Page<Appeal> all(Actor actor, boolean decided, int page) {
        return desk.assesses(actor)
                ? Page.of(page, appeals.count(decided), skip -> appeals.all(decided, skip, Page.SIZE))
                : new Page<>(List.of(), 1, 0);
    }

    /**
     * How many wait for a decision (待复核).
     *
     * @param late beyond the day on which they should have been answered
     */
    public record Waiting(long all, long late) {}

    @Needs(Permission.REVIEW_APPEALS)
    public Waiting waiting(Actor actor) {
        return desk.assesses(actor) ? new Waiting(appeals.count(false), appeals.late(desk.today())) : new Waiting(0, 0);
    }

    /** Those of a round that the actor sees, in the order they came. */
    public List<Appeal> of(Actor actor, RoundId round) {
        return appeals.of(round).stream().filter(it -> sees(actor, it)).toList();
    }

    public Optional<Appeal> find(Actor actor, AppealId id) {
        return appeals.find(id).filter(it -> sees(actor, it));
    }

    public Optional<Round> round(Actor actor, Appeal appeal) {
        return rounds.find(appeal.round());
    }

    /** The file that came with an appeal. */
    public Optional<byte[]> proof(Actor actor, AppealId id) {
        return find(actor, id).flatMap(it -> it.claim().proof()).map(it -> files.content(it.hash()));
    }

    private boolean sees(Actor actor, Appeal appeal) {
        return desk.assesses(actor) || desk.actsFor(actor, appeal.unit());
    }
}
