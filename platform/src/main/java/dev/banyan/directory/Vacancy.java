package dev.banyan.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A post without a holder (岗位空缺).
 *
 * @param term from when; until when if the next holder is known
 * @param acting who acts meanwhile
 */
public record Vacancy(Post post, Term term, Optional<Holding> acting) {
    /** Whether it has begun. */
    public boolean isOn(LocalDate day) {
        return term.covers(day);
    }
}
