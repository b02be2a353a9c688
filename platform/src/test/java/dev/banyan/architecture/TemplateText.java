package dev.banyan.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a jte template says by itself, without what comes from its code. */
final class TemplateText {
    private static final Pattern LINE = Pattern.compile("(?m)^\\s*@(?:import|param)\\b.*$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|label|aria-label|aria-description)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}[^<>{}\\n]*|\\p{L}{2,}[^<>{}\\n]*");

    private final String template;
    private final StringBuilder said = new StringBuilder();
    // One entry for each open template call: how many of its parentheses are open while its arguments are read.
    private final Deque<Integer> calls = new ArrayDeque<>();
    private boolean inArguments;
    private int at;

    private TemplateText(String template) {
        this.template = LINE.matcher(COMMENT.matcher(template).replaceAll("")).replaceAll("");
    }

    /** Words that stand in the template itself, in its text or in an attribute that is read out. */
    static List<String> literal(String template) {
        String said = new TemplateText(template).withoutCode();
        Stream<String> attributes = SPOKEN_ATTRIBUTE.matcher(said).results().map((MatchResult found) -> found.group(1));
        String text = TAG.matcher(said).replaceAll("\n").replaceAll("&#?\\w+;", " ");
        return Stream.concat(attributes, Stream.of(text))
                .flatMap(part -> WORDS.matcher(part).results().map(MatchResult::group))
                .map(String::strip)
                .toList();
    }

    private String withoutCode() {
        while (at < template.length()) {
            if (inArguments) {
                argument();
            } else {
                text();
            }
        }
        return said.toString();
    }

    private void text() {
        if (next("${") || next("!{") || next("$unsafe{")) {
            skipTo('{', '}');
        } else if (next("@template.")) {
            at = template.indexOf('(', at) + 1;
            calls.push(1);
            inArguments = true;
        } else if (next("@if(") || next("@elseif(") || next("@for(")) {
            skipTo('(', ')');
        } else if (next("@else") || next("@endif") || next("@endfor")) {
            at += template.startsWith("@endfor", at) ? 7 : template.startsWith("@endif", at) ? 6 : 5;
        } else if (next("`") && !calls.isEmpty()) {
            at++;
            inArguments = true;
        } else {
            said.append(template.charAt(at++));
        }
    }

    private void argument() {
        if (next("@`")) {
            at += 2;
            inArguments = false;
        } else if (next("\"")) {
            skipString();
        } else if (next("(") || next(")")) {
            int open = calls.pop() + (template.charAt(at++) == '(' ? 1 : -1);
            if (open > 0) {
                calls.push(open);
            } else {
                inArguments = false;
            }
        } else {
            at++;
        }
    }

    private boolean next(String start) {
        return template.startsWith(start, at);
    }

    private void skipTo(char opening, char closing) {
        at = template.indexOf(opening, at) + 1;
        for (int open = 1; open > 0 && at < template.length(); ) {
            char c = template.charAt(at);
            if (c == '"') {
                skipString();
            } else {
                open += c == opening ? 1 : c == closing ? -1 : 0;
                at++;
            }
        }
    }

    private void skipString() {
        at++;
        while (at < template.length() && template.charAt(at) != '"') {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
