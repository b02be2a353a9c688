package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.WorkingDays;
import dev.banyan.evaluationkernel.facts.Columns;

/**
 * What the lights ask of assignments, whatever the day, one column for each (办理现状). Most columns hold two numbers below 2^16 in a
 * cell, the first one above the second, because what is not read need not be waited for.
 *
 * @param given day on which the unit got it, and planned start
 * @param due day in force, and day first set
 * @param term working days until the due day since those are kept, and working days of the term
 * @param heard day of which the unit last spoke or on which it got to work, and working days until then
 * @param begun month from which a start is waited for, and day on which an answer is due
 * @param path first and last day of the plan; no last day where there is none
 * @param months month of the first day, and how many there are until the last
 * @param reported progress, with what {@link Rounded} adds to it; so is what was checked
 * @param marks what is true on every day, its duty, and whether its task is left out
 * @param rest weight, and calendar days to the next report
 */
record Known(
        int[] given,
        int[] due,
        int[] term,
        int[] heard,
        int[] begun,
        int[] path,
        int[] months,
        int[] reported,
        int[] checked,
        int[] marks,
        int[] rest) {
    static final int LOW = 0xffff;

    /** Above the marks of an assignment whose task, or one above it, is left out. */
    static final int LEFT_OUT = 1 << 16;

    /** Where the bit lies of the first duty; one is set for each assignment. */
    static final int DUTY = 17;

    static Known of(int count) {
        return new Known(
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new int[count],
                new int[count]);
    }

    private static int pair(int first, int second) {
        return first << 16 | second;
    }

    /** Progress comes afterwards. */
    void put(int at, Account account, Columns columns, WorkingDays calendar, MilestoneReader milestones) {
        int first = account.firstDay();
        int last = account.due;
        if (account.target >= 0) {
            first = columns.targets().firstDay(account.target);
            last = columns.targets().holdsOn(account.target)
                    ? first
                    : columns.targets().lastDay(account.target);
        } else if (account.milestones >= 0) {
            last = milestones.lastDay(account.milestones);
        }
        given[at] = pair(account.assigned, account.start);
        heard[at] = pair(account.heardDay(), calendar.count(account.heardDay()));
        begun[at] = pair(Math.max(calendar.month(account.start), account.excusedMonth), account.requestDue);
        int task = columns.assignments().task()[account.assignment];
        marks[at] = account.marks
                | (columns.tasks().exclusion(task) == 0 ? 0 : LEFT_OUT)
                | 1 << DUTY + columns.assignments().duty(account.assignment);
        rest[at] = columns.assignments().terms().rest()[account.assignment];
        plan(at, first, last, calendar);
        due(at, account.due, account.originalDue, calendar);
        int days = calendar.between(account.assigned, account.due) - account.stoppedDays;
        term[at] = pair(term[at] >>> 16, Math.max(0, days));
    }

    void plan(int at, int first, int last, WorkingDays calendar) {
        path[at] = pair(first, last);
        months[at] = pair(calendar.month(first), calendar.month(Math.max(first, last)) + 1 - calendar.month(first));
    }

    void due(int at, int its, int original, WorkingDays calendar) {
        due[at] = pair(its, original);
        term[at] = pair(calendar.count(its), term[at] & LOW);
    }

    /** Takes over what is known of some assignments of a city. */
    void take(Known city, int from, int count) {
        System.arraycopy(city.given, from, given, 0, count);
        System.arraycopy(city.due, from, due, 0, count);
        System.arraycopy(city.term, from, term, 0, count);
        System.arraycopy(city.heard, from, heard, 0, count);
        System.arraycopy(city.begun, from, begun, 0, count);
        System.arraycopy(city.path, from, path, 0, count);
        System.arraycopy(city.months, from, months, 0, count);
        System.arraycopy(city.reported, from, reported, 0, count);
        System.arraycopy(city.checked, from, checked, 0, count);
        System.arraycopy(city.marks, from, marks, 0, count);
        System.arraycopy(city.rest, from, rest, 0, count);
    }
}
