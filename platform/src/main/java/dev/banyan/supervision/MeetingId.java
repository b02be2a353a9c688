package dev.banyan.supervision;

/** Names a meeting that was called or called off (会议编号). */
public record MeetingId(long value) {}
