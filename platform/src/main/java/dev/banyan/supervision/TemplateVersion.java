package dev.banyan.supervision;

import java.time.Instant;
import java.util.Optional;

/**
 * A template as it stood from one edit to the next (公文模板版本).
 *
 * @param version 0 for the one shipped
 * @param edit who made it; empty for the one shipped
 */
public record TemplateVersion(PaperKind kind, int version, String text, Optional<Edit> edit) {
    /** 修改人和时间. */
    public record Edit(String by, Instant recorded) {}
}
