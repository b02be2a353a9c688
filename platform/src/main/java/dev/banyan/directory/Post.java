package dev.banyan.directory;

/**
 * A place in a unit that people hold one after another (岗位); duties belong to it, not to them.
 *
 * @param unit code of the unit
 * @param title how it is called, once in its unit
 * @param term from when until when it exists
 */
public record Post(PostId id, String unit, PostKind kind, String title, Term term) {}
