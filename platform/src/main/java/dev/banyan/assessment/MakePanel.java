package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.rules.PanelText;
import dev.banyan.assessment.store.Panels;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPanelists;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Person;
import dev.banyan.directory.Unit;
import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.SendMessage;
import dev.banyan.messages.To;
import dev.banyan.messages.Topic;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats a panel (组建评委会); nobody sits in judgement on the unit that they work for. */
@Component
@Needs(Permission.ASSESS)
public class MakePanel {
    private final Panels panels;
    private final MakeSurvey judged;
    private final FindPanelists people;
    private final FindUnits units;
    private final SendMessage messages;
    private final Keeping keeping;

    MakePanel(
            Panels panels,
            MakeSurvey judged,
            FindPanelists people,
            FindUnits units,
            SendMessage messages,
            Keeping keeping) {
        this.panels = panels;
        this.judged = judged;
        this.people = people;
        this.units = units;
        this.messages = messages;
        this.keeping = keeping;
    }

    /** When, and on record (留痕方式). */
    @Component
    static final class Keeping {
        final Journal journal;
        final Clock clock;
        final CityCalendar calendar;

        Keeping(Journal journal, Clock clock, CityCalendar calendar) {
            this.journal = journal;
            this.clock = clock;
            this.calendar = calendar;
        }
    }

    public sealed interface Outcome {}

    public record Done(Panel panel) implements Outcome {}

    public record Refused(List<PanelFault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Units that may be judged, as they are called today. */
    public List<Unit> units() {
        return judged.units();
    }

    /** Who may be seated. */
    public List<Person> people() {
        return people.all();
    }

    /** The same again for a request that was answered before. */
    @Transactional
    public Outcome make(Actor actor, UUID request, PanelDraft draft) {
        var before = panels.madeBy(request).flatMap(panels::find);
        if (before.isPresent()) {
            return new Done(before.get());
        }
        var choice = new PanelText.Choice(
                units().stream().collect(Collectors.toMap(Unit::code, MakeSurvey::judged)),
                people().stream().collect(Collectors.toMap(Person::id, Function.identity())),
                units.all());
        return switch (PanelText.read(draft, choice, keeping.calendar.today())) {
            case PanelText.Faulty(var faults) -> new Refused(faults);
            case PanelText.Good(var plan) -> keep(actor, request, plan);
        };
    }

    private Outcome keep(Actor actor, UUID request, PanelPlan plan) {
        var id = panels.add(plan, actor.displayName(), keeping.clock.instant(), request);
        if (id.isEmpty()) {
            return new Refused(List.of(new PanelFault(PanelFault.Kind.KEY_TAKEN, "")));
        }
        keeping.journal.record(new Deed(
                        actor.displayName(), "PanelMade", "panel", id.get().value())
                .after(plan.place().year() + " " + plan.place().key() + " "
                        + plan.title().chinese() + ": "
                        + plan.seats().stream().map(PanelPlan.Seat::name).collect(Collectors.joining(", "))));
        var panel = panels.find(id.get()).orElseThrow();
        plan.seats().forEach(seat -> tell(panel, seat));
        return new Done(panel);
    }

    private void tell(Panel panel, PanelPlan.Seat seat) {
        long id = panel.id().value();
        messages.send(
                new Message(
                        "panel " + id + " seated",
                        Topic.ASSESSMENT,
                        Said.of(
                                "panels.told.seated",
                                panel.plan().title().chinese(),
                                panel.plan().last()),
                        "/panels/" + id + "/marks"),
                To.person(seat.person()));
    }
}
