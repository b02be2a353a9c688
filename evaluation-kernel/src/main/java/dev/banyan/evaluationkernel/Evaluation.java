package dev.banyan.evaluationkernel;

import dev.banyan.evaluationkernel.lights.ForecastReader;
import dev.banyan.evaluationkernel.lights.Judgement;
import dev.banyan.evaluationkernel.lights.Reasons;
import dev.banyan.evaluationkernel.rollup.Nodes;
import dev.banyan.evaluationkernel.rollup.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A whole city as it stands from one point in time under one rule set (评估结果). */
public final class Evaluation {
    private static final Duty[] DUTIES = Duty.values();

    private final CityFacts facts;
    private final RuleSet rules;
    private final AsOf asOf;
    private final Outcome outcome;

    Evaluation(CityFacts facts, RuleSet rules, AsOf asOf, Outcome outcome) {
        this.facts = facts;
        this.rules = rules;
        this.asOf = asOf;
        this.outcome = outcome;
    }

    public CityFacts facts() {
        return facts;
    }

    public RuleSet rules() {
        return rules;
    }

    public AsOf asOf() {
        return asOf;
    }

    /** How the library itself reads it. */
    public Outcome outcome() {
        return outcome;
    }

    public AssignmentStatus assignment(int assignment) {
        var out = outcome.assignments();
        int state = out.state(assignment);
        var lights = new EnumMap<LightKind, Light>(LightKind.class);
        for (LightKind kind : LightKind.values()) {
            lights.put(kind, Light.of(state >> 2 * kind.ordinal() & 3));
        }
        int due = out.due(assignment);
        return new AssignmentStatus(
                facts.assignmentId(assignment),
                lights,
                marks(state),
                new Progress(out.reported(assignment), out.checked(assignment), out.planned(assignment)),
                due == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(due)),
                out.daysLeft(assignment),
                out.silence(assignment));
    }

    private static EnumSet<Mark> marks(int state) {
        var marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if ((state >>> 12 + mark.ordinal() & 1) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }

    /** The worst light of an assignment, for who looks through all of them. */
    public Light light(int assignment) {
        return Light.of(outcome.assignments().state(assignment) >> 2 * LightKind.OVERALL.ordinal() & 3);
    }

    /** Whether something is true of an assignment, for who looks through all of them. */
    public boolean has(Mark mark, int assignment) {
        return (outcome.assignments().state(assignment) >>> 12 + mark.ordinal() & 1) != 0;
    }

    /** As what its unit holds an assignment. */
    public Duty duty(int assignment) {
        return DUTIES[facts.columns().assignments().duty(assignment)];
    }

    /** Its weight among the units of the task, in hundredths. */
    public int weight(int assignment) {
        return facts.columns().assignments().weight(assignment);
    }

    /** Last day in time of an assignment as a day since 1970, 0 if there is none, for who looks through all of them. */
    public int due(int assignment) {
        return outcome.assignments().due(assignment);
    }

    /** Working days left, for who looks through all of them. */
    public int daysLeft(int assignment) {
        return outcome.assignments().daysLeft(assignment);
    }

    /** Working days of silence, for who looks through all of them. */
    public int silence(int assignment) {
        return outcome.assignments().silence(assignment);
    }

    /** Progress in millionths as its unit says, for who looks through all of them. */
    public int reported(int assignment) {
        return outcome.assignments().reported(assignment);
    }

    /** Progress in millionths as it was checked, for who looks through all of them. */
    public int checked(int assignment) {
        return outcome.assignments().checked(assignment);
    }

    /** Progress in millionths as it was planned, for who looks through all of them. */
    public int planned(int assignment) {
        return outcome.assignments().planned(assignment);
    }

    /** The light of a task, for who looks through all of them. */
    public Light taskLight(int task) {
        return Light.of(outcome.tasks().light(task));
    }

    /** A task with what is below it. */
    public NodeStatus task(int task) {
        return new Nodes(facts.columns(), outcome, rules).task(task);
    }

    /** Units in tree order, other names in order. */
    public List<NodeStatus> nodes(View view) {
        return new Nodes(facts.columns(), outcome, rules).all(view);
    }

    /** Children of a task that are left out of its roll-up. */
    public List<Excluded> excluded(int task) {
        var tasks = facts.columns().tasks();
        var excluded = new ArrayList<Excluded>();
        for (int child = task + 1; child < tasks.end(task); child = tasks.end(child)) {
            if (tasks.exclusion(child) > 0) {
                excluded.add(new Excluded(facts.taskId(child), Exclusion.values()[tasks.exclusion(child)]));
            }
        }
        return excluded;
    }

    /** Whether an assignment will be done by its last day. */
    public Forecast forecast(int assignment) {
        return new ForecastReader(facts, rules, asOf).of(assignment);
    }

    /** Why the lights of an assignment are what they are, one reason for each kind but the overall one. */
    public List<Reason> reasons(int assignment) {
        var judgement = new Judgement(facts, rules, asOf, 1);
        judgement.judge(assignment, assignment + 1);
        return Reasons.of(judgement, rules);
    }
}
