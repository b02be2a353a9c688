package dev.banyan.cockpit.web;

/** Writes progress (百分比). */
public final class Percent {
    private static final int TENTH = 1_000;

    private Percent() {}

    /** Millionths as per cent with one decimal, half up, without a needless zero: 452999 is 45.3%. */
    public static String of(int millionths) {
        long tenths = (Math.abs((long) millionths) + TENTH / 2) / TENTH;
        return (millionths < 0 && tenths > 0 ? "-" : "")
                + tenths / 10
                + (tenths % 10 == 0 ? "" : "." + tenths % 10)
                + "%";
    }
}
