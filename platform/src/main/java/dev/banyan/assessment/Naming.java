package dev.banyan.assessment;

import dev.banyan.frame.Language;

/** What something is called in both languages (中英文名称). */
public record Naming(String chinese, String english) {
    /** The English name, or the Chinese one where there is no other. */
    public static Naming of(String chinese, String english) {
        return new Naming(chinese, english.isEmpty() ? chinese : english);
    }

    public String in(Language language) {
        return switch (language) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
    }
}
