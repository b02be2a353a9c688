package dev.banyan.plan;

/** A part of an approved plan that a search found (检索结果). */
public record FoundPart(PlanId plan, String planTitle, Part part) {}
