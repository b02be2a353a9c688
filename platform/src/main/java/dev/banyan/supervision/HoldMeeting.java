package dev.banyan.supervision;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.TakeMeetingSteps.Content;
import dev.banyan.supervision.TakeMeetingSteps.Wish;
import dev.banyan.supervision.rules.MeetingText;
import dev.banyan.supervision.rules.QuestionText;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a meeting was held, which units came, and what was said (会议召开登记). */
@Component
@Needs(Permission.KEEP_MEETINGS)
public class HoldMeeting {
    private final TakeMeetingSteps steps;
    private final MeetingParts parts;
    private final CityCalendar calendar;

    HoldMeeting(TakeMeetingSteps steps, MeetingParts parts, CityCalendar calendar) {
        this.steps = steps;
        this.parts = parts;
        this.calendar = calendar;
    }

    /**
     * @param seen number of facts that the actor had before the eyes
     * @param present codes of the units that came
     */
    @Transactional
    public MeetingOutcome hold(Actor actor, UUID request, MeetingId id, int seen, Set<String> present, String typed) {
        String minutes = QuestionText.clean(typed);
        return steps.take(
                new Wish(actor, request, id, seen),
                MeetingStep.HELD,
                new Content(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(present),
                        Optional.of(minutes).filter(it -> !it.isEmpty())),
                before -> before.day().isAfter(calendar.today())
                        ? Optional.of(MeetingRefusal.NOT_BEGUN)
                        : parts.fault(present).or(() -> MeetingText.minutes(minutes)));
    }

    /** Writes the minutes anew; what they said before stays on record. */
    @Transactional
    public MeetingOutcome minutes(Actor actor, UUID request, MeetingId id, int seen, String typed) {
        String minutes = QuestionText.clean(typed);
        return steps.take(
                new Wish(actor, request, id, seen),
                MeetingStep.MINUTED,
                Content.said(minutes),
                _ -> minutes.isEmpty() ? Optional.of(MeetingRefusal.TEXT_MISSING) : MeetingText.minutes(minutes));
    }
}
