package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import dev.banyan.evaluationkernel.facts.Decimals;
import dev.banyan.evaluationkernel.facts.Holders;

/**
 * Follows what happened to an assignment besides its reports, day by day (办理经过): starts, extensions, stops of the clock,
 * checks and closings. Vectors LT-05, LT-06, LT-10 to LT-12.
 */
final class EventReader {
    private static final FactKind[] KINDS = FactKind.values();

    private final Judgement judged;
    private final Columns.Events events;
    private final Holders holders;
    private final WorkingDays calendar;
    private int begun;
    private int at;
    private int marks;
    private int due;
    private int spokenDay;
    private int originalDue;
    private int stoppedFrom;
    private int asked;
    private boolean requests;

    /** Of the last assignment that was read, for who asks for reasons. */
    int reasonDay;

    EventReader(Judgement judged) {
        this.judged = judged;
        events = judged.columns.events();
        holders = judged.columns.assignments().holders(About.EVENTS);
        calendar = judged.calendar;
    }

    void read(int from, int to) {
        int place = holders.from(to, begun);
        while (place > 0 && holders.at(place - 1) >= from) {
            place--;
            at = holders.at(place) - from;
            read(place);
        }
        begun = place;
    }

    private void read(int place) {
        int from = holders.first(place);
        int to = holders.first(place + 1);
        marks = judged.marks[at];
        due = judged.due[at];
        spokenDay = judged.spokenDay[at];
        originalDue = due;
        stoppedFrom = 0;
        asked = 0;
        requests = false;
        reasonDay = 0;
        for (int i = from; i < to; i++) {
            if (judged.visible(events.day(i), events.moment(i))) {
                apply(KINDS[events.kind(i)], events.day(i), events.value(i));
            }
        }
        if (stoppedFrom != 0) {
            count(judged.day);
            marks |= Judgement.SUSPENDED;
        }
        boolean passed = originalDue != 0 && originalDue < judged.day && originalDue != due;
        judged.marks[at] = marks | (passed ? Judgement.ORIGINAL_DUE_PASSED : 0);
        judged.due[at] = due;
        judged.spokenDay[at] = spokenDay;
        if (requests) {
            unanswered(from, to);
        }
    }

    private void apply(FactKind kind, int day, long value) {
        switch (kind) {
            case REPORTED -> throw new IllegalStateException("reports lie in a column of their own");
            case VERIFIED -> {
                marks |= Judgement.CHECKED;
                judged.verified[at] = value;
                judged.checked[at] = Math.clamp(value, 0, Decimals.WHOLE);
            }
            case STARTED -> {
                marks |= Judgement.STARTED;
                spoke(day);
            }
            case REASON_ACCEPTED -> {
                reasonDay = day;
                judged.excusedMonth[at] = calendar.month(day) + 1;
            }
            case CLOSED -> close(day);
            case REOPENED ->
                marks = marks & ~(Judgement.CLOSED | Judgement.CLOSED_LATE | Judgement.CLOSED_AFTER_ORIGINAL)
                        | Judgement.REOPENED;
            case STOPPED -> stop(day);
            case RESUMED -> resume(day);
            case EXTENSION_REQUESTED -> {
                asked = day;
                marks |= late(day) && !judged.rules.lateExtensions ? Judgement.LATE_REQUEST : 0;
            }
            case EXTENSION_APPROVED -> extend(day, (int) value);
            case REPORT_REQUESTED -> requests = true;
            case MILESTONE_REPORTED -> {
                judged.milestonesReported[at] |= 1L << value;
                spoke(day);
            }
            case MILESTONE_VERIFIED -> {
                judged.milestonesChecked[at] |= 1L << value;
                marks |= Judgement.CHECKED;
            }
        }
    }

    private void spoke(int day) {
        marks |= Judgement.REPORTED;
        spokenDay = Math.max(spokenDay, day);
    }

    private boolean late(int day) {
        return due != 0 && stoppedFrom == 0 && day > due;
    }

    private void close(int day) {
        marks |= Judgement.CLOSED | (late(day) ? Judgement.CLOSED_LATE : 0);
        marks |= originalDue != 0 && day > originalDue ? Judgement.CLOSED_AFTER_ORIGINAL : 0;
    }

    /** Only a clock that still runs can be stopped: after the due day nothing is left to save. */
    private void stop(int day) {
        if (stoppedFrom == 0 && !late(day)) {
            stoppedFrom = day;
        }
    }

    private void resume(int day) {
        if (stoppedFrom != 0) {
            count(day - 1);
            stoppedFrom = 0;
        }
    }

    private void count(int lastDay) {
        int stopped = Math.max(0, calendar.between(stoppedFrom - 1, lastDay));
        judged.stoppedDays[at] += stopped;
        if (due != 0) {
            due = calendar.plus(due, stopped);
        }
    }

    /** An extension counts from the day on which it was asked for, or granted if nobody asked. */
    private void extend(int day, int newDue) {
        boolean late = late(asked != 0 ? asked : day);
        asked = 0;
        if (late && !judged.rules.lateExtensions) {
            marks |= Judgement.LATE_REQUEST;
            return;
        }
        due = newDue;
        marks |= Judgement.EXTENDED;
    }

    private void unanswered(int from, int to) {
        for (int i = from; i < to; i++) {
            if (KINDS[events.kind(i)] == FactKind.REPORT_REQUESTED
                    && judged.visible(events.day(i), events.moment(i))
                    && events.day(i) > spokenDay) {
                judged.requestDue[at] = Math.min(judged.requestDue[at], (int) events.value(i));
            }
        }
    }
}
