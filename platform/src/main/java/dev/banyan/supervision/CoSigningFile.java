package dev.banyan.supervision;

import dev.banyan.reports.ReportLine;
import java.util.List;

/**
 * The co-signing of a task as the page of one of its duties shows it (会签情况).
 *
 * @param rounds the newest first
 * @param mayAsk whether the reader may ask the others now
 * @param proofs accepted reports of the duty that could show it
 * @param others codes of the units that would be asked
 */
public record CoSigningFile(List<Round> rounds, boolean mayAsk, List<ReportLine> proofs, List<String> others) {
    public CoSigningFile {
        rounds = List.copyOf(rounds);
        proofs = List.copyOf(proofs);
        others = List.copyOf(others);
    }

    /**
     * @param missing codes of the units that it still waits for
     */
    public record Round(
            CoSigning round, List<String> missing, boolean maySign, boolean mayDecide, boolean mayWithdraw) {
        public Round {
            missing = List.copyOf(missing);
        }
    }
}
