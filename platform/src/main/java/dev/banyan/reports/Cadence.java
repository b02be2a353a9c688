package dev.banyan.reports;

/** How often the figures of a task fall due (报送频次). */
public enum Cadence {
    /** Never by itself: only when a milestone falls due, a light turns or an office asks. */
    NONE(0),
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /** Length of its periods; 0 if it has none. */
    public int months() {
        return months;
    }
}
