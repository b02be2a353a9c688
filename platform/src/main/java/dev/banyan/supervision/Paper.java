package dev.banyan.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper that was issued (已发公文). It never changes; what is wrong is put right by another paper.
 *
 * @param title what it is about
 * @param issued by whom, and when
 * @param voided empty while it holds
 */
public record Paper(
        PaperId id,
        PaperNumber number,
        PaperKind kind,
        String title,
        Issued issued,
        PaperOrder.Cause cause,
        Optional<Voided> voided) {

    /**
     * How it was issued (印发情况).
     *
     * @param unit code of the unit that issued it
     * @param signer who signed it
     * @param day the day it bears
     * @param by who had it issued
     */
    public record Issued(String unit, String signer, LocalDate day, Openness openness, String by, Instant recorded) {}

    /** Taken back (作废); its number is not given again. */
    public record Voided(String reason, String by, Instant recorded) {}

    /**
     * A unit that gets it (收文单位).
     *
     * @param copy whether only a copy
     * @param receipt when somebody there signed for it
     */
    public record Recipient(String unit, boolean copy, Optional<Receipt> receipt) {}

    /** 签收. */
    public record Receipt(String by, Instant recorded) {}
}
