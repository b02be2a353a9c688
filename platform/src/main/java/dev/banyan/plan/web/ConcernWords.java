package dev.banyan.plan.web;

import dev.banyan.frame.Words;
import dev.banyan.plancompiler.Finding;

/** A finding as one sentence and one suggestion (问题表述). */
public record ConcernWords(Words words) {
    public String message(Finding finding) {
        return words.of("plan.finding." + finding.kind());
    }

    public String suggestion(Finding finding) {
        return "";
    }
}
