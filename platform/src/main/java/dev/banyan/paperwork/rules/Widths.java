package dev.banyan.paperwork.rules;

/** How wide the characters of a font are (字宽), as a share of its size. */
public interface Widths {
    double of(int codePoint);

    /** Of a text set in a size. */
    default double of(String text, double size, double gap) {
        return text.codePoints().mapToDouble(it -> of(it) * size + gap).sum();
    }
}
