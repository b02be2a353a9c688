package dev.banyan.reports;

/**
 * What a request costs one unit (报送成本).
 *
 * @param unit code of the unit
 * @param usedRequests requests of this month before it
 * @param usedMinutes minutes of this month before it
 * @param minutes what this one takes
 */
public record Cost(String unit, int usedRequests, int usedMinutes, int minutes, Budget budget) {
    public boolean exceeds() {
        return usedRequests + 1 > budget.requests() || usedMinutes + minutes > budget.minutes();
    }
}
