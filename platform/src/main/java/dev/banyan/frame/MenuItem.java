package dev.banyan.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A room's entry in the menu (菜单项); rooms offer theirs as beans.
 *
 * @param group what it belongs to
 * @param order place in its group
 * @param key message key
 * @param path where it leads
 * @param authority authority that shows it, for example {@code READ_PLANS}
 * @param also other paths whose pages belong to it
 */
public record MenuItem(Group group, int order, String key, String path, String authority, List<String> also) {
    public MenuItem {
        also = List.copyOf(also);
    }

    public MenuItem(Group group, int order, String key, String path, String authority) {
        this(group, order, key, path, authority, List.of());
    }

    /** The longest of its paths that a page lies below; empty if none does. */
    Optional<String> above(String uri) {
        return Stream.concat(Stream.of(path), also.stream())
                .filter(it -> uri.equals(it) || uri.startsWith(it + "/"))
                .max(Comparator.comparing(String::length));
    }

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
