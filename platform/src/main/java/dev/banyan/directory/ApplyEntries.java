package dev.banyan.directory;

import dev.banyan.directory.rules.Entry;
import dev.banyan.directory.store.Bodies;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Posts;
import dev.banyan.directory.store.Units;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the rows of a checked list down (写入名录条目), with all that follows from them. */
@Component
class ApplyEntries {
    private final Units units;
    private final Posts posts;
    private final Bodies bodies;
    private final People people;
    private final EndUnit endUnit;
    private final ApplicationEventPublisher events;

    ApplyEntries(
            Units units, Posts posts, Bodies bodies, People people, EndUnit endUnit, ApplicationEventPublisher events) {
        this.units = units;
        this.posts = posts;
        this.bodies = bodies;
        this.people = people;
        this.endUnit = endUnit;
        this.events = events;
    }

    void take(List<Entry> entries) {
        Set<PostId> left = new LinkedHashSet<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.OfUnit(Unit unit, Optional<LocalDate> changedOn) -> unit(unit, changedOn);
                case Entry.OfForm(EarlierForm form) -> units.save(form);
                case Entry.OfPost post -> post(post).ifPresent(left::add);
                case Entry.OfMember member -> bodies.add(member.body(), member(member), member.duty(), member.term());
            }
        }
        left.forEach(this::tellVacancy);
    }

    private void unit(Unit unit, Optional<LocalDate> changedOn) {
        var before = units.find(unit.code());
        before.ifPresent(old -> changedOn.ifPresent(day -> units.save(EarlierForm.of(old, day.minusDays(1)))));
        units.save(unit);
        unit.term()
                .until()
                .filter(day ->
                        before.filter(old -> old.term().until().isEmpty()).isPresent())
                .ifPresent(day -> endUnit.follow(unit, day));
    }

    /** The post, if somebody's time in it now has an end. */
    private Optional<PostId> post(Entry.OfPost entry) {
        PostId id = posts.add(entry.unit(), entry.kind(), entry.title(), entry.term());
        entry.holder()
                .ifPresent(holder -> posts.add(
                        id, holder.name(), holder.account().flatMap(people::idOf), holder.acting(), holder.term()));
        return entry.holder()
                .filter(holder -> !holder.acting() && holder.term().until().isPresent())
                .map(it -> id);
    }

    private BodyMember.Member member(Entry.OfMember entry) {
        return entry.title()
                .<BodyMember.Member>map(title -> new BodyMember.OfPost(
                        posts.find(entry.unit(), title).map(Post::id).orElseThrow()))
                .orElseGet(() -> new BodyMember.OfUnit(entry.unit()));
    }

    private void tellVacancy(PostId id) {
        var held = posts.holdings(id).stream()
                .filter(holding -> !holding.acting())
                .map(Holding::term)
                .toList();
        boolean open = held.stream().anyMatch(term -> term.until().isEmpty());
        if (!open) {
            held.stream()
                    .map(Term::until)
                    .flatMap(Optional::stream)
                    .max(LocalDate::compareTo)
                    .ifPresent(last -> events.publishEvent(
                            new PostVacated(id, posts.find(id).orElseThrow().unit(), last.plusDays(1))));
        }
    }
}
