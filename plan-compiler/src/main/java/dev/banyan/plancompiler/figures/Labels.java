package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;

/** The number in front of a paragraph (序号), which is no part of a name. */
final class Labels {
    private static final String NUMERALS = "一二三四五六七八九十";

    private Labels() {}

    /** One past the label of a sentence, or its start if it has none. */
    static int end(String text, Span sentence) {
        int at = sentence.start();
        int limit = Math.min(sentence.end(), at + 8);
        if (at < limit && "(第".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int number = at;
        while (number < limit
                && (Character.isDigit(text.charAt(number)) || NUMERALS.indexOf(text.charAt(number)) >= 0)) {
            number++;
        }
        if (number == at || number >= limit) {
            return sentence.start();
        }
        boolean bracketed = text.charAt(number) == ')';
        boolean dotted = ".、．是".indexOf(text.charAt(number)) >= 0
                && !(number + 1 < sentence.end()
                        && Character.isDigit(text.charAt(number + 1))
                        && text.charAt(number) == '.');
        return bracketed || dotted ? number + 1 : sentence.start();
    }
}
