package dev.banyan.messages;

import dev.banyan.frame.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Collectors;

/**
 * What a message says (消息内容), in whatever language it is read.
 *
 * @param key message key in the bundle of the room that says it
 * @param filled what stands for {@code {0}}, {@code {1}}…
 */
public record Said(String key, List<Filling> filled) {
    public Said {
        filled = List.copyOf(filled);
    }

    /** What is filled into a text (填充内容). */
    public sealed interface Filling {}

    /** Words as they are, such as the title of a task. */
    public record Text(String words) implements Filling {}

    public record Day(LocalDate day) implements Filling {}

    /** Words of a bundle, such as a role. */
    public record Key(String key) implements Filling {}

    /** @param filled a {@link Filling}, a day, or anything else as its text */
    public static Said of(String key, Object... filled) {
        return new Said(
                key,
                Arrays.stream(filled)
                        .map(it -> switch (it) {
                            case Filling ready -> ready;
                            case LocalDate day -> new Day(day);
                            default -> new Text(String.valueOf(it));
                        })
                        .toList());
    }

    public String in(Words words) {
        var texts = filled.stream()
                .map(it -> switch (it) {
                    case Text(String text) -> text;
                    case Day(LocalDate day) -> words.day(day);
                    case Key(String other) -> words.of(other);
                })
                .toList();
        try {
            return words.of(key, texts.toArray());
        } catch (MissingResourceException saidByAnEarlierRelease) {
            return texts.stream().collect(Collectors.joining(" "));
        }
    }
}
