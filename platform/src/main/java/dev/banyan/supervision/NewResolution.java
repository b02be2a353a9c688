package dev.banyan.supervision;

import java.util.List;

/**
 * What a meeting resolves, as somebody writes it down (议定事项登记).
 *
 * @param text its own words
 * @param lead code of the lead unit
 * @param others codes of the units that answer for a part
 * @param limit such as {@code 5wd} or {@code 2026-03-05}; as the register's limits say if empty
 * @param kind what the register calls its kind, for registers that ask for one
 */
public record NewResolution(String text, String lead, List<String> others, String limit, String kind) {
    public NewResolution {
        others = List.copyOf(others);
    }
}
