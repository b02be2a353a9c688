package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.FactKind;
import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;

/**
 * Follows what happened to an assignment besides its reports, day by day (办理经过): starts, extensions, stops of the clock,
 * checks and closings. Vectors LT-05, LT-06, LT-10 to LT-12.
 */
final class EventReader {
    private static final FactKind[] KINDS = FactKind.values();

    private final Judgement judged;
    private final Columns.Events events;
    private final WorkingDays calendar;
    private int originalDue;
    private int stoppedFrom;
    private int asked;
    private boolean requests;

    EventReader(Judgement judged) {
        this.judged = judged;
        this.events = judged.eventColumns;
        this.calendar = judged.calendar;
    }

    void read(int from, int to) {
        originalDue = judged.due;
        stoppedFrom = 0;
        asked = 0;
        requests = false;
        for (int i = from; i < to; i++) {
            if (judged.visible(events.day(i), events.moment(i))) {
                apply(KINDS[events.kind(i)], events.day(i), events.value(i));
            }
        }
        if (stoppedFrom != 0) {
            count(judged.day);
            judged.marks |= Judgement.SUSPENDED;
        }
        if (requests) {
            unanswered(from, to);
        }
    }

    private void apply(FactKind kind, int day, long value) {
        switch (kind) {
            case REPORTED -> throw new IllegalStateException("reports lie in a column of their own");
            case VERIFIED -> {
                judged.marks |= Judgement.CHECKED;
                judged.verifiedFound = true;
                judged.verifiedFigure = value;
            }
            case STARTED -> {
                judged.marks |= Judgement.STARTED;
                spoke(day);
            }
            case REASON_ACCEPTED -> judged.reasonDay = day;
            case CLOSED -> close(day);
            case REOPENED ->
                judged.marks =
                        judged.marks & ~(Judgement.CLOSED | Judgement.CLOSED_LATE | Judgement.CLOSED_AFTER_ORIGINAL)
                                | Judgement.REOPENED;
            case STOPPED -> stop(day);
            case RESUMED -> resume(day);
            case EXTENSION_REQUESTED -> {
                asked = day;
                judged.marks |= late(day) && !judged.rules.lateExtensions ? Judgement.LATE_REQUEST : 0;
            }
            case EXTENSION_APPROVED -> extend(day, (int) value);
            case REPORT_REQUESTED -> requests = true;
            case MILESTONE_REPORTED -> {
                judged.milestonesReported |= 1L << value;
                spoke(day);
            }
            case MILESTONE_VERIFIED -> {
                judged.milestonesChecked |= 1L << value;
                judged.marks |= Judgement.CHECKED;
            }
        }
    }

    private void spoke(int day) {
        judged.marks |= Judgement.REPORTED;
        judged.spokenDay = Math.max(judged.spokenDay, day);
    }

    private boolean late(int day) {
        return judged.due != 0 && stoppedFrom == 0 && day > judged.due;
    }

    private void close(int day) {
        judged.marks |= Judgement.CLOSED | (late(day) ? Judgement.CLOSED_LATE : 0);
        judged.marks |= originalDue != 0 && day > originalDue ? Judgement.CLOSED_AFTER_ORIGINAL : 0;
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
        judged.stoppedDays += stopped;
        if (judged.due != 0) {
            judged.due = calendar.plus(judged.due, stopped);
        }
    }

    /** An extension counts from the day on which it was asked for, or granted if nobody asked. */
    private void extend(int day, int newDue) {
        boolean late = late(asked != 0 ? asked : day);
        asked = 0;
        if (late && !judged.rules.lateExtensions) {
            judged.marks |= Judgement.LATE_REQUEST;
            return;
        }
        judged.due = newDue;
        judged.marks |= Judgement.EXTENDED;
    }

    private void unanswered(int from, int to) {
        for (int i = from; i < to; i++) {
            if (KINDS[events.kind(i)] == FactKind.REPORT_REQUESTED
                    && judged.visible(events.day(i), events.moment(i))
                    && events.day(i) > judged.spokenDay) {
                int due = (int) events.value(i);
                judged.requestDue = judged.requestDue == 0 ? due : Math.min(judged.requestDue, due);
            }
        }
    }
}
