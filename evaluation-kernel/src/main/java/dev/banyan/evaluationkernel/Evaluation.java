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
