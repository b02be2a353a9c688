package dev.banyan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A matter on a register (台账事项), as it was entered; it never changes. Title, text and fields may be more than everybody
 * should see: what others may know stands in the {@link Task}.
 *
 * @param task the task that it is
 * @param register code of the register type
 * @param version of the register type by which it was entered and by which it is handled
 * @param number what people call it, for example {@code 批〔2026〕12号}
 * @param content title, text, fields and last day
 * @param entered who entered it and when
 * @param listed day on which it was listed; empty for a draft
 */
public record RegisterEntry(
        TaskId task,
        String register,
        int version,
        String number,
        Content content,
        Entered entered,
        Optional<LocalDate> listed) {

    /** What it says (登记内容). */
    public record Content(String title, String text, Map<String, String> fields, LocalDate due) {
        public Content {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * Who entered it (登记人).
     *
     * @param unit code of the unit that this person worked for
     */
    public record Entered(LocalDate day, Instant at, String by, Optional<String> unit) {}
}
