package dev.banyan.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which step leads from which state to which (状态流转表): one table; what is not in it cannot happen. */
public record Life<S, T>(List<Edge<S, T>> edges) {
    public Life {
        edges = List.copyOf(edges);
    }

    @SafeVarargs
    public static <S, T> Life<S, T> of(Edge<S, T>... edges) {
        return new Life<>(List.of(edges));
    }

    /** @param from empty before anything happened */
    public record Edge<S, T>(Optional<S> from, T step, S to) {
        public static <S, T> Edge<S, T> of(S from, T step, S to) {
            return new Edge<>(Optional.of(from), step, to);
        }

        public static <S, T> Edge<S, T> first(T step, S to) {
            return new Edge<>(Optional.empty(), step, to);
        }
    }

    /** Where a step leads; empty if it may not be taken. */
    public Optional<S> after(Optional<S> from, T step) {
        return edges.stream()
                .filter(edge -> edge.from().equals(from) && edge.step().equals(step))
                .map(Edge::to)
                .findFirst();
    }

    public Optional<S> after(S from, T step) {
        return after(Optional.of(from), step);
    }

    /**
     * Where facts have led, all of them, in the order they were recorded.
     *
     * @param of whose life it is
     * @throws IllegalArgumentException if a fact may not follow the one before
     */
    public <F> S after(Object of, List<F> facts, Function<F, T> step) {
        Optional<S> state = Optional.empty();
        for (F fact : facts) {
            var before = state;
            state = after(before, step.apply(fact));
            if (state.isEmpty()) {
                throw new IllegalArgumentException(of + ": " + step.apply(fact) + " after " + before);
            }
        }
        return state.orElseThrow();
    }
}
