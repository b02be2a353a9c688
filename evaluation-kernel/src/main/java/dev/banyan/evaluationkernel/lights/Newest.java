package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Columns.About;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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
        return closed(day, moment);
    }

    private static Newest closed(int[] day, int[] moment) {
        return new Newest(
                day,
                moment,
                Arrays.stream(day).max().orElse(0),
                Arrays.stream(moment).max().orElse(0));
    }

    /** The same again where nothing was said but about some assignments. */
    Newest moved(Columns columns, BitSet anew) {
        int[] days = day.clone();
        int[] moments = moment.clone();
        anew.stream().forEach(i -> {
            var reports = IntStream.range(
                    columns.reports().first()[i], columns.reports().first()[i + 1]);
            var events = columns.assignments().holders(About.EVENTS).rowsOf(i);
            int[] said = reports.toArray();
            int[] happened = events.toArray();
            days[i] = latest(said, columns.reports()::day, happened, columns.events()::day);
            moments[i] = Math.max(
                    latest(said, columns.reports()::moment, happened, columns.events()::moment),
                    columns.assignments()
                            .holders(About.TARGETS)
                            .rowsOf(i)
                            .map(columns.targets()::moment)
                            .max()
                            .orElse(0));
        });
        return closed(days, moments);
    }

    private static int latest(int[] some, IntUnaryOperator its, int[] others, IntUnaryOperator theirs) {
        return IntStream.concat(
                        Arrays.stream(some).map(its), Arrays.stream(others).map(theirs))
                .max()
                .orElse(0);
    }

    /** Whether all that was ever said is known from a point in time. */
    boolean before(int itsDay, int itsMoment) {
        return lastDay <= itsDay && lastMoment <= itsMoment;
    }

    boolean before(int assignment, int itsDay, int itsMoment) {
        return day[assignment] <= itsDay && moment[assignment] <= itsMoment;
    }
}
