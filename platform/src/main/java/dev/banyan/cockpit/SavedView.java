package dev.banyan.cockpit;

/**
 * How a person likes to look at the ledger (常用视图).
 *
 * @param name given by the person, at most 60 characters
 * @param address the conditions as the ledger's address writes them
 */
public record SavedView(String name, String address) {}
