package dev.banyan.frame;

/**
 * A way from a page to one of a room further on, which the page's own room does not know (指路牌); rooms offer theirs as
 * beans.
 *
 * @param place pages that it stands on
 * @param order place among the others there
 * @param key message key
 * @param path where it leads, with a {@code {name}} for each value that the place gives
 * @param authority authority that shows it, for example {@code READ_ASSIGNMENTS}
 */
public record Signpost(Place place, int order, String key, String path, String authority) {
    /** Pages that have something to follow, and the values they give in this order (指路牌所在页面). */
    public enum Place {
        /** A unit: its code. */
        UNIT,
        /** A post: the code of its unit, and its own number. */
        POST,
        /** A task: its number. */
        TASK,
        /** What one unit owes of a task: its number. */
        DUTY
    }
}
