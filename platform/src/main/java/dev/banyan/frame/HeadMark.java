package dev.banyan.frame;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Something in the head of every page that wants a look (页首提示), such as an inbox with what is unread in it.
 *
 * @param key message key of its name
 * @param path where it leads
 * @param count how much there is, as people read it
 * @param waits whether there is anything
 */
public record HeadMark(String key, String path, String count, boolean waits) {
    /** Makes the mark of whoever is signed in; a room offers it as a bean. */
    @FunctionalInterface
    public interface Maker {
        Optional<HeadMark> of(Authentication person);
    }
}
