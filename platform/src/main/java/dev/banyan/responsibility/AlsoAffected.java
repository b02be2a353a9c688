package dev.banyan.responsibility;

import dev.banyan.directory.Actor;
import dev.banyan.plan.Page;
import java.time.LocalDate;

/** What else a unit still owes (单位其他未结事项): rooms further on tell it before the unit ends. */
public interface AlsoAffected {
    /** The first due first. */
    Page<Matter> of(Actor actor, String unit);

    /** @param path page where it is seen */
    record Matter(String title, LocalDate due, String path) {}
}
