package dev.banyan.directory;

/** Number of a post (岗位编号). */
public record PostId(long value) {}
