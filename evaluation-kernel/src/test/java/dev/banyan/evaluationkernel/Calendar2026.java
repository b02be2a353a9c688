package dev.banyan.evaluationkernel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Holidays and make-up days around the vectors, from the notices for 2025 and 2026. */
final class Calendar2026 {
    static final WorkingDays DAYS = WorkingDays.of(exceptions());

    private Calendar2026() {}

    private static Map<LocalDate, Boolean> exceptions() {
        var days = new HashMap<LocalDate, Boolean>();
        free(days, "2025-10-01", 8);
        free(days, "2026-01-01", 3);
        free(days, "2026-02-15", 9);
        free(days, "2026-04-04", 3);
        free(days, "2026-05-01", 5);
        free(days, "2026-06-19", 3);
        free(days, "2026-09-25", 3);
        free(days, "2026-10-01", 7);
        for (String day : new String[] {
            "2025-09-28",
            "2025-10-11",
            "2026-01-04",
            "2026-02-14",
            "2026-02-28",
            "2026-05-09",
            "2026-09-20",
            "2026-10-10"
        }) {
            days.put(LocalDate.parse(day), true);
        }
        return days;
    }

    private static void free(Map<LocalDate, Boolean> days, String first, int count) {
        for (int i = 0; i < count; i++) {
            days.put(LocalDate.parse(first).plusDays(i), false);
        }
    }

    /** Counted day by day. */
    static int workingDays(LocalDate after, LocalDate through) {
        int count = 0;
        for (var day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            count += DAYS.between((int) day.toEpochDay() - 1, (int) day.toEpochDay());
        }
        return count;
    }
}
