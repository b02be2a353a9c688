package dev.banyan.plan;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.plan.rules.EntryCheck;
import dev.banyan.plan.store.Entries;
import dev.banyan.plan.store.RegisterTypes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a matter on a register (登记事项), as a draft or listed at once: it becomes a task like any other, to be assigned,
 * reported on and judged. Of a matter that not everybody may know, the task says its number alone.
 */
@Component
@Needs(Permission.KEEP_REGISTERS)
public class EnterMatter {
    private static final String MASKED = "内容按知悉范围管理，详见台账。";

    private final RegisterTypes types;
    private final Entries entries;
    private final ListMatter listing;
    private final City city;
    private final Journal journal;
    private final Clock clock;

    EnterMatter(RegisterTypes types, Entries entries, ListMatter listing, City city, Journal journal, Clock clock) {
        this.types = types;
        this.entries = entries;
        this.listing = listing;
        this.city = city;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who and when (城市概况). */
    @Component
    static final class City {
        final CityCalendar calendar;
        final FindUnits units;
        final FindScope scopes;

        City(CityCalendar calendar, FindUnits units, FindScope scopes) {
            this.calendar = calendar;
            this.units = units;
            this.scopes = scopes;
        }

        Set<String> codes() {
            return units.all().stream().map(Unit::code).collect(Collectors.toSet());
        }
    }

    public sealed interface Outcome {}

    /** @param task the task that it is now, or will be when a draft is listed */
    public record Entered(TaskId task, String number) implements Outcome {}

    public record Refused(List<EntryFault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    public record NoSuchRegister() implements Outcome {}

    /** What stands against a matter as entered; nothing is changed. */
    @Transactional(readOnly = true)
    public List<EntryFault> faults(Actor actor, NewMatter matter) {
        return types.newest(matter.register())
                .map(version -> EntryCheck.faults(version.type(), matter, city.codes(), city.calendar.today()))
                .orElse(List.of(new EntryFault("register", EntryFault.What.NOT_ONE_OF, matter.register())));
    }

    private LocalDate due(RegisterType type, NewMatter matter, Instant at) {
        return matter.due()
                .orElseGet(() -> Deadlines.due(
                                city.calendar.at(at),
                                type.limits().handling(matter.fields()),
                                List.of(),
                                city.calendar.workCalendar())
                        .date());
    }

    /**
     * Enters it and lists it.
     *
     * @param request names this very request: sent twice, it is carried out once
     */
    @Transactional
    public Outcome enter(Actor actor, UUID request, NewMatter matter) {
        return enter(actor, request, matter, now());
    }

    /** The same as if it had been done then. */
    Outcome enter(Actor actor, UUID request, NewMatter matter, Instant at) {
        var outcome = keep(new Wish(actor, request, true, at), matter);
        if (outcome instanceof Entered entered) {
            listing.list(actor, request, entered.task(), at);
        }
        return outcome;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Enters it as a draft, to be listed when it was decided that it shall be (拟办). */
    @Transactional
    public Outcome draft(Actor actor, UUID request, NewMatter matter) {
        return draft(actor, request, matter, now());
    }

    /** The same as if it had been done then. */
    Outcome draft(Actor actor, UUID request, NewMatter matter, Instant at) {
        return keep(new Wish(actor, request, false, at), matter);
    }

    /** @param listed whether it is listed at once */
    private record Wish(Actor actor, UUID request, boolean listed, Instant at) {}

    private Outcome keep(Wish wish, NewMatter matter) {
        var version = types.newest(matter.register());
        if (version.isEmpty()) {
            return new NoSuchRegister();
        }
        entries.lock(matter.register());
        var done = entries.ofRequest(wish.request());
        if (done.isPresent()) {
            return new Entered(done.get().task(), done.get().number());
        }
        var faults = faults(wish.actor(), matter);
        return faults.isEmpty() ? add(wish, matter, version.get()) : new Refused(faults);
    }

    private Entered add(Wish wish, NewMatter matter, RegisterVersion version) {
        var type = version.type();
        var day = city.calendar.at(wish.at()).toLocalDate();
        int place = entries.place(type.code(), day.getYear());
        String number = type.form().mark() + "〔" + day.getYear() + "〕" + place + "号";
        var due = due(type, matter, wish.at());
        boolean open = type.form().privacy() == Privacy.OPEN;
        var task = entries.addTask(
                open ? matter.title() : type.name().zh() + " " + number,
                open ? matter.text() : MASKED,
                due,
                !wish.listed());
        var fields = new TreeMap<String, String>();
        matter.fields()
                .forEach((key, value) ->
                        Optional.of(value.strip()).filter(it -> !it.isEmpty()).ifPresent(it -> fields.put(key, it)));
        entries.add(
                new RegisterEntry(
                        task,
                        type.code(),
                        version.number(),
                        number,
                        new RegisterEntry.Content(matter.title(), matter.text(), fields, due),
                        new RegisterEntry.Entered(
                                day, wish.at(), wish.actor().displayName(), city.scopes.unitOf(wish.actor())),
                        Optional.empty()),
                place,
                wish.request());
        journal.record(new Deed(
                        wish.actor().displayName(),
                        wish.listed() ? "MatterEntered" : "MatterDrafted",
                        "task",
                        task.value())
                .after(number + "\n" + type.code() + " " + version.number() + "\n" + due
                        + (open ? "\n" + matter.title() : "")));
        return new Entered(task, number);
    }
}
