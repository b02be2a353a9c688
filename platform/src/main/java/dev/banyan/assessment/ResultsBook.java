package dev.banyan.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * All of a released round as it is handed out (结果册): units, never persons.
 *
 * @param moved whose score, place or grade is not what was shown first
 */
public record ResultsBook(Counted counted, List<ReadScores.Moved> moved, Release release) {
    public ResultsBook {
        moved = List.copyOf(moved);
    }

    /**
     * How it was released (公布情况).
     *
     * @param issuer name of the unit that released it
     * @param digest of all score sheets as they were then, SHA-256 in hexadecimal
     */
    public record Release(String issuer, LocalDate day, String digest) {}
}
