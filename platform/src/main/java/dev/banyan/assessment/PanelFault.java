package dev.banyan.assessment;

/**
 * Why a panel cannot be seated as it was written (评委安排问题).
 *
 * @param name of the person in question; nothing if it is nobody
 */
public record PanelFault(Kind kind, String name) {
    public enum Kind {
        SCHEME,
        KEY,
        YEAR,
        KEY_TAKEN,
        TITLE,
        DAY,
        UNITS,
        SEATS,
        SEAT_OF_JUDGED
    }
}
