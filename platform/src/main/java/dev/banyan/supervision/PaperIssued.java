package dev.banyan.supervision;

import java.util.List;

/**
 * A paper went out (公文已发出).
 *
 * @param recipients codes of the units it goes to
 * @param copies codes of the units that get a copy
 */
public record PaperIssued(
        PaperId id, PaperKind kind, String number, String title, List<String> recipients, List<String> copies) {
    public PaperIssued {
        recipients = List.copyOf(recipients);
        copies = List.copyOf(copies);
    }
}
