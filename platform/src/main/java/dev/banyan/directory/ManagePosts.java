package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.rules.Fault;
import dev.banyan.directory.rules.HoldingRules;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Posts;
import dev.banyan.directory.store.Units;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets posts up, fills them, hands them over and ends them (岗位设立、任免、交接). */
@Component
@Needs(Permission.MANAGE_UNITS)
public class ManagePosts {
    private final Units units;
    private final Posts posts;
    private final People people;
    private final EndUnit endUnit;
    private final FindScope scope;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ManagePosts(
            Units units,
            Posts posts,
            People people,
            EndUnit endUnit,
            FindScope scope,
            Journal journal,
            ApplicationEventPublisher events) {
        this.units = units;
        this.posts = posts;
        this.people = people;
        this.endUnit = endUnit;
        this.scope = scope;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Who takes a post.
     *
     * @param account sign-in name of the holder, if the holder has an account
     */
    public record Holder(String name, Optional<String> account) {
        public Holder {
            name = name.strip();
            account = account.map(String::strip).filter(it -> !it.isEmpty());
        }
    }

    @Transactional
    public Change add(Actor actor, String unit, PostKind kind, String title, Term term) {
        units.lockAll();
        String called = title.strip();
        var there = posts.find(unit, called);
        if (there.filter(post -> post.kind() == kind && post.term().equals(term))
                .isPresent()) {
            return new Change.Done();
        }
        var faults = EnumSet.noneOf(Fault.class);
        if (there.isPresent()) {
            faults.add(Fault.TWICE);
        }
        if (called.isEmpty()) {
            faults.add(Fault.EMPTY);
        }
        if (called.length() > HoldingRules.LONGEST_TITLE) {
            faults.add(Fault.TOO_LONG);
        }
        if (!term.isOrdered()) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (!units.has(unit)) {
            faults.add(Fault.UNKNOWN_UNIT);
        }
        if (!scope.of(actor).covers(unit)) {
            faults.add(Fault.OUTSIDE_SCOPE);
        }
        if (!faults.isEmpty()) {
            return new Change.Refused(faults);
        }
        Post post = new Post(posts.add(unit, kind, called, term), unit, kind, called, term);
        record(actor, "PostAdded", post, Optional.empty(), Optional.of(DirectoryText.of(post)));
        return new Change.Done();
    }

    /** Ends a post and whoever holds it. */
    @Transactional
    public Change end(Actor actor, PostId id, LocalDate lastDay) {
        units.lockAll();
        var found = within(actor, id);
        if (found.isEmpty()) {
            return Change.Refused.because(Fault.NOT_FOUND);
        }
        Post before = found.get();
        Post after = new Post(
                id, before.unit(), before.kind(), before.title(), before.term().endingOn(lastDay));
        if (before.equals(after)) {
            return new Change.Done();
        }
        if (!after.term().isOrdered()) {
            return Change.Refused.because(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        endUnit.endPost(before, lastDay);
        record(actor, "PostEnded", before, Optional.of(DirectoryText.of(before)), Optional.of(DirectoryText.of(after)));
        events.publishEvent(new PostVacated(id, before.unit(), lastDay.plusDays(1)));
        return new Change.Done();
    }

    /** Puts somebody into a post for a time, or in the holder's place. */
    @Transactional
    public Change appoint(Actor actor, PostId id, Holder holder, boolean acting, Term term) {
        units.lockAll();
        var found = within(actor, id);
        if (found.isEmpty()) {
            return Change.Refused.because(Fault.NOT_FOUND);
        }
        var others = posts.holdings(id);
        if (others.stream().anyMatch(other -> same(other, holder, acting, term))) {
            return new Change.Done();
        }
        return place(actor, "PostFilled", found.get(), holder, acting, term, others);
    }

    /** Hands a post over in one step (岗位交接): who holds it leaves on the day before, and the next one begins. */
    @Transactional
    public Change handOver(Actor actor, PostId id, Holder next, LocalDate firstDay) {
        units.lockAll();
        var found = within(actor, id);
        if (found.isEmpty()) {
            return Change.Refused.because(Fault.NOT_FOUND);
        }
        var holdings = posts.holdings(id);
        Term term = Term.since(firstDay);
        if (holdings.stream().anyMatch(other -> same(other, next, false, term))) {
            return new Change.Done();
        }
        LocalDate lastDay = firstDay.minusDays(1);
        var present = holdings.stream()
                .filter(other -> !other.acting() && other.term().covers(lastDay))
                .findFirst();
        if (present.isEmpty()) {
            return Change.Refused.because(Fault.NOT_HELD);
        }
        var others =
                holdings.stream().filter(other -> !other.equals(present.get())).toList();
        Change change = place(actor, "PostHandedOver", found.get(), next, false, term, others);
        if (change instanceof Change.Done) {
            posts.endHolding(present.get().number(), lastDay);
        }
        return change;
    }

    /** Takes somebody out of a post after a last day. */
    @Transactional
    public Change leave(Actor actor, long number, LocalDate lastDay) {
        units.lockAll();
        var holding = posts.findHolding(number);
        var post = holding.map(Holding::post).flatMap(id -> within(actor, id));
        if (post.isEmpty()) {
            return Change.Refused.because(Fault.NOT_FOUND);
        }
        Holding before = holding.orElseThrow();
        if (before.term().until().filter(lastDay::equals).isPresent()) {
            return new Change.Done();
        }
        if (!before.term().endingOn(lastDay).isOrdered()) {
            return Change.Refused.because(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        var faults = HoldingRules.faults(
                post.get(),
                before.name(),
                before.acting(),
                before.term().endingOn(lastDay),
                posts.holdings(before.post()).stream()
                        .filter(other -> !other.equals(before))
                        .toList());
        if (!faults.isEmpty()) {
            return new Change.Refused(faults);
        }
        posts.endHolding(number, lastDay);
        record(
                actor,
                "HolderLeft",
                post.get(),
                Optional.of(DirectoryText.of(post.get(), before)),
                posts.findHolding(number).map(after -> DirectoryText.of(post.get(), after)));
        LocalDate from = lastDay.plusDays(1);
        boolean filled = before.acting()
                || posts.holdings(before.post()).stream()
                        .anyMatch(other -> !other.acting() && other.term().covers(from));
        if (!filled) {
            events.publishEvent(new PostVacated(before.post(), post.get().unit(), from));
        }
        return new Change.Done();
    }

    private Change place(
            Actor actor, String act, Post post, Holder holder, boolean acting, Term term, List<Holding> others) {
        Set<Fault> faults = HoldingRules.faults(post, holder.name(), acting, term, others);
        Optional<UUID> person = holder.account().flatMap(people::idOf);
        if (holder.account().isPresent() && person.isEmpty()) {
            faults.add(Fault.UNKNOWN_ACCOUNT);
        }
        if (!faults.isEmpty()) {
            return new Change.Refused(faults);
        }
        long number = posts.add(post.id(), holder.name(), person, acting, term);
        record(
                actor,
                act,
                post,
                Optional.empty(),
                posts.findHolding(number).map(added -> DirectoryText.of(post, added)));
        return new Change.Done();
    }

    private static boolean same(Holding other, Holder holder, boolean acting, Term term) {
        return other.name().equals(holder.name())
                && other.acting() == acting
                && other.term().since().equals(term.since());
    }

    private Optional<Post> within(Actor actor, PostId id) {
        Scope mine = scope.of(actor);
        return posts.find(id).filter(post -> mine.covers(post.unit()));
    }

    private void record(Actor actor, String act, Post post, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "post", post.unit() + " " + post.title(), before, after));
    }
}
