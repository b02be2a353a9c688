package dev.banyan.paperwork;

/** Keeps a text from being taken for a formula when a spreadsheet program opens a CSV file (防公式注入). */
final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    static String added(String text) {
        return dangerous(text, 0) ? "'" + text : text;
    }

    /** Takes back what {@link #added} did, so that a file written and read again says the same. */
    static String removed(String cell) {
        return cell.startsWith("'") && dangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String text, int at) {
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
