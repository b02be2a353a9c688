package dev.banyan.frame;

/**
 * A room's entry in the menu (菜单项); rooms offer theirs as beans.
 *
 * @param order place in the menu
 * @param key message key
 * @param path where it leads
 * @param authority authority that shows it, for example {@code READ_PLANS}
 */
public record MenuItem(int order, String key, String path, String authority) {}
