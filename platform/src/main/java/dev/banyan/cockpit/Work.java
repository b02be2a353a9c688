package dev.banyan.cockpit;

import java.util.List;

/**
 * Things of one kind that wait for somebody (待办).
 *
 * @param kind what they are
 * @param count how many
 * @param pressing which of them press; none that are 0
 */
public record Work(Kind kind, long count, List<Pressing> pressing) {
    public Work {
        pressing = pressing.stream().filter(it -> it.count() > 0).toList();
    }

    /** What may wait for somebody, in the order it is shown (待办类别). */
    public enum Kind {
        /** Assignments to sign for (待签收). */
        TO_SIGN,
        /** Reports to write (待填报). */
        TO_WRITE,
        /** Questions of observers to answer (待答复). */
        TO_ANSWER,
        /** Sheets whose receipt the own unit has yet to confirm (待签收督查单). */
        TO_RECEIVE,
        /** Blockers to solve, or to say whether they are solved (堵点待办). */
        BLOCKERS,
        /** What meetings resolved and the own unit carries out (议定事项). */
        RESOLUTIONS,
        /** Appeals against scores to decide (待复核申诉). */
        APPEALS,
        /** What follows from results and waits for a step (结果运用待办). */
        CONSEQUENCES,
        /** Extensions, sheets, appeals and closes that need a signature (待签批). */
        TO_APPROVE,
        /** Rounds whose next step has come, or whose own score is to be checked (考核待办). */
        ROUNDS,
        /** Panels that wait for marks (待打分). */
        MARKS,
        /** Meetings to call, to write down, or without minutes (会议待办). */
        MEETINGS,
        /** Requests that go over a budget, for a leader to decide (待批准). */
        TO_DECIDE,
        /** Checks on the spot (待核查). */
        TO_CHECK,
        /** Answers to read (待阅答复). */
        TO_READ,
        /** Assignments that came back as not ours (退件). */
        SENT_BACK,
        /** Reports to review (待审核). */
        TO_REVIEW,
        /** Figures of feeds that a person has to look at (存疑数值). */
        HELD,
        /** Requests that a leader has not decided yet (待领导批准). */
        UNDECIDED,
        /** Reasons why a task has no live lead (责任空缺). */
        GAPS,
        /** Drafts of plans under review (在审草案). */
        DRAFTS
    }

    /**
     * Some of them press (紧要).
     *
     * @param why what they are
     */
    public record Pressing(Why why, long count) {
        public enum Why {
            /** Due sooner than in two working days (紧急). */
            URGENT,
            /** Beyond their limit (逾期). */
            LATE,
            /** Returned by a reviewer (退回). */
            RETURNED
        }
    }
}
