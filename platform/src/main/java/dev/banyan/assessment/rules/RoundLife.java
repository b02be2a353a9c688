package dev.banyan.assessment.rules;

import dev.banyan.assessment.Round.State;
import dev.banyan.assessment.RoundStep;
import dev.banyan.directory.Permission;
import java.util.List;
import java.util.Optional;

/** The life of a round (期次生命周期) as one table; what is not in it cannot happen. */
public final class RoundLife {
    /**
     * @param from empty before it is opened
     * @param who may take it
     * @param reasoned whether a reason is needed
     */
    public record Edge(Optional<State> from, RoundStep step, State to, Permission who, boolean reasoned) {}

    public static final List<Edge> TABLE = List.of(
            new Edge(Optional.empty(), RoundStep.OPENED, State.GATHERING, Permission.ASSESS, false),
            edge(State.GATHERING, RoundStep.GATHERED, State.GATHERING, Permission.ASSESS, false),
            edge(State.GATHERING, RoundStep.SHOWN, State.PROVISIONAL, Permission.ASSESS, false),
            edge(State.PROVISIONAL, RoundStep.APPEALS_CLOSED, State.REVIEWED, Permission.ASSESS, false),
            edge(State.REVIEWED, RoundStep.RETURNED, State.PROVISIONAL, Permission.APPROVE_SCORES, true),
            edge(State.REVIEWED, RoundStep.APPROVED, State.APPROVED, Permission.APPROVE_SCORES, false),
            edge(State.APPROVED, RoundStep.RELEASED, State.RELEASED, Permission.ASSESS, false),
            edge(State.RELEASED, RoundStep.REOPENED, State.PROVISIONAL, Permission.APPROVE_SCORES, true));

    private RoundLife() {}

    private static Edge edge(State from, RoundStep step, State to, Permission who, boolean reasoned) {
        return new Edge(Optional.of(from), step, to, who, reasoned);
    }

    public static Optional<Edge> edge(Optional<State> from, RoundStep step) {
        return TABLE.stream()
                .filter(it -> it.from().equals(from) && it.step() == step)
                .findFirst();
    }
}
