package dev.banyan.reports;

/**
 * Why a report is asked for (报送事由); without a cause there is no request.
 *
 * @param words the milestone, the period of the figure, the light, or the reason that the office gives
 */
public record Cause(Kind kind, String words) {
    public enum Kind {
        /** A milestone falls due (节点到期). */
        MILESTONE_DUE,
        /** A figure falls due by the cadence of its task (数据到期). */
        FIGURE_DUE,
        /** A light turned (亮灯变化). */
        LIGHT_TURNED,
        /** An office wants to know, and says why (部门布置). */
        OFFICE_ASKS
    }
}
