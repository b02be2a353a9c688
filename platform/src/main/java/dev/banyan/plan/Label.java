package dev.banyan.plan;

import dev.banyan.frame.Language;

/** What something is called in both languages of the screens (名称). */
public record Label(String zh, String en) {
    public String in(Language language) {
        return switch (language) {
            case CHINESE -> zh;
            case ENGLISH -> en;
        };
    }
}
