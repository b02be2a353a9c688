package dev.banyan.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A matter as somebody enters it on a register (登记内容).
 *
 * @param register code of the register type
 * @param title what it is about
 * @param text its own words
 * @param fields what the register asks besides, by key: dates as {@code 2026-03-05}, units and choices by code, {@code yes}
 *     or {@code no}; what is left empty is not there
 * @param due last day; as the register's limits say if empty
 */
public record NewMatter(
        String register, String title, String text, Map<String, String> fields, Optional<LocalDate> due) {
    public NewMatter {
        title = title.strip();
        text = text.strip();
        fields = Map.copyOf(fields);
    }
}
