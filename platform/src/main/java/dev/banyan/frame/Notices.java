package dev.banyan.frame;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaves an answer for the next page (操作结果提示). */
public final class Notices {
    static final String ATTRIBUTE = "notice";

    private Notices() {}

    public static void done(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute(ATTRIBUTE, new Pending(false, key, strings(arguments), null));
    }

    /** What was typed comes along, and stands in its form again if that is on the next page. */
    public static void refused(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute(ATTRIBUTE, new Pending(true, key, strings(arguments), TypedForm.now()));
    }

    private static List<String> strings(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    record Pending(
            boolean failure,
            String key,
            List<String> arguments,
            @Nullable TypedForm form) implements Serializable {
        Frame.Notice in(Words words) {
            return new Frame.Notice(failure, key, words.of(key, arguments.toArray()), Optional.ofNullable(form));
        }
    }
}
