package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.TakeMeetingSteps.Content;
import dev.banyan.supervision.TakeMeetingSteps.Wish;
import dev.banyan.supervision.rules.ExpectedMeetings;
import dev.banyan.supervision.rules.ExpectedMeetings.Expected;
import dev.banyan.supervision.rules.MeetingLife;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.rules.QuestionText;
import dev.banyan.supervision.store.Meetings;
import dev.banyan.supervision.store.RegularMeetings;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls meetings (通知召开会议), moves them and calls them off. */
@Component
@Needs(Permission.KEEP_MEETINGS)
public class CallMeeting {
    /** A meeting may be written down after it was held. */
    private static final int MONTHS_BACK = 1;

    private static final int YEARS_AHEAD = 2;

    private final RegularMeetings series;
    private final Meetings meetings;
    private final TakeMeetingSteps steps;
    private final MeetingRight right;
    private final MeetingParts parts;
    private final CityCalendar calendar;

    CallMeeting(
            RegularMeetings series,
            Meetings meetings,
            TakeMeetingSteps steps,
            MeetingRight right,
            MeetingParts parts,
            CityCalendar calendar) {
        this.series = series;
        this.meetings = meetings;
        this.steps = steps;
        this.right = right;
        this.parts = parts;
        this.calendar = calendar;
    }

    /**
     * A meeting as somebody calls it (会议通知).
     *
     * @param slot which meeting of a series it is; empty for one outside every series
     * @param start in the city's own time
     * @param units codes of the units invited
     */
    public record Call(
            String body,
            String name,
            Optional<Meeting.Slot> slot,
            LocalDateTime start,
            Venue venue,
            Set<String> units) {
        public Call {
            units = Set.copyOf(units);
        }
    }

    /** As its series has it; empty if the series has no meeting there, or it lies out of reach. */
    @Transactional(readOnly = true)
    public Optional<Call> usual(Actor actor, Meeting.Slot slot) {
        return series.find(slot.series())
                .filter(it -> right.keeps(actor, it.body()))
                .flatMap(it -> expected(it, slot)
                        .map(at -> new Call(
                                it.body(),
                                it.name(),
                                Optional.of(slot),
                                at.start(),
                                it.usual(),
                                parts.members(it.body(), at.start().toLocalDate()))));
    }

    /** Outside every series, with all members of the body; empty if it lies out of reach. */
    @Transactional(readOnly = true)
    public Optional<Call> other(Actor actor, String body) {
        return Optional.of(body)
                .filter(parts::isBody)
                .filter(it -> right.keeps(actor, it))
                .map(it -> new Call(
                        it,
                        "",
                        Optional.empty(),
                        calendar.workCalendar()
                                .plusWorkingDays(calendar.today(), 2)
                                .atTime(9, 0),
                        new Venue("", Optional.empty()),
                        parts.members(it, calendar.today())));
    }

    private Optional<Expected> expected(MeetingSeries it, Meeting.Slot slot) {
        return ExpectedMeetings.of(it.timing(), slot.day(), slot.day().plusMonths(1), calendar.workCalendar()).stream()
                .filter(at -> at.slot().equals(slot.day()))
                .findFirst();
    }

    /** @param request names this very request: sent twice, it is carried out once */
    @Transactional
    public MeetingOutcome call(Actor actor, UUID request, Call typed) {
        if (!right.keeps(actor, typed.body())) {
            return new MeetingOutcome.NotFound();
        }
        meetings.hold(typed.body());
        var there = meetings.madeBy(request).or(() -> typed.slot().flatMap(meetings::at));
        if (there.isPresent()) {
            return new MeetingOutcome.Done(meetings.find(there.get()).orElseThrow());
        }
        String name = QuestionText.clean(typed.name());
        var venue = new Venue(
                QuestionText.clean(typed.venue().place()), typed.venue().chair());
        return MeetingText.name(name)
                .or(() -> fault(typed))
                .or(() -> fault(typed.start(), venue))
                .<MeetingOutcome>map(MeetingOutcome.Refused::new)
                .orElseGet(() -> new MeetingOutcome.Done(steps.begin(
                        actor,
                        request,
                        new MeetingLife.Called(new MeetingId(0), typed.body(), name, typed.slot()),
                        MeetingStep.CALLED,
                        new Content(
                                Optional.of(typed.start()),
                                Optional.of(venue),
                                Optional.of(typed.units()),
                                Optional.empty()))));
    }

    private Optional<MeetingRefusal> fault(Call typed) {
        if (!parts.isBody(typed.body())) {
            return Optional.of(MeetingRefusal.NO_BODY);
        }
        boolean unknown = typed.slot()
                .filter(slot -> series.find(slot.series())
                        .filter(it -> it.body().equals(typed.body()))
                        .flatMap(it -> expected(it, slot))
                        .isEmpty())
                .isPresent();
        return unknown ? Optional.of(MeetingRefusal.NO_SUCH_SLOT) : parts.fault(typed.units());
    }

    private Optional<MeetingRefusal> fault(LocalDateTime start, Venue venue) {
        var today = calendar.today();
        var day = start.toLocalDate();
        return day.isBefore(today.minusMonths(MONTHS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD))
                ? Optional.of(MeetingRefusal.DAY_OUT_OF_RANGE)
                : MeetingText.place(venue.place()).or(() -> parts.fault(venue));
    }

    /** @param seen number of facts that the actor had before the eyes */
    @Transactional
    public MeetingOutcome move(
            Actor actor, UUID request, MeetingId id, int seen, LocalDateTime start, Venue typed, String why) {
        String reason = QuestionText.clean(why);
        var venue = new Venue(QuestionText.clean(typed.place()), typed.chair());
        return steps.take(
                new Wish(actor, request, id, seen),
                MeetingStep.MOVED,
                new Content(Optional.of(start), Optional.of(venue), Optional.empty(), Optional.of(reason)),
                _ -> MeetingText.reason(reason).or(() -> fault(start, venue)));
    }

    /** @param seen number of facts that the actor had before the eyes */
    @Transactional
    public MeetingOutcome callOff(Actor actor, UUID request, MeetingId id, int seen, String why) {
        String reason = QuestionText.clean(why);
        return steps.take(
                new Wish(actor, request, id, seen),
                MeetingStep.CALLED_OFF,
                Content.said(reason),
                _ -> MeetingText.reason(reason));
    }

    /** One that is expected and was not called. */
    @Transactional
    public MeetingOutcome callOff(Actor actor, UUID request, Meeting.Slot slot, String why) {
        var usual = usual(actor, slot);
        if (usual.isEmpty()) {
            return new MeetingOutcome.NotFound();
        }
        meetings.hold(usual.get().body());
        var there = meetings.at(slot).flatMap(meetings::find);
        if (there.isPresent()) {
            return meetings.madeBy(request).filter(there.get().id()::equals).isPresent()
                    ? new MeetingOutcome.Done(there.get())
                    : new MeetingOutcome.ChangedMeanwhile(there.get().standing().by());
        }
        String reason = QuestionText.clean(why);
        var call = usual.get();
        return MeetingText.reason(reason)
                .<MeetingOutcome>map(MeetingOutcome.Refused::new)
                .orElseGet(() -> new MeetingOutcome.Done(steps.begin(
                        actor,
                        request,
                        new MeetingLife.Called(new MeetingId(0), call.body(), call.name(), call.slot()),
                        MeetingStep.CALLED_OFF,
                        new Content(
                                Optional.of(call.start()),
                                Optional.of(call.venue()),
                                Optional.empty(),
                                Optional.of(reason)))));
    }
}
