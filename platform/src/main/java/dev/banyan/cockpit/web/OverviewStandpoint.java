package dev.banyan.cockpit.web;

import dev.banyan.cockpit.Standpoint;
import dev.banyan.evaluationkernel.RuleSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads from an address from where somebody wants to look (时点参数); what cannot be read is as it is now. */
final class OverviewStandpoint {
    private OverviewStandpoint() {}

    static Standpoint of(Map<String, String> parameters) {
        return new Standpoint(
                read(parameters, "day", LocalDate::parse),
                read(parameters, "known", LocalDateTime::parse),
                read(parameters, "rules", Function.identity()).filter(RuleSet.SHIPPED::contains));
    }

    private static <T> Optional<T> read(Map<String, String> parameters, String name, Function<String, T> reader) {
        return Optional.ofNullable(parameters.get(name))
                .filter(it -> !it.isBlank())
                .flatMap(it -> {
                    try {
                        return Optional.of(reader.apply(it));
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                });
    }
}
