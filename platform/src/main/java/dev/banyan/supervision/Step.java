package dev.banyan.supervision;

/** What can happen to a question (询问办理环节). */
public enum Step {
    /** 提出. */
    ASKED,
    /** 答复. */
    ANSWERED,
    /** The asker says why the answer is none (再次询问). */
    REOPENED,
    /** The asker has read the answer (已阅). */
    NOTED,
    /** The asker takes the question back (撤回). */
    WITHDRAWN,
    /** A holiday notice moved the last day (调整答复期限). */
    DUE_MOVED
}
