package dev.banyan.frame;

import java.util.Locale;

/** The two languages of the screens (界面语言); Chinese is the default. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN", "中文"),
    ENGLISH(Locale.ENGLISH, "en", "English");

    private final Locale locale;
    private final String tag;
    private final String ownName;

    Language(Locale locale, String tag, String ownName) {
        this.locale = locale;
        this.tag = tag;
        this.ownName = ownName;
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 tag, as {@code lang} attribute and as value of the language choice. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }
}
