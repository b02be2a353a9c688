package dev.banyan.supervision;

import dev.banyan.frame.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One line of a matter's file (办理历程).
 *
 * @param at when it was recorded; the file is in this order
 * @param day the day it speaks of
 * @param key message key of what happened
 * @param words filled into the message
 * @param by who did it
 * @param text words that go with it
 * @param path where it can be read in full
 */
public record TimelineEntry(
        Instant at,
        LocalDate day,
        String key,
        List<Word> words,
        MatterFact.By by,
        Optional<String> text,
        Optional<String> path) {
    public TimelineEntry {
        words = List.copyOf(words);
    }

    /**
     * What it says (历程用语).
     *
     * @param unit name of a unit by its code
     */
    public String in(Words language, UnaryOperator<String> unit) {
        return language.of(
                key,
                words.stream()
                        .map(it -> switch (it) {
                            case Word.Named(var named) -> language.of(named);
                            case Word.Plain(var said) -> said;
                            case Word.OfUnit(var code) -> unit.apply(code);
                            case Word.OnDay(var on) -> language.day(on);
                        })
                        .toArray());
    }

    /** Something filled into the message, in the language of whoever reads it (填充词). */
    public sealed interface Word {
        /** What a message key says. */
        record Named(String key) implements Word {}

        /** As it stands. */
        record Plain(String text) implements Word {}

        /** Name of a unit, by its code. */
        record OfUnit(String code) implements Word {}

        record OnDay(LocalDate day) implements Word {}
    }
}
