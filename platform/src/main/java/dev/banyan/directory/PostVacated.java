package dev.banyan.directory;

import java.time.LocalDate;

/**
 * A post has nobody, or will have (岗位空缺); told within the transaction that records it.
 *
 * @param unit code of the post's unit
 * @param from first day without a holder, which may lie ahead
 */
public record PostVacated(PostId post, String unit, LocalDate from) {}
