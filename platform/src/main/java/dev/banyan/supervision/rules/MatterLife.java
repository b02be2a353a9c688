package dev.banyan.supervision.rules;

import dev.banyan.plan.Life;
import dev.banyan.plan.Life.Edge;
import dev.banyan.supervision.MatterState;
import dev.banyan.supervision.MatterStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which step leads a supervised matter where, and who takes it (督办事项状态流转): one table. */
public final class MatterLife {
    private MatterLife() {}

    /** Who takes a step (办理各方). */
    public enum Party {
        /** The office that keeps the registers (督查机构). */
        OFFICE,
        /** Who gives tasks to units (交办人). */
        ASSIGNER,
        /** The unit that leads the matter (主办单位). */
        LEAD,
        /** Who reviews reports (审核人). */
        REVIEWER,
        /** Whom it was done for, or an independent checker, as the register says (确认人). */
        CONFIRMER,
        /** Who looks back later (核查员). */
        VERIFIER,
        /** The calendar, or the office for it (日历). */
        SYSTEM
    }

    /** What must hold besides (办理条件). */
    public enum Guard {
        /** The words that go with it. */
        WORDS,
        /** Nobody of a unit that had a part in it. */
        INDEPENDENT,
        /** Confirmed since closing was last asked for. */
        CONFIRMED,
        /** The shares that the register's closing rule names are done. */
        PARTS_DONE,
        /** Its time of watching is over. */
        WATCH_OVER,
        /** The other matter is one, and is not over. */
        OTHER
    }

    /** Handled by a unit that signed for it. */
    private static final Set<MatterState> HANDLED = EnumSet.of(
            MatterState.SIGNED,
            MatterState.DECOMPOSED,
            MatterState.IN_PROGRESS,
            MatterState.FEEDBACK,
            MatterState.RETURNED);

    private static final Set<MatterState> GIVEN = with(HANDLED, MatterState.ASSIGNED);
    private static final Set<MatterState> BEFORE_CLOSING = with(GIVEN, MatterState.LISTED, MatterState.NOT_OURS);

    /** Every step that leads anywhere. */
    public static final Life<MatterState, MatterStep> TABLE = new Life<>(Stream.of(
                    Stream.of(Edge.first(MatterStep.DRAFTED, MatterState.DRAFTED)),
                    from(EnumSet.of(MatterState.DRAFTED), MatterStep.LISTED, MatterState.LISTED),
                    from(BEFORE_CLOSING, MatterStep.ASSIGNED, MatterState.ASSIGNED),
                    from(EnumSet.of(MatterState.ASSIGNED), MatterStep.SIGNED, MatterState.SIGNED),
                    from(EnumSet.of(MatterState.ASSIGNED), MatterStep.SENT_BACK, MatterState.NOT_OURS),
                    from(with(GIVEN, MatterState.NOT_OURS), MatterStep.TAKEN_BACK, MatterState.LISTED),
                    from(EnumSet.of(MatterState.SIGNED), MatterStep.BROKEN_DOWN, MatterState.DECOMPOSED),
                    from(HANDLED, MatterStep.REPORT_SENT, MatterState.FEEDBACK),
                    from(
                            EnumSet.of(MatterState.FEEDBACK, MatterState.IN_PROGRESS),
                            MatterStep.REPORT_RETURNED,
                            MatterState.RETURNED),
                    from(
                            EnumSet.of(MatterState.FEEDBACK, MatterState.RETURNED),
                            MatterStep.REPORT_ACCEPTED,
                            MatterState.IN_PROGRESS),
                    from(
                            EnumSet.of(
                                    MatterState.SIGNED,
                                    MatterState.DECOMPOSED,
                                    MatterState.IN_PROGRESS,
                                    MatterState.RETURNED,
                                    MatterState.STANDING),
                            MatterStep.CLOSE_REQUESTED,
                            MatterState.CLOSE_REQUESTED),
                    from(
                            EnumSet.of(MatterState.CLOSE_REQUESTED, MatterState.VERIFYING),
                            MatterStep.CLOSE_RETURNED,
                            MatterState.RETURNED),
                    from(EnumSet.of(MatterState.CLOSE_REQUESTED), MatterStep.CHECK_ORDERED, MatterState.VERIFYING),
                    from(EnumSet.of(MatterState.VERIFYING), MatterStep.CONFIRMED, MatterState.VERIFYING),
                    from(EnumSet.of(MatterState.VERIFYING), MatterStep.DENIED, MatterState.RETURNED),
                    from(EnumSet.of(MatterState.VERIFYING), MatterStep.CLOSED, MatterState.CLOSED),
                    from(EnumSet.of(MatterState.CLOSED), MatterStep.WRITTEN_OFF, MatterState.WRITTEN_OFF),
                    from(EnumSet.of(MatterState.WRITTEN_OFF), MatterStep.ARCHIVED, MatterState.ARCHIVED),
                    from(
                            EnumSet.of(MatterState.CLOSED, MatterState.WRITTEN_OFF),
                            MatterStep.REOPENED,
                            MatterState.IN_PROGRESS),
                    from(
                            EnumSet.of(MatterState.CLOSED, MatterState.WRITTEN_OFF, MatterState.ARCHIVED),
                            MatterStep.FOUND_FALSE,
                            MatterState.IN_PROGRESS),
                    from(
                            EnumSet.of(MatterState.DRAFTED, MatterState.LISTED, MatterState.NOT_OURS),
                            MatterStep.DECLINED,
                            MatterState.NOT_OURS),
                    from(HANDLED, MatterStep.SUSPENDED, MatterState.SUSPENDED),
                    from(EnumSet.of(MatterState.SUSPENDED), MatterStep.RESUMED, MatterState.IN_PROGRESS),
                    from(with(BEFORE_CLOSING, MatterState.DRAFTED), MatterStep.MERGED, MatterState.MERGED),
                    from(
                            with(BEFORE_CLOSING, MatterState.SUSPENDED, MatterState.STANDING),
                            MatterStep.ENDED,
                            MatterState.ENDED),
                    from(HANDLED, MatterStep.MADE_STANDING, MatterState.STANDING))
            .flatMap(edges -> edges)
            .toList());

