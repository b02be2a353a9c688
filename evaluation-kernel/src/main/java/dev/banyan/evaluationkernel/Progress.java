package dev.banyan.evaluationkernel;

/**
 * How far something is (进展), in millionths of the whole; three things that stay three.
 *
 * @param reported what its units say (上报进度)
 * @param checked what somebody else saw (核查进度); 0 if nobody looked
 * @param planned what the plan asks for by the day (应达进度)
 */
public record Progress(int reported, int checked, int planned) {}
