package dev.banyan.supervision.rules;

import dev.banyan.directory.Unit;
import dev.banyan.plan.NewMatter;
import dev.banyan.plan.RegisterType;
import dev.banyan.supervision.NewResolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a resolution stands on its register, and how its units share it (议定事项登记规则). */
public final class ResolutionEntry {
    public static final String MEETING_DECISION = "meeting-decision";
    public static final String PROJECT_COMMAND = "project-command";
    public static final int LONGEST_TEXT = 2000;
    /** So that each unit carries at least a few per cent. */
    public static final int MOST_OTHERS = 19;

    private static final int TITLE = 60;

    private ResolutionEntry() {}

    /** Code of the register that the resolutions of a body stand on. */
    public static String register(Unit.Kind kind) {
        return kind == Unit.Kind.PROJECT_COMMAND ? PROJECT_COMMAND : MEETING_DECISION;
    }

    /** What is known of the meeting (会议要素). */
    public record Of(String body, String meeting, LocalDate day, int number) {}

    /**
     * The matter as the register wants it; only what the register asks for is filled in, since an office may change that.
     *
     * @param due last day; as the register's limits say if empty
     */
    public static NewMatter matter(RegisterType register, Of of, NewResolution wish, Optional<LocalDate> due) {
        var known = new HashMap<>(Map.of(
                "meeting", of.meeting(),
                "held-on", of.day().toString(),
                "item", String.valueOf(of.number()),
                "command", of.body(),
                "project", of.body(),
                "raised-on", of.day().toString()));
        known.put("kind", wish.kind().isEmpty() ? usualKind(register) : wish.kind());
        known.keySet().removeIf(key -> register.form().field(key).isEmpty());
        return new NewMatter(register.code(), title(wish.text()), wish.text(), known, due);
    }

    /** Of a leading group what is a leading group's, otherwise the last one, which stands for all others. */
    private static String usualKind(RegisterType register) {
        return register.form()
                .field("kind")
                .filter(field -> !field.values().isEmpty())
                .map(field -> field.value("group")
                        .orElseGet(() -> field.values().getLast())
                        .code())
                .orElse("");
    }

    /** Its first sentence, as far as a heading goes. */
    public static String title(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        int end = line.indexOf('。');
        String sentence = end > 0 ? line.substring(0, end) : line;
        return sentence.codePointCount(0, sentence.length()) <= TITLE
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    /** Per cent of each: equal parts for those who answer, what is left over for the lead, which comes first. */
    public static List<Integer> weights(int others) {
        int each = 100 / (others + 1);
        var weights = new ArrayList<Integer>();
        weights.add(100 - each * others);
        for (int i = 0; i < others; i++) {
            weights.add(each);
        }
        return List.copyOf(weights);
    }
}
