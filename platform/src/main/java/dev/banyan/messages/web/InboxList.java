package dev.banyan.messages.web;

import dev.banyan.messages.Received;
import dev.banyan.messages.Topic;
import java.util.List;
import java.util.Optional;

/**
 * A page of an inbox (收件箱页面).
 *
 * @param more whether another page follows
 * @param waiting how many are unread, counted no further than the page head does
 */
public record InboxList(
        List<Received> items, boolean unread, Optional<Topic> topic, int number, boolean more, int waiting) {
    public InboxList {
        items = List.copyOf(items);
    }

    public String address(boolean onlyUnread, Optional<Topic> about, int page) {
        return InboxController.PATH + "?unread=" + onlyUnread
                + about.map(it -> "&topic=" + it).orElse("") + "&page=" + page;
    }

    public String count() {
        return waiting < HeadMarks.COUNTED ? String.valueOf(waiting) : HeadMarks.COUNTED - 1 + "+";
    }
}
