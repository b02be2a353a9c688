package dev.banyan.frame;

/**
 * A room's entry in the menu (菜单项); rooms offer theirs as beans.
 *
 * @param group what it belongs to
 * @param order place in its group
 * @param key message key
 * @param path where it leads
 * @param authority authority that shows it, for example {@code READ_PLANS}
 */
public record MenuItem(Group group, int order, String key, String path, String authority) {
    /** What the first row of the menu says (一级菜单), from left to right. */
    public enum Group {
        /** 我的工作. */
        WORK,
        /** 驾驶舱. */
        LOOK,
        /** 计划. */
        PLANS,
        /** 责任落实. */
        DUTIES,
        /** 情况报送. */
        REPORTS,
        /** 督办. */
        SUPERVISION,
        /** 考核. */
        ASSESSMENT,
        /** 基础信息. */
        CITY,
        /** 系统管理. */
        SYSTEM
    }
}
