package dev.banyan.frame;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of the screens in one language (界面文字), from one bundle per room: the part of a key before its first dot
 * names the bundle, so {@code plan.approve} stands in {@code i18n/plan}.
 */
public record Words(Language language) {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<Language, Lexicon> LEXICONS =
            Map.of(Language.CHINESE, new Lexicon(Language.CHINESE), Language.ENGLISH, new Lexicon(Language.ENGLISH));

    /** What was looked up once; words and patterns of a language never change while the application runs. */
    private record Lexicon(
            Language language,
            Map<String, String> texts,
            Map<String, Message> messages,
            Map<String, DateTimeFormatter> dates) {
        Lexicon(Language language) {
            this(language, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        String text(String key) {
            return texts.computeIfAbsent(
                    key,
                    it -> ResourceBundle.getBundle(
                                    "i18n." + it.substring(0, it.indexOf('.')), language.locale(), NO_FALLBACK)
                            .getString(it));
        }

        Message message(String key) {
            return messages.computeIfAbsent(key, it -> Message.of(text(it)));
        }

        DateTimeFormatter date(String pattern) {
            return dates.computeIfAbsent(pattern, it -> DateTimeFormatter.ofPattern(it, language.locale()));
        }
    }

    /**
     * A text with places to be filled; a message format would be read again for each use.
     *
     * @param texts one more than there are places
     * @param places number of the argument for each
     */
    private record Message(List<String> texts, List<Integer> places) {
        private static final char MARK = '\uffff';
        private static final Object[] MARKS =
                IntStream.range(0, 10).mapToObj(i -> MARK + String.valueOf(i)).toArray();

        static Message of(String pattern) {
            var parts = new MessageFormat(pattern).format(MARKS).split(String.valueOf(MARK), -1);
            return new Message(
                    Stream.concat(
                                    Stream.of(parts[0]),
                                    Arrays.stream(parts).skip(1).map(part -> part.substring(1)))
                            .toList(),
                    Arrays.stream(parts)
                            .skip(1)
                            .map(part -> part.charAt(0) - '0')
                            .toList());
        }

        String filled(Object... arguments) {
            var text = new StringBuilder(texts.getFirst());
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                text.append(place < arguments.length ? arguments[place] : "{" + place + "}")
                        .append(texts.get(i + 1));
            }
            return text.toString();
        }
    }

    /** The text of a key, its {@code {0}}, {@code {1}}… filled; numbers are written plainly. */
    public String of(String key, Object... arguments) {
        return arguments.length == 0
                ? lexicon().text(key)
                : lexicon().message(key).filled(arguments);
    }

    /** A moment on the clock of the city, for example 2026年11月24日 10:05. */
    public String moment(Instant moment) {
        String pattern = switch (language) {
            case CHINESE -> "yyyy年M月d日 HH:mm";
            case ENGLISH -> "d MMMM yyyy, HH:mm";
        };
        return lexicon().date(pattern).withZone(CITY).format(moment);
    }

    /** A day, for example 2026年11月24日. */
    public String day(LocalDate day) {
        return lexicon()
                .date(
                        switch (language) {
                            case CHINESE -> "yyyy年M月d日";
                            case ENGLISH -> "d MMMM yyyy";
                        })
                .format(day);
    }

    /** A month below a picture, as short as it may be: January names its year alone, the first one month and year. */
    public String month(LocalDate day, boolean first) {
        String pattern = switch (language) {
            case CHINESE -> day.getMonthValue() == 1 ? "yyyy年" : first ? "yyyy年M月" : "M月";
            case ENGLISH -> day.getMonthValue() == 1 ? "yyyy" : first ? "MMM yyyy" : "MMM";
        };
        return lexicon().date(pattern).format(day);
    }

    /** A day of the week, for example 周二. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, language.locale());
    }

    private Lexicon lexicon() {
        return Objects.requireNonNull(LEXICONS.get(language));
    }
}
