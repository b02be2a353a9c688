package dev.banyan.cockpit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * From where somebody wants to look (观察时点); what is not chosen is as it is now.
 *
 * @param day which day is looked at
 * @param known what was recorded later does not count; the city's own time
 * @param rules name of a rule set
 */
public record Standpoint(Optional<LocalDate> day, Optional<LocalDateTime> known, Optional<String> rules) {
    public static final Standpoint NOW = new Standpoint(Optional.empty(), Optional.empty(), Optional.empty());
}
