package dev.banyan.reports.rules;

import java.time.LocalDate;

/** When a closed matter is looked at again (回头看). */
public final class LookBack {
    /** Calendar days after closing. */
    public static final int AFTER_DAYS = 60;
    /** Working days that a check may take. */
    public static final int WORKING_DAYS = 10;

    private LookBack() {}

    public static LocalDate since(LocalDate closed) {
        return closed.plusDays(AFTER_DAYS);
    }
}
