package dev.banyan.supervision;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.calendar.Deadlines;
import dev.banyan.calendar.TimeLimit;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.EnterMatter;
import dev.banyan.plan.EntryFault;
import dev.banyan.plan.FindRegisters;
import dev.banyan.plan.RegisterType;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignTask;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import dev.banyan.responsibility.Order;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.rules.QuestionText;
import dev.banyan.supervision.rules.ResolutionEntry;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.Resolutions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Records what a meeting resolved (登记议定事项): in one step it stands on its register, is a task, and is assigned, so that the time
 * of its units runs from that minute.
 */
@Component
@Needs(Permission.KEEP_MEETINGS)
public class PassResolution {
    private final Meetings meetings;
    private final Resolutions resolutions;
    private final MeetingRight right;
    private final MeetingParts parts;
    private final Doing doing;
    private final Journal journal;
    private final Clock clock;

    PassResolution(
            Meetings meetings,
            Resolutions resolutions,
            MeetingRight right,
            MeetingParts parts,
            Doing doing,
            Journal journal,
            Clock clock) {
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.right = right;
        this.parts = parts;
        this.doing = doing;
        this.journal = journal;
        this.clock = clock;
    }

    /** What makes a resolution a task (事项转办). */
    @Component
    static final class Doing {
        final EnterMatter entering;
        final AssignTask assigning;
        final FindRegisters registers;
        final CityCalendar calendar;

        Doing(EnterMatter entering, AssignTask assigning, FindRegisters registers, CityCalendar calendar) {
            this.entering = entering;
            this.assigning = assigning;
            this.registers = registers;
            this.calendar = calendar;
        }

        Optional<LocalDate> due(Optional<TimeLimit> limit) {
            return limit.map(it -> Deadlines.due(calendar.now(), it, List.of(), calendar.workCalendar())
                    .date());
        }
    }

    /** What recording a resolution comes to (登记结果). */
    public sealed interface Outcome {}

    public record Passed(Resolution resolution) implements Outcome {}

    public record Refused(MeetingRefusal reason) implements Outcome {}

    /** The register does not take it; nothing was changed. */
    public record NotEntered(List<EntryFault> faults) implements Outcome {
        public NotEntered {
            faults = List.copyOf(faults);
        }
    }

    /** It cannot be assigned so; nothing was changed. */
    public record NotAssigned(Set<dev.banyan.responsibility.Refusal> reasons) implements Outcome {
        public NotAssigned {
            reasons = Set.copyOf(reasons);
        }
    }

    public record NotFound() implements Outcome {}

    /** The register on which the resolutions of a meeting stand. */
    @Transactional(readOnly = true)
    public Optional<RegisterType> register(Actor actor, MeetingId id) {
        return meetings.find(id)
                .filter(it -> right.keeps(actor, it.body()))
                .flatMap(it -> parts.unit(it.body()))
                .flatMap(it -> doing.registers.find(ResolutionEntry.register(it.kind())))
                .map(it -> it.type());
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public Outcome pass(Actor actor, UUID request, MeetingId id, NewResolution typed) {
        var shown = meetings.find(id).filter(it -> right.keeps(actor, it.body()));
        if (shown.isEmpty()) {
            return new NotFound();
        }
        meetings.hold(shown.get().body());
        var meeting = meetings.find(id).orElseThrow();
        var there = resolutions.madeBy(request);
        if (there.isPresent()) {
            return new Passed(there.get());
        }
        var wish = new NewResolution(
                QuestionText.clean(typed.text()),
                typed.lead(),
                typed.others().stream().distinct().toList(),
                typed.limit().strip(),
                typed.kind());
        var fault = fault(meeting, wish);
        return fault.isPresent() ? new Refused(fault.get()) : enter(actor, request, meeting, wish);
    }

    private Optional<MeetingRefusal> fault(Meeting meeting, NewResolution wish) {
        var today = doing.calendar.today();
        if (meeting.state() == Meeting.State.CALLED_OFF) {
            return Optional.of(MeetingRefusal.NOT_NOW);
        }
        if (meeting.day().isAfter(today)) {
            return Optional.of(MeetingRefusal.NOT_BEGUN);
        }
        if (wish.others().contains(wish.lead()) || wish.others().size() > ResolutionEntry.MOST_OTHERS) {
            return Optional.of(MeetingRefusal.OTHERS_WRONG);
        }
        if (!wish.limit().isEmpty() && MeetingText.limit(wish.limit(), today).isEmpty()) {
            return Optional.of(MeetingRefusal.NO_LIMIT);
        }
        var named = new HashSet<>(wish.others());
        named.add(wish.lead());
        return MeetingText.text(wish.text()).or(() -> parts.fault(named));
    }

    private Outcome enter(Actor actor, UUID request, Meeting meeting, NewResolution wish) {
        var limit = MeetingText.limit(wish.limit(), doing.calendar.today());
        var body = parts.unit(meeting.body()).orElseThrow();
        var register = doing.registers
                .find(ResolutionEntry.register(body.kind()))
                .orElseThrow()
                .type();
        int number = resolutions.of(meeting.id()).size() + 1;
        var of = new ResolutionEntry.Of(body.name(), meeting.name(), meeting.day(), number);
        var matter = ResolutionEntry.matter(register, of, wish, doing.due(limit));
        return switch (doing.entering.enter(actor, request, matter)) {
            case EnterMatter.Refused(var faults) -> new NotEntered(faults);
            case EnterMatter.NoSuchRegister() -> throw new IllegalStateException(register.code());
            case EnterMatter.Entered(var task, String matterNumber) -> {
                boolean urgent = limit.orElse(register.limits().handle()) instanceof TimeLimit.WorkingHours;
                yield switch (doing.assigning.all(actor, request, orders(task, wish, urgent))) {
                    case AssignTask.NoneAssigned(var reasons) -> {
                        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                        yield new NotAssigned(
                                reasons.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
                    }
                    case AssignTask.AllAssigned(var made) ->
                        new Passed(keep(
                                actor,
                                request,
                                wish,
                                new Resolution(
                                        meeting.id(),
                                        number,
                                        task,
                                        matterNumber,
                                        wish.text(),
                                        new Resolution.Shares(wish.lead(), wish.others(), due(made)),
                                        clock.instant().truncatedTo(ChronoUnit.MICROS))));
                };
            }
        };
    }

    private static LocalDate due(List<Assignment> made) {
        return made.getFirst().due();
    }

    private static List<Order> orders(TaskId task, NewResolution wish, boolean urgent) {
        var weights = ResolutionEntry.weights(wish.others().size());
        var orders = new ArrayList<Order>();
        orders.add(order(task, wish.lead(), DutyRole.LEAD, weights.getFirst(), urgent));
        for (int i = 0; i < wish.others().size(); i++) {
            orders.add(order(task, wish.others().get(i), DutyRole.CO_LEAD, weights.get(i + 1), urgent));
        }
        return orders;
    }

    private static Order order(TaskId task, String unit, DutyRole role, int weight, boolean urgent) {
        return new Order(
                task,
                unit,
                role,
                new Order.Demand(weight, Optional.empty(), Optional.empty(), urgent, Assignment.Posts.NONE));
    }

    private Resolution keep(Actor actor, UUID request, NewResolution wish, Resolution resolution) {
        resolutions.add(resolution, actor.displayName(), request);
        journal.record(new Deed(
                        actor.displayName(),
                        "ResolutionPassed",
                        "meeting",
                        resolution.meeting().value())
                .after(resolution.matter() + "\n" + wish.lead() + "\n"
                        + resolution.shares().due()));
        return resolution;
    }
}
