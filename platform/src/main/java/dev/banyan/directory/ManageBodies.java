package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.BodyMember.Member;
import dev.banyan.directory.rules.Fault;
import dev.banyan.directory.store.Bodies;
import dev.banyan.directory.store.Posts;
import dev.banyan.directory.store.Units;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes units and posts into bodies and lets them leave (议事协调机构成员调整). */
@Component
@Needs(Permission.MANAGE_UNITS)
public class ManageBodies {
    private final Units units;
    private final Posts posts;
    private final Bodies bodies;
    private final FindScope scope;
    private final Journal journal;

    ManageBodies(Units units, Posts posts, Bodies bodies, FindScope scope, Journal journal) {
        this.units = units;
        this.posts = posts;
        this.bodies = bodies;
        this.scope = scope;
        this.journal = journal;
    }

    @Transactional
    public Change add(Actor actor, String body, Member member, BodyDuty duty, Term term) {
        units.lockAll();
        var others = bodies.of(body).stream()
                .filter(other -> other.member().equals(member))
                .toList();
        if (others.stream()
                .anyMatch(other -> other.duty() == duty && other.term().equals(term))) {
            return new Change.Done();
        }
        var faults = EnumSet.noneOf(Fault.class);
        if (units.find(body).filter(unit -> unit.kind().isBody()).isEmpty()) {
            faults.add(Fault.NOT_A_BODY);
        }
        switch (member) {
            case BodyMember.OfUnit(String code) -> {
                if (!units.has(code) || code.equals(body)) {
                    faults.add(Fault.UNKNOWN_UNIT);
                }
            }
            case BodyMember.OfPost(PostId post) -> {
                if (posts.find(post).isEmpty()) {
                    faults.add(Fault.UNKNOWN_POST);
                }
            }
        }
        if (!term.isOrdered()) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (others.stream().anyMatch(other -> other.term().overlaps(term))) {
            faults.add(Fault.TWICE);
        }
        if (!scope.of(actor).covers(body)) {
            faults.add(Fault.OUTSIDE_SCOPE);
        }
        if (!faults.isEmpty()) {
            return new Change.Refused(faults);
        }
        long number = bodies.add(body, member, duty, term);
        record(actor, "MemberAdded", body, Optional.empty(), bodies.find(number).map(DirectoryText::of));
        return new Change.Done();
    }

    @Transactional
    public Change leave(Actor actor, long number, LocalDate lastDay) {
        units.lockAll();
        Scope mine = scope.of(actor);
        var found = bodies.find(number).filter(member -> mine.covers(member.body()));
        if (found.isEmpty()) {
            return Change.Refused.because(Fault.NOT_FOUND);
        }
        BodyMember before = found.get();
        if (before.term().until().filter(lastDay::equals).isPresent()) {
            return new Change.Done();
        }
        if (!before.term().endingOn(lastDay).isOrdered()) {
            return Change.Refused.because(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        bodies.end(number, lastDay);
        record(
                actor,
                "MemberLeft",
                before.body(),
                Optional.of(DirectoryText.of(before)),
                bodies.find(number).map(DirectoryText::of));
        return new Change.Done();
    }

    private void record(Actor actor, String act, String body, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "body", body, before, after));
    }
}
