package dev.banyan.evaluationkernel.lights;

import static dev.banyan.evaluationkernel.lights.Bits.choose;
import static dev.banyan.evaluationkernel.lights.Bits.less;
import static dev.banyan.evaluationkernel.lights.Bits.positive;

import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.Holders;

/**
 * Follows what happened to an assignment besides its reports, day by day (办理经过): starts, extensions, stops of the clock,
 * checks and closings. Without branches, because nobody can foretell which kind comes next. Vectors LT-05, LT-06, LT-10 to LT-12.
 */
final class EventReader {
    private static final int VERIFIED = 1 << FactKind.VERIFIED.ordinal();
    private static final int REASON_ACCEPTED = 1 << FactKind.REASON_ACCEPTED.ordinal();
    private static final int CLOSED = 1 << FactKind.CLOSED.ordinal();
    private static final int STOPPED = 1 << FactKind.STOPPED.ordinal();
    private static final int RESUMED = 1 << FactKind.RESUMED.ordinal();
    private static final int EXTENSION_REQUESTED = 1 << FactKind.EXTENSION_REQUESTED.ordinal();
    private static final int EXTENSION_APPROVED = 1 << FactKind.EXTENSION_APPROVED.ordinal();
    private static final int REPORT_REQUESTED = 1 << FactKind.REPORT_REQUESTED.ordinal();
    private static final int MILESTONE_REPORTED = 1 << FactKind.MILESTONE_REPORTED.ordinal();
    private static final int MILESTONE_VERIFIED = 1 << FactKind.MILESTONE_VERIFIED.ordinal();

    private final Judgement judged;
    private final Columns.Events events;
    private final Holders holders;
    private final WorkingDays calendar;
    /** What a late request does; nothing where rules accept it. */
    private final int refused;

    private int begun;
    private int marks;
    private int due;
    private int spokenDay;
    private int originalDue;
    private int stoppedFrom;
    private int stoppedDays;
    private int asked;
    private int kinds;
    private long verified;
    private long milestonesReported;
    private long milestonesChecked;

    /** Of the last assignment that was read, for who asks for reasons. */
    int reasonDay;

    EventReader(Judgement judged) {
        this.judged = judged;
        events = judged.columns.events();
        holders = judged.columns.assignments().holders(About.EVENTS);
        calendar = judged.calendar;
        refused = judged.rules.lateExtensions ? 0 : Judgement.LATE_REQUEST;
    }

    void read(int from, int to) {
        int place = holders.from(to, begun);
        while (place > 0 && holders.at(place - 1) >= from) {
            place--;
            read(holders.at(place) - from, holders.first(place), holders.first(place + 1));
        }
        begun = place;
    }

    private void read(int at, int from, int to) {
        marks = judged.marks[at];
        due = judged.due[at];
        spokenDay = judged.spokenDay[at];
        originalDue = due;
        stoppedFrom = 0;
        stoppedDays = 0;
        asked = 0;
        kinds = 0;
        verified = Judgement.UNCHECKED;
        milestonesReported = 0;
        milestonesChecked = 0;
        reasonDay = 0;
        for (int i = from; i < to; i++) {
            int unseen = less(judged.day, events.day(i)) | less(judged.moment, events.moment(i));
            apply(choose(unseen, Effects.UNSEEN, events.kind(i)), events.day(i), events.value(i));
        }
        int stopped = positive(stoppedFrom);
        count(stopped, judged.day);
        marks |= stopped & Judgement.SUSPENDED;
        int passed = positive(originalDue)
                & less(originalDue, judged.day)
                & (less(originalDue, due) | less(due, originalDue));
        judged.marks[at] = marks | passed & Judgement.ORIGINAL_DUE_PASSED;
        judged.due[at] = due;
        judged.spokenDay[at] = spokenDay;
        judged.stoppedDays[at] = stoppedDays;
        judged.excusedMonth[at] = calendar.month(reasonDay) + 1 & positive(reasonDay);
        judged.verified[at] = verified;
        judged.checked[at] = (int) Math.min(Math.max(verified, 0), Decimals.WHOLE);
        judged.milestonesReported[at] = milestonesReported;
        judged.milestonesChecked[at] = milestonesChecked;
        if ((kinds & REPORT_REQUESTED) != 0) {
            judged.requestDue[at] = unanswered(from, to);
        }
    }

    private void apply(int kind, int day, long value) {
        int is = 1 << kind;
        kinds |= is;
        int grants = Bits.of(is, EXTENSION_APPROVED);
        // An extension counts from the day on which it was asked for, or granted if nobody asked.
        int when = choose(grants & positive(asked), asked, day);
        int late = positive(due) & ~positive(stoppedFrom) & less(due, when);
        marks = marks & ~Effects.CLEARS[kind]
                | Effects.SETS[kind]
                | Effects.SETS_LATE[kind] & late & (Judgement.CLOSED_LATE | refused)
                | Bits.of(is, CLOSED)
                        & positive(originalDue)
                        & less(originalDue, day)
                        & Judgement.CLOSED_AFTER_ORIGINAL;
        spokenDay = Math.max(spokenDay, day & Effects.SPEAKS[kind]);
        reasonDay = choose(Bits.of(is, REASON_ACCEPTED), day, reasonDay);
        checks(is, value);
        clock(is, day, late);
        int longer = grants & ~(late & Bits.positive(refused));
        due = choose(longer, (int) value, due);
        marks |= longer & Judgement.EXTENDED;
        asked = choose(Bits.of(is, EXTENSION_REQUESTED), day, asked & ~grants);
    }

    private void checks(int is, long value) {
        long checks = Bits.of(is, VERIFIED);
        verified ^= (verified ^ value) & checks;
        milestonesReported |= 1L << value & Bits.of(is, MILESTONE_REPORTED);
        milestonesChecked |= 1L << value & Bits.of(is, MILESTONE_VERIFIED);
    }

    /** Only a clock that still runs can be stopped: after the due day nothing is left to save. */
    private void clock(int is, int day, int late) {
        int resumes = Bits.of(is, RESUMED) & positive(stoppedFrom);
        int stops = Bits.of(is, STOPPED) & ~positive(stoppedFrom) & ~late;
        count(resumes, day - 1);
        stoppedFrom = choose(stops, day, stoppedFrom & ~resumes);
    }

    private void count(int counts, int lastDay) {
        int stopped = Math.max(0, calendar.between(stoppedFrom - 1, lastDay)) & counts;
        stoppedDays += stopped;
        due = choose(positive(due), calendar.plus(due, stopped), due);
    }

    /** The first day by which a report was asked for and did not come. */
    private int unanswered(int from, int to) {
        int first = SilenceLight.NEVER;
        for (int i = from; i < to; i++) {
            if (events.kind(i) == FactKind.REPORT_REQUESTED.ordinal()
                    && judged.visible(events.day(i), events.moment(i))
                    && events.day(i) > spokenDay) {
                first = Math.min(first, (int) events.value(i));
            }
        }
        return first;
    }
}
