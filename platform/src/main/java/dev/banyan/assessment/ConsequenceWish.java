package dev.banyan.assessment;

import java.util.UUID;

/**
 * A step that somebody wants to take with a consequence (办理请求).
 *
 * @param request names this very request: sent twice, it is carried out once
 * @param seen how many facts the page had
 * @param text why, or what is said
 */
public record ConsequenceWish(UUID request, ConsequenceId id, int seen, String text) {
    public ConsequenceWish {
        text = text.strip();
    }
}
