package dev.banyan.frame;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaves an answer for the next page (操作结果提示). */
public final class Notices {
    static final String ATTRIBUTE = "notice";

    private Notices() {}

    public static void done(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute(ATTRIBUTE, new Pending(false, key, strings(arguments)));
    }

    public static void refused(RedirectAttributes next, String key, Object... arguments) {
        next.addFlashAttribute(ATTRIBUTE, new Pending(true, key, strings(arguments)));
    }

    private static List<String> strings(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    record Pending(boolean failure, String key, List<String> arguments) implements Serializable {
        String in(Words words) {
            return words.of(key, arguments.toArray());
        }
    }
}
