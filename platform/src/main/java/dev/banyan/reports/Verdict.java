package dev.banyan.reports;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a review comes to (审核结论). */
public sealed interface Verdict {
    /** 通过. */
    record Accepted() implements Verdict {}

    /** @param reasons why, by number of the question; 0 stands for the report as a whole (退回) */
    record Returned(SortedMap<Integer, String> reasons) implements Verdict {
        /** The report as a whole. */
        public static final int WHOLE = 0;

        public Returned(Map<Integer, String> reasons) {
            this((SortedMap<Integer, String>) new TreeMap<>(reasons));
        }

        public Returned {
            if (reasons.isEmpty() || reasons.values().stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a report is returned with a reason for each clause");
            }
        }
    }
}