    private static Set<MatterState> with(Set<MatterState> some, MatterState... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Stream<Edge<MatterState, MatterStep>> from(
            Set<MatterState> states, MatterStep step, MatterState to) {
        return EnumSet.copyOf(states).stream().map(state -> Edge.of(state, step, to));
    }

    /**
     * Where a step leads that was taken. What other rooms tell is true whatever this table says of it: where it leads nowhere,
     * such as a report that comes while closing is asked for, it changes nothing.
     */
    public static Optional<MatterState> taken(Optional<MatterState> before, MatterStep step) {
        return TABLE.after(before, step).or(() -> before);
    }

    public static Party whoMay(MatterStep step) {
        return switch (step) {
            case DRAFTED,
                    LISTED,
                    CLOSE_RETURNED,
                    CHECK_ORDERED,
                    CLOSED,
                    WRITTEN_OFF,
                    REOPENED,
                    DECLINED,
                    SUSPENDED,
                    RESUMED,
                    MERGED,
                    ENDED,
                    MADE_STANDING -> Party.OFFICE;
            case ASSIGNED, TAKEN_BACK -> Party.ASSIGNER;
            case SIGNED, SENT_BACK, BROKEN_DOWN, REPORT_SENT, CLOSE_REQUESTED -> Party.LEAD;
            case REPORT_RETURNED, REPORT_ACCEPTED -> Party.REVIEWER;
            case CONFIRMED, DENIED -> Party.CONFIRMER;
            case FOUND_FALSE -> Party.VERIFIER;
            case ARCHIVED -> Party.SYSTEM;
        };
    }

    /** What must hold for a step of this room; what other rooms ask for theirs is their business. */
    public static Set<Guard> guards(MatterStep step) {
        return switch (step) {
            case CLOSE_REQUESTED, CLOSE_RETURNED, REOPENED, DECLINED, SUSPENDED, RESUMED, ENDED, MADE_STANDING ->
                EnumSet.of(Guard.WORDS);
            case CONFIRMED, DENIED -> EnumSet.of(Guard.WORDS, Guard.INDEPENDENT);
            case CLOSED -> EnumSet.of(Guard.CONFIRMED, Guard.PARTS_DONE);
            case ARCHIVED -> EnumSet.of(Guard.WATCH_OVER);
            case MERGED -> EnumSet.of(Guard.WORDS, Guard.OTHER);
            case DRAFTED,
                    LISTED,
                    ASSIGNED,
                    SIGNED,
                    SENT_BACK,
                    TAKEN_BACK,
                    BROKEN_DOWN,
                    REPORT_SENT,
                    REPORT_RETURNED,
                    REPORT_ACCEPTED,
                    FOUND_FALSE,
                    CHECK_ORDERED,
                    WRITTEN_OFF -> EnumSet.noneOf(Guard.class);
        };
    }

    /** Whether somebody independent confirmed it after closing was last asked for. */
    public static boolean confirmed(List<MatterStep> steps) {
        return steps.lastIndexOf(MatterStep.CONFIRMED) > steps.lastIndexOf(MatterStep.CLOSE_REQUESTED);
    }

    /** How often what was said to be done was not (核查不实次数). */
    public static int falseTimes(List<MatterStep> steps) {
        return (int) steps.stream()
                .filter(step -> step == MatterStep.DENIED || step == MatterStep.FOUND_FALSE)
                .count();
    }
}
