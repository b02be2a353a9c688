package dev.banyan.supervision.rules;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.supervision.PaperField;
import dev.banyan.supervision.PaperKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a kind of paper looks like and says (公文模板), as the office writes it: lines of a name, a colon and a value, and between 正文 and 结尾 the
 * lines of the text.
 *
 * @param lines what each name says; 正文 and 结尾 are not among them
 * @param body the text; a line that begins with | is a row of a table
 */
public record PaperTemplate(Form form, Colour colour, Map<Part, String> lines, List<String> body) {
    public static final int LONGEST = 20_000;
    /** The text stands between these two lines. */
    public static final String BODY = "正文";

    public static final String END = "结尾";
    /** By GB/T 9704 a general document; shorter ones say so themselves. */
    public static final int USUAL_LIMIT = 5000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SERIES = Pattern.compile("\\p{IsHan}{1,10}");

    public PaperTemplate {
        lines = Map.copyOf(lines);
        body = List.copyOf(body);
    }

    /** Lines that a template may have (模板项). */
    public enum Part {
        FORM("版式", true),
        COLOUR("颜色", true),
        HEAD("版头", true),
        SERIES("字号", true),
        LIMIT("字数", false),
        TITLE("标题", false),
        RECIPIENTS("主送", false),
        ATTACHMENTS("附件", false),
        SIGNATURE("落款", false),
        NOTE("附注", false),
        COPIES("抄送", false),
        /** Of a report that goes up, in the place of copies. */
        SUBMITTED("呈报", false),
        IMPRINT("印发", false);

        private final String word;
        private final boolean required;

        Part(String word, boolean required) {
            this.word = word;
            this.required = required;
        }

        public String word() {
            return word;
        }
    }

    /** What every paper has by itself (通用项). */
    public enum Given {
        ISSUER("发文机关"),
        RECIPIENTS("主送"),
        COPIES("抄送"),
        DAY("日期"),
        SIGNER("签发人"),
        OPENNESS("公开方式");

        private final String word;

