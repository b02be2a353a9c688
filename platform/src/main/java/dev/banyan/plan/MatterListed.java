package dev.banyan.plan;

/** A matter was listed and is a task from now on (事项已立项). */
public record MatterListed(TaskId task, String register) {}
