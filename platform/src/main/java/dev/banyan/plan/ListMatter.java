package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.rules.RoadmapCheck;
import dev.banyan.plan.store.Entries;
import dev.banyan.plan.store.Milestones;
import dev.banyan.plan.store.RegisterTypes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists a matter (立项): from then on it is a task to be delivered, with the stages of its register as milestones. */
@Component
@Needs(Permission.KEEP_REGISTERS)
public class ListMatter {
    private final Entries entries;
    private final RegisterTypes types;
    private final Milestones milestones;
    private final CityCalendar calendar;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher news;

    ListMatter(
            Entries entries,
            RegisterTypes types,
            Milestones milestones,
            CityCalendar calendar,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher news) {
        this.entries = entries;
        this.types = types;
        this.milestones = milestones;
        this.calendar = calendar;
        this.journal = journal;
        this.clock = clock;
        this.news = news;
    }

    /** Whether it is listed now; only what was never entered is not. */
    @Transactional
    public boolean list(Actor actor, UUID request, TaskId task) {
        return list(actor, request, task, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The same as if it had been done then. */
    boolean list(Actor actor, UUID request, TaskId task, Instant at) {
        if (!milestones.lock(task)) {
            return false;
        }
        var found = entries.find(task);
        if (found.isEmpty() || found.get().listed().isPresent()) {
            return found.isPresent();
        }
        var entry = found.get();
        entries.list(task, calendar.at(at).toLocalDate(), at, actor.displayName(), request);
        stages(entry, actor, request, at);
        journal.record(new Deed(actor.displayName(), "MatterListed", "task", task.value()).after(entry.number()));
        news.publishEvent(new MatterListed(task, entry.register()));
        return true;
    }

    private void stages(RegisterEntry entry, Actor actor, UUID request, Instant at) {
        var stages = types.at(entry.register(), entry.version()).type().stages();
        if (stages.isEmpty()) {
            return;
        }
        var steps = stages.stream()
                .map(stage -> new RoadmapStep(
                        Optional.empty(),
                        stage.name().zh(),
                        Optional.of(within(at, stage.within(), entry.content().due())),
                        Optional.of(stage.weight()),
                        stage.name().zh()))
                .toList();
        milestones.add(
                new Roadmap(
                        entry.task(), 1, RoadmapCheck.milestones(entry.task(), steps, 0), "", actor.displayName(), at),
                UUID.nameUUIDFromBytes(("stages of " + request).getBytes(StandardCharsets.UTF_8)));
    }

    /** No stage ends after the matter itself. */
    private LocalDate within(Instant at, TimeLimit limit, LocalDate due) {
        var end = Deadlines.due(calendar.at(at), limit, List.of(), calendar.workCalendar())
                .date();
        return end.isAfter(due) ? due : end;
    }
}
