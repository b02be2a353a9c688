package dev.banyan.supervision;

/** Number of a request for more time (时限申请编号). */
public record TimeRequestId(long value) {}
