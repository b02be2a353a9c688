package dev.banyan.assessment;

/** A unit about which the public or a panel is asked (评议对象), under the name that it bore then. */
public record JudgedUnit(String code, Naming name) {}
