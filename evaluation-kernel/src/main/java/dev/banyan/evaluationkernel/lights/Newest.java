package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import java.util.Arrays;

/**
 * How new the newest is that was said about each assignment (最新事实).
 *
 * @param day latest day of which something was said
 * @param moment latest moment at which something was recorded
 * @param lastDay of all assignments; so is the last moment
 */
record Newest(int[] day, int[] moment, int lastDay, int lastMoment) {
    static Newest of(Columns columns) {
        int count = columns.assignments().count();
        int[] day = new int[count];
        int[] moment = new int[count];
        var reports = columns.reports();
        for (int i = 0; i < count; i++) {
            for (int at = reports.first()[i]; at < reports.first()[i + 1]; at++) {
                day[i] = Math.max(day[i], reports.day(at));
                moment[i] = Math.max(moment[i], reports.moment(at));
            }
        }
        var events = columns.events();
        var told = columns.assignments().holders(About.EVENTS);
        for (int place = 0; place < told.count(); place++) {
            int i = told.at(place);
            for (int at = told.first(place); at < told.first(place + 1); at++) {
                day[i] = Math.max(day[i], events.day(at));
                moment[i] = Math.max(moment[i], events.moment(at));
            }
        }
        var aiming = columns.assignments().holders(About.TARGETS);
        for (int place = 0; place < aiming.count(); place++) {
            int i = aiming.at(place);
            for (int at = aiming.first(place); at < aiming.first(place + 1); at++) {
                moment[i] = Math.max(moment[i], columns.targets().moment(at));
            }
        }
        return new Newest(
                day,
                moment,
                Arrays.stream(day).max().orElse(0),
                Arrays.stream(moment).max().orElse(0));
    }

    /** Whether all that was ever said is known from a point in time. */
    boolean before(int itsDay, int itsMoment) {
        return lastDay <= itsDay && lastMoment <= itsMoment;
    }

    boolean before(int assignment, int itsDay, int itsMoment) {
        return day[assignment] <= itsDay && moment[assignment] <= itsMoment;
    }
}
