package dev.banyan.supervision;

import java.util.List;

/**
 * A paper was taken back (公文作废).
 *
 * @param units codes of the units that had got it
 */
public record PaperVoided(PaperId id, String number, String title, String reason, List<String> units) {
    public PaperVoided {
        units = List.copyOf(units);
    }
}
