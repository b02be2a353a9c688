package dev.banyan.evaluationkernel;

/**
 * How many of each light (亮灯统计); what is closed shows no light.
 *
 * @param unlit nothing to judge yet
 * @param closed in time
 * @param closedLate after the due day in force
 */
public record Counts(int unlit, int green, int yellow, int red, int closed, int closedLate) {
    public int all() {
        return unlit + green + yellow + red + closed + closedLate;
    }
}
