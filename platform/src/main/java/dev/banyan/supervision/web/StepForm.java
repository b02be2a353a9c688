package dev.banyan.supervision.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the form of a step holds (办理表单).
 *
 * @param request names this very request
 * @param seen number of facts that whoever sends it had before the eyes, where the step asks for it
 * @param text what is said with the step; empty where nothing was
 * @param reason empty where none was given
 * @param back {@code queue} if it was sent from the list of what waits, otherwise empty
 */
record StepForm(@Nullable UUID request, @Nullable Integer seen, String text, String reason, String back) {
    StepForm {
        text = said(text);
        reason = said(reason);
        back = said(back);
    }

    @Override
    public UUID request() {
        return there(request);
    }

    @Override
    public Integer seen() {
        return there(seen);
    }

    private static <T> T there(@Nullable T field) {
        if (field == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return field;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
