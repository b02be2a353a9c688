package dev.banyan.messages;

import dev.banyan.frame.Language;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody wants to be told, besides the inbox (接收设置).
 *
 * @param language of what goes out
 * @param mail address for mail; empty for none
 * @param quiet when nothing goes out (免打扰)
 * @param digest when what may wait goes out in one piece, on working days (汇总)
 * @param modes for each topic; what is not named goes out at once
 */
public record Wish(Language language, Optional<String> mail, Quiet quiet, LocalTime digest, Map<Topic, Mode> modes) {
    /** What holds for whoever said nothing: evenings are free, and lights wait for the morning. */
    public static final Wish USUAL = new Wish(
            Language.CHINESE,
            Optional.empty(),
            new Quiet(LocalTime.of(20, 0), LocalTime.of(8, 0)),
            LocalTime.of(8, 30),
            Map.of(Topic.LIGHTS, Mode.DIGEST));

    public Wish {
        modes = Map.copyOf(modes);
    }

    /** One whose language is given by its tag, as it is kept. */
    public static Wish inLanguage(
            String tag, Optional<String> mail, Quiet quiet, LocalTime digest, Map<Topic, Mode> modes) {
        return new Wish(Language.of(Locale.forLanguageTag(tag)), mail, quiet, digest, modes);
    }

    public String languageTag() {
        return language.tag();
    }

    /** @param until when it ends, on the next day if that is earlier; the same time twice means never quiet */
    public record Quiet(LocalTime from, LocalTime until) {
        /** Whether nothing goes out at that time. */
        public boolean at(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
        }
    }

    /** When a message goes out. */
    public enum Mode {
        AT_ONCE,
        DIGEST,
        /** It stays in the inbox. */
        INBOX_ONLY
    }

    public Mode mode(Topic topic) {
        return modes.getOrDefault(topic, Mode.AT_ONCE);
    }

    /** When a message goes out that may itself be one that waits. */
    public Mode mode(Message message) {
        var mode = mode(message.topic());
        return message.waits() && mode == Mode.AT_ONCE ? Mode.DIGEST : mode;
    }
}
