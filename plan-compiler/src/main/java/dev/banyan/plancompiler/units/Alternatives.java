package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pattern of alternatives (多选一句式), each with words of which one must stand in whatever it matches: in a sentence only
 * those are tried whose words stand in it.
 */
final class Alternatives {
    private final List<Alternative> all = new ArrayList<>();
    /** Patterns put together so far, replaced as a whole: what two threads add at once is put together again. */
    private volatile Map<Integer, Pattern> known = Map.of();

    private record Alternative(String pattern, List<String> words) {
        boolean canStand(String text, Span sentence) {
            for (String word : words) {
                if (text.indexOf(word, sentence.start(), sentence.end()) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Adds an alternative, tried behind those before it. */
    Alternatives or(String pattern, String... words) {
        all.add(new Alternative(pattern, List.of(words)));
        return this;
    }

    /** A matcher for a sentence; empty if none of the alternatives can match there. */
    Optional<Matcher> in(String text, Span sentence) {
        int choice = 0;
        for (int i = 0; i < all.size(); i++) {
            choice |= all.get(i).canStand(text, sentence) ? 1 << i : 0;
        }
        return choice == 0
                ? Optional.empty()
                : Optional.of(chosen(choice).matcher(text).region(sentence.start(), sentence.end()));
    }

    private Pattern chosen(int choice) {
        var before = known;
        var found = Optional.ofNullable(before.get(choice));
        if (found.isPresent()) {
            return found.get();
        }
        var pattern = pattern(choice);
        var more = new HashMap<>(before);
        more.put(choice, pattern);
        known = Map.copyOf(more);
        return pattern;
    }

    private Pattern pattern(int choice) {
        return Pattern.compile(IntStream.range(0, all.size())
                .filter(i -> (choice >>> i & 1) != 0)
                .mapToObj(i -> all.get(i).pattern())
                .collect(Collectors.joining("|")));
    }
}