        Given(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public sealed interface Outcome {}

    public record Read(PaperTemplate template) implements Outcome {}

    /** @param faults in the order of the lines */
    public record Faulty(List<Fault> faults) implements Outcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What is wrong where (模板差错).
     *
     * @param line from 1; 0 for the whole
     * @param what the words at fault
     */
    public record Fault(int line, Problem problem, String what) {}

    public enum Problem {
        NO_COLON,
        UNKNOWN_PART,
        TWICE,
        MISSING_PART,
        BAD_VALUE,
        BODY_NOT_ENDED,
        NO_BODY,
        UNKNOWN_PLACEHOLDER,
        /** The kind has no such field. */
        NOT_OF_KIND,
        OPEN_BRACE,
        TOO_LONG
    }

    public static Outcome read(PaperKind kind, String text) {
        return text.length() > LONGEST
                ? new Faulty(List.of(new Fault(0, Problem.TOO_LONG, String.valueOf(LONGEST))))
                : new Reader(kind).read(text.lines().map(String::strip).toList());
    }

    public String series() {
        return lines.getOrDefault(Part.SERIES, "");
    }

    /** How many characters a paper of this kind should have at most. */
    public int limit() {
        return Optional.ofNullable(lines.get(Part.LIMIT)).map(Integer::valueOf).orElse(USUAL_LIMIT);
    }

    static List<String> placeholders(String line) {
        return PLACEHOLDER.matcher(line).results().map(it -> it.group(1)).toList();
    }

    static String fill(String line, Function<String, String> values) {
        return PLACEHOLDER
                .matcher(line)
                .replaceAll((MatchResult it) -> Matcher.quoteReplacement(values.apply(it.group(1))));
    }

    static Optional<Form> form(String word) {
        return switch (word) {
            case "公文" -> Optional.of(Form.DOCUMENT);
            case "信函" -> Optional.of(Form.LETTER);
            case "简报" -> Optional.of(Form.BRIEF);
            case "单据" -> Optional.of(Form.SHEET);
            default -> Optional.empty();
        };
    }

    static Optional<Colour> colour(String word) {
        return switch (word) {
            case "红" -> Optional.of(Colour.RED);
            case "蓝" -> Optional.of(Colour.BLUE);
            case "橙" -> Optional.of(Colour.ORANGE);
            case "黑" -> Optional.of(Colour.BLACK);
            default -> Optional.empty();
        };
    }

    private static final class Reader {
        private final PaperKind kind;
        private final List<Fault> faults = new ArrayList<>();
        private final Map<Part, String> lines = new EnumMap<>(Part.class);
        private final List<String> body = new ArrayList<>();
        private boolean inBody;
        private boolean hadBody;

        Reader(PaperKind kind) {
            this.kind = kind;
        }

        Outcome read(List<String> text) {
            for (int i = 0; i < text.size(); i++) {
                var line = text.get(i);
                if (!line.isEmpty() && !line.startsWith("#")) {
                    placeholders(i + 1, line);
                    take(i + 1, line);
                }
            }
            if (inBody) {
                fault(text.size(), Problem.BODY_NOT_ENDED, END);
            }
            if (body.isEmpty()) {
                fault(0, Problem.NO_BODY, BODY);
            }
            Arrays.stream(Part.values())
                    .filter(it -> it.required && !lines.containsKey(it))
                    .forEach(it -> fault(0, Problem.MISSING_PART, it.word));
            return faults.isEmpty()
                    ? new Read(new PaperTemplate(
                            form(lines.getOrDefault(Part.FORM, "")).orElseThrow(),
                            colour(lines.getOrDefault(Part.COLOUR, "")).orElseThrow(),
                            lines,
                            body))
                    : new Faulty(faults);
        }

        private void take(int number, String line) {
            if (line.matches(BODY + "[：:]")) {
                if (hadBody) {
                    fault(number, Problem.TWICE, BODY);
                }
                inBody = true;
                hadBody = true;
            } else if (line.matches(END + "[：:]")) {
                inBody = false;
            } else if (inBody) {
                body.add(line);
            } else {
                part(number, line);
            }
        }

        private void part(int number, String line) {
            var halves = line.split("[：:]", 2);
            if (halves.length < 2) {
                fault(number, Problem.NO_COLON, line);
                return;
            }
            var part = Arrays.stream(Part.values())
                    .filter(it -> it.word.equals(halves[0].strip()))
                    .findFirst();
            if (part.isEmpty()) {
                fault(number, Problem.UNKNOWN_PART, halves[0].strip());
                return;
            }
            var value = halves[1].strip();
            if (!isGood(part.get(), value)) {
                fault(number, Problem.BAD_VALUE, line);
            } else if (lines.putIfAbsent(part.get(), value) != null) {
                fault(number, Problem.TWICE, part.get().word);
            }
        }

        private static boolean isGood(Part part, String value) {
            return switch (part) {
                case FORM -> form(value).isPresent();
                case COLOUR -> colour(value).isPresent();
                case SERIES -> SERIES.matcher(value).matches();
                case LIMIT -> value.matches("[1-9][0-9]{1,4}");
                case HEAD, TITLE, RECIPIENTS, ATTACHMENTS, SIGNATURE, NOTE, COPIES, SUBMITTED, IMPRINT ->
                    !value.isEmpty();
            };
        }

        private void placeholders(int number, String line) {
            for (String name : PaperTemplate.placeholders(line)) {
                var field = PaperField.named(name);
                if (Arrays.stream(Given.values()).noneMatch(it -> it.word.equals(name))) {
                    if (field.isEmpty()) {
                        fault(number, Problem.UNKNOWN_PLACEHOLDER, "{" + name + "}");
                    } else if (!kind.fields().contains(field.get())) {
                        fault(number, Problem.NOT_OF_KIND, "{" + name + "}");
                    }
                }
            }
            var rest = PLACEHOLDER.matcher(line).replaceAll("");
            if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
                fault(number, Problem.OPEN_BRACE, line);
            }
        }

        private void fault(int line, Problem problem, String what) {
            faults.add(new Fault(line, problem, what));
        }
    }
}
