package dev.banyan.reports;

/** Names a feed (数据接入编号). */
public record FeedId(long value) {}
