package dev.banyan.directory;

/**
 * A form that people without an account send (公开表单), with a secret that they type into it; rooms offer theirs as beans. It needs no
 * token of a session, since no session lends it anything, and so stays good for as long as it lies open.
 *
 * @param path what its addresses begin with
 */
public record OpenForm(String path) {}
