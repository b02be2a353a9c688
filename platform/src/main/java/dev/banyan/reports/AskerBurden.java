package dev.banyan.reports;

import java.util.Optional;

/**
 * What one asking unit laid upon others in a month (布置单位报送负担); those who answer are never compared.
 *
 * @param unit code of the unit that asked; empty for the system
 */
public record AskerBurden(Optional<String> unit, Asked asked, Caused caused) {
    /**
     * @param urgent requests due sooner than in two working days
     * @param exceeding requests over a budget or to a township, that a leader let through
     */
    public record Asked(int requests, int urgent, int exceeding) {}

    /**
     * @param fields questions over all reports
     * @param filled of them those whose answer was there to be confirmed
     * @param minutes as estimated from the forms
     */
    public record Caused(int reports, int fields, int filled, int minutes) {
        /** Share of the fields that were filled in beforehand, in whole per cent rounded down; -1 if nothing was asked. */
        public int filledPercent() {
            return fields == 0 ? -1 : 100 * filled / fields;
        }
    }
}
