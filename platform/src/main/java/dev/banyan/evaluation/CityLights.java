package dev.banyan.evaluation;

import dev.banyan.evaluationkernel.AsOf;
import dev.banyan.evaluationkernel.CityFacts;
import dev.banyan.evaluationkernel.Evaluation;
import dev.banyan.evaluationkernel.Forecast;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.NodeStatus;
import dev.banyan.evaluationkernel.Reason;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.View;
import dev.banyan.plan.TaskId;
import dev.banyan.responsibility.AssignmentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * All lights that somebody may see, from one point in time under one rule set (全市亮灯). It never changes. What its reader may
 * not see is not in it: no assignment of others counts in any of its numbers. Places count from 0; assignments lie in the order
 * of their tasks, tasks in tree order.
 */
public final class CityLights {
    private static final String ASSIGNMENT = "assignment-";
    /** Enough for sixteen million assignments, with numbers up to a million times as many. */
    private static final int PLACE_BITS = 24;

    private final long version;
    private final Evaluation evaluation;
    private final CityFacts facts;
    private volatile int[] byNumber = {};

    CityLights(long version, Evaluation evaluation) {
        this.version = version;
        this.evaluation = evaluation;
        facts = evaluation.facts();
    }

    /** Under which name the kernel and a facts package know an assignment. */
    public static String key(AssignmentId id) {
        return ASSIGNMENT + id.value();
    }

    static AssignmentId assignmentOf(String key) {
        return new AssignmentId(Long.parseLong(key.substring(ASSIGNMENT.length())));
    }

    /** Grows with every change on this machine. */
    public long version() {
        return version;
    }

    /** Which day is shown, as it was known at which moment. */
    public AsOf asOf() {
        return evaluation.asOf();
    }

    public RuleSet rules() {
        return evaluation.rules();
    }

    /** The kernel's own result, for who looks through all assignments to choose and to sort. */
    public Evaluation evaluation() {
        return evaluation;
    }

    CityFacts facts() {
        return facts;
    }

    /** How many assignments there are. */
    public int assignments() {
        return facts.assignments();
    }

    public TreeLight tree(int place) {
        var node = PlanNode.of(facts.taskId(place)).orElseThrow();
        return new TreeLight(node, place, facts.depth(place), evaluation.task(place));
    }

    public Optional<TreeLight> find(PlanNode node) {
        int place = facts.task(node.key());
        return place < 0 ? Optional.empty() : Optional.of(tree(place));
    }

    public Optional<TreeLight> task(TaskId id) {
        return find(new PlanNode.OfTask(id));
    }

    /** What lies directly below a place of the tree, in order. */
    public List<TreeLight> below(TreeLight above) {
        var below = new ArrayList<TreeLight>();
        for (int place = above.place() + 1; place < facts.end(above.place()); place = facts.end(place)) {
            below.add(tree(place));
        }
        return below;
    }

    /** The place above; empty at the top. */
    public OptionalInt above(int place) {
        int above = facts.parent(place);
        return above < 0 ? OptionalInt.empty() : OptionalInt.of(above);
    }

    /** Units in tree order, the names of another view in order. */
    public List<NodeStatus> nodes(View view) {
        return evaluation.nodes(view);
    }

    public AssignmentLight assignment(int place) {
        int task = facts.taskOf(place);
        return new AssignmentLight(
                id(place), taskId(task), facts.title(task), unit(place), evaluation.assignment(place));
    }

    public Optional<AssignmentLight> find(AssignmentId id) {
        int place = facts.assignment(key(id));
        return place < 0 ? Optional.empty() : Optional.of(assignment(place));
    }

    /** The assignments of a task, in the order they were given. */
    public List<AssignmentLight> ofTask(TaskId id) {
        return placesOf(id).mapToObj(this::assignment).toList();
    }

    /** The worst light of an assignment, for who looks through all of them. */
    public Light light(int place) {
        return evaluation.light(place);
    }

    /** Code of the unit of an assignment, for who looks through all of them. */
    public String unit(int place) {
        return facts.unitId(facts.unitOf(place));
    }

    /** The task of an assignment, for who looks through all of them. */
    public int treePlaceOf(int place) {
        return facts.taskOf(place);
    }

    /** Places of a task's assignments. */
    public IntStream placesOf(TaskId id) {
        int task = facts.task(new PlanNode.OfTask(id).key());
        return task < 0
                ? IntStream.empty()
                : IntStream.range(facts.firstAssignment(task), facts.firstAssignment(task + 1));
    }

    /** Places of the assignments whose numbers are higher, in the order of numbers, for who reads on from one of them. */
    public IntStream after(AssignmentId last) {
        if (byNumber.length != assignments()) {
            byNumber = IntStream.range(0, assignments())
                    .mapToLong(place -> id(place).value() << PLACE_BITS | place)
                    .sorted()
                    .mapToInt(it -> (int) it & (1 << PLACE_BITS) - 1)
                    .toArray();
        }
        int[] places = byNumber;
        int first = 0;
        for (int end = places.length; first < end; ) {
            int middle = (first + end) >>> 1;
            if (id(places[middle]).value() > last.value()) {
                end = middle;
            } else {
                first = middle + 1;
            }
        }
        return Arrays.stream(places, first, places.length);
    }

    /** Number of an assignment, for who looks through all of them. */
    public AssignmentId id(int place) {
        return assignmentOf(facts.assignmentId(place));
    }

    private TaskId taskId(int task) {
        return PlanNode.of(facts.taskId(task))
                .filter(PlanNode.OfTask.class::isInstance)
                .map(node -> ((PlanNode.OfTask) node).id())
                .orElseThrow();
    }

    /** Why the lights of an assignment are what they are; empty if it is not among these. */
    public List<Reason> reasons(AssignmentId id) {
        int place = facts.assignment(key(id));
        return place < 0 ? List.of() : evaluation.reasons(place);
    }

    /** Whether an assignment will be done by its last day; empty if it is not among these. */
    public Optional<Forecast> forecast(AssignmentId id) {
        int place = facts.assignment(key(id));
        return place < 0 ? Optional.empty() : Optional.of(evaluation.forecast(place));
    }
}
