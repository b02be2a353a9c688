package dev.banyan.frame;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

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
            Map<String, ResourceBundle> rooms,
            Map<String, MessageFormat> messages,
            Map<String, DateTimeFormatter> dates) {
        Lexicon(Language language) {
            this(language, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        String text(String key) {
            return rooms.computeIfAbsent(
                            key.substring(0, key.indexOf('.')),
                            room -> ResourceBundle.getBundle("i18n." + room, language.locale(), NO_FALLBACK))
                    .getString(key);
        }

        /** One of its own for each use: a message format is not made for several threads. */
        MessageFormat message(String key) {
            return (MessageFormat) messages.computeIfAbsent(key, it -> new MessageFormat(text(it), language.locale()))
                    .clone();
        }

        DateTimeFormatter date(String pattern) {
            return dates.computeIfAbsent(pattern, it -> DateTimeFormatter.ofPattern(it, language.locale()));
        }
    }

    /** The text of a key, its {@code {0}}, {@code {1}}… filled; numbers are written plainly. */
    public String of(String key, Object... arguments) {
        if (arguments.length == 0) {
            return lexicon().text(key);
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return lexicon().message(key).format(plain);
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
