package dev.banyan.assessment;

/** Number of a survey (评议编号). */
public record SurveyId(long value) {}
