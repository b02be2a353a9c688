package dev.banyan.reports.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a query only reads, as far as its text shows (只读查询检查); the database itself is told to refuse the rest. */
public final class ReadingQuery {
    public static final int LONGEST = 4000;
    private static final Pattern BEGINS = Pattern.compile("\\s*(?:select|with|table|values)\\b.*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"");

    private ReadingQuery() {}

    /** One statement that begins like a reading one: a second one could end the protection that the first stands under. */
    public static boolean is(String query) {
        return query.length() <= LONGEST
                && BEGINS.matcher(query.toLowerCase(Locale.ROOT)).matches()
                && !LITERAL.matcher(query).replaceAll("x").contains(";");
    }
}
