package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.CityFactsBuilder.Built;
import dev.banyan.evaluationkernel.facts.Carrying;
import dev.banyan.evaluationkernel.facts.Columns;
import dev.banyan.evaluationkernel.facts.Places;
import dev.banyan.evaluationkernel.facts.Portion;
import dev.banyan.evaluationkernel.lights.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/** All facts of a city in the order in which they are evaluated (全市事实); never changed after they were put together. */
public final class CityFacts {
    private final Columns columns;
    private final WorkingDays calendar;
    private final Places places;
    private final Standing standing;

    CityFacts(Columns columns, WorkingDays calendar) {
        this(columns, calendar, new Places(columns), Standing.of(columns, calendar));
    }

    private CityFacts(Columns columns, WorkingDays calendar, Places places, Standing standing) {
        this.columns = columns;
        this.calendar = calendar;
        this.places = places;
        this.standing = standing;
    }

    /**
     * This city with the facts of an earlier one (事实承接), except for some assignments, about whose targets and facts the rows
     * say everything; they may be new. An assignment that neither knows has no facts.
     */
    public Built carrying(CityFacts earlier, Collection<String> anew, List<TargetRow> targets, List<FactRow> facts) {
        var carrying = new Carrying(columns, places, earlier.columns, earlier.places);
        anew.forEach(carrying::anew);
        targets.forEach(carrying::add);
        facts.forEach(carrying::add);
        var moved = carrying.columns();
        var stands =
                this == earlier ? standing.moved(moved, calendar, carrying.saidAnew()) : Standing.of(moved, calendar);
        return new Built(new CityFacts(moved, calendar, places, stands), carrying.errors());
    }

    /**
     * The same city in which a task weighs otherwise among its siblings, for trying a change.
     *
     * @param weight in hundredths, 1 to 10,000
     */
    public CityFacts weighing(int task, int weight) {
        if (weight < 1 || weight > 10_000) {
            throw new IllegalArgumentException("a weight of " + weight);
        }
        return new CityFacts(columns.with(columns.tasks().weighing(task, weight)), calendar, places, standing);
    }

    /** Whether tasks and assignments lie where they lie in another city that was moved on to this one. */
    public boolean hasSameTasks(CityFacts other) {
        return places == other.places;
    }

    /** Whether an assignment has a target; without one its progress is a percentage, or its milestones. */
    public boolean hasTarget(int assignment) {
        return columns.assignments().holders(Columns.About.TARGETS).has(assignment);
    }

    /** The city as far as some of its assignments go (部分承办件): their tasks and those above, all units, nothing else. */
    public CityFacts only(IntPredicate assignments) {
        return new CityFacts(new Portion(columns, assignments).columns(), calendar);
    }

    /** Place of a task in tree order; -1 if there is none. */
    public int task(String id) {
        return places.task(id);
    }

    /** Place of an assignment; -1 if there is none. */
    public int assignment(String id) {
        return places.assignment(id);
    }

    /** Place of the unit of an assignment. */
    public int unitOf(int assignment) {
        return columns.assignments().unit(assignment);
    }

    /** Where the assignments of a task begin; one past the last task, where they all end. */
    public int firstAssignment(int task) {
        return columns.tasks().firstAssignment(task);
    }

    /** Heading of a task. */
    public String title(int task) {
        return columns.tasks().titles().at(task);
    }

    /** Tasks above a task. */
    public int depth(int task) {
        return columns.tasks().depth(task);
    }

    /** Place of the task above; -1 at the top. */
    public int parent(int task) {
        return columns.tasks().parent(task);
    }

    /** One past the last task below a task. */
    public int end(int task) {
        return columns.tasks().end(task);
    }

    /** Facts that are in columns already, for measuring. */
    public static CityFacts of(Columns columns, WorkingDays calendar) {
        return new CityFacts(columns, calendar);
    }

    public int tasks() {
        return columns.tasks().count();
    }

    public int assignments() {
        return columns.assignments().count();
    }

    public int units() {
        return columns.units().count();
    }

    public String taskId(int task) {
        return columns.tasks().ids().at(task);
    }

    public String assignmentId(int assignment) {
        return columns.assignments().ids().at(assignment);
    }

    public String unitId(int unit) {
        return columns.units().ids().at(unit);
    }

    /** Place of the task of an assignment, in tree order. */
    public int taskOf(int assignment) {
        return columns.assignments().task()[assignment];
    }

    /** Day on which the unit got an assignment. */
    public LocalDate assigned(int assignment) {
        return LocalDate.ofEpochDay(columns.assignments().assigned(assignment));
    }

    /** Weight of a task among its siblings, in hundredths. */
    public int weight(int task) {
        return columns.tasks().weight(task);
    }

    /** Whether a task, or one above it, is left out of the roll-up. */
    public boolean isLeftOut(int task) {
        return columns.tasks().exclusion(task) != 0;
    }

    public WorkingDays calendar() {
        return calendar;
    }

    /** What they come to when all are taken together, as the library itself reads it. */
    public Standing standing() {
        return standing;
    }

    /** How the library itself reads them. */
    public Columns columns() {
        return columns;
    }
}
