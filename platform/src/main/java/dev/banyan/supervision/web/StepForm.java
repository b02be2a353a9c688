package dev.banyan.supervision.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the form of a step holds (办理表单).
 *
 * @param request names this very request
 * @param reason empty where none was given
 * @param back {@code queue} if it was sent from the list of what waits, otherwise empty
 */
record StepForm(@Nullable UUID request, String reason, String back) {
    StepForm {
        reason = said(reason);
        back = said(back);
    }

    @Override
    public UUID request() {
        if (request == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return request;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
