package dev.banyan.assessment.rules;

import dev.banyan.assessment.rules.FormulaFault.Problem;
import dev.banyan.assessment.rules.Term.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a formula (公式读取): sums, products, powers, brackets and five functions; nothing else is understood. */
final class FormulaReader {
    static final int LONGEST = 500;
    static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 20;
    private static final String WIDE = "（）＋－×÷，＜＞＝≤≥≠";
    private static final String NARROW = "()+-*/,<>=≤≥≠";

    private final String text;
    private final Set<String> inputs;
    private int at;
    private int depth;

    private FormulaReader(String text, Set<String> inputs) {
        this.text = text;
        this.inputs = inputs;
    }

    sealed interface Reading {}

    record Good(Term term) implements Reading {}

    record Faulty(FormulaFault fault) implements Reading {}

    /** Ends the reading; never leaves this class. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FormulaFault fault;

        Wrong(FormulaFault fault) {
            super(fault.toString());
            this.fault = fault;
        }
    }

    static Reading read(String text, Set<String> inputs) {
        if (text.isBlank()) {
            return new Faulty(new FormulaFault(1, Problem.EMPTY, ""));
        }
        if (text.length() > LONGEST) {
            return new Faulty(new FormulaFault(LONGEST + 1, Problem.TOO_LONG, String.valueOf(text.length())));
        }
        var reader = new FormulaReader(text, inputs);
        try {
            var term = reader.sum();
            if (reader.next() != END) {
                throw reader.wrong(Problem.TOO_MUCH);
            }
            return new Good(term);
        } catch (Wrong wrong) {
            return new Faulty(wrong.fault);
        }
    }

    private static final char END = '\0';

    /** The next sign that is no blank, which stays to be read; as it is written on a narrow keyboard. */
    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length() ? END : sign(text.charAt(at));
    }

    private static char sign(char sign) {
        int wide = WIDE.indexOf(sign);
        return wide < 0 ? sign : NARROW.charAt(wide);
    }

    private boolean take(char sign) {
        boolean found = next() == sign;
        at += found ? 1 : 0;
        return found;
    }

    private Wrong wrong(Problem problem) {
        char next = next();
        return wrong(problem, at, next == END ? "" : text.substring(at, at + 1));
    }

    private static Wrong wrong(Problem problem, int at, String found) {
        return new Wrong(new FormulaFault(at + 1, problem, found));
    }

    private Term sum() {
        var term = product();
        while (true) {
            if (take('+')) {
                term = new Term.Sum(term, product());
            } else if (take('-')) {
                term = new Term.Sum(term, new Term.Negative(product()));
            } else {
                return term;
            }
        }
    }

    private Term product() {
        var term = signed();
        while (true) {
            if (take('*')) {
                term = new Term.Product(term, signed());
            } else if (take('/')) {
                next();
                int from = at;
                var divisor = signed();
                if (divisor instanceof Term.Number(var number) && number.signum() == 0) {
                    throw wrong(Problem.DIVIDED_BY_NOTHING, from, text.substring(from, at));
                }
                term = new Term.Quotient(term, divisor);
            } else {
                return term;
            }
        }
    }

    private Term signed() {
        if (++depth > DEEPEST) {
            throw wrong(Problem.TOO_DEEP);
        }
        var term = take('-') ? new Term.Negative(signed()) : power();
        depth--;
        return term;
    }

    private Term power() {
        var base = single();
        return take('^') ? new Term.Power(base, small(Problem.NO_SMALL_POWER)) : base;
    }

    private int small(Problem problem) {
        next();
        int from = at;
        String digits = digits();
        if (digits.length() != 1 || digits.equals(".")) {
            throw wrong(problem, from, digits);
        }
        return digits.charAt(0) - '0';
    }

    private Term single() {
        char next = next();
        if (take('(')) {
            var inside = sum();
            close();
            return inside;
        }
        if (isDigit(next)) {
            return number();
        }
        if (isLetter(next)) {
            return named();
        }
        throw wrong(next == END || "()+-*/^,<>=".indexOf(next) >= 0 ? Problem.NO_VALUE : Problem.UNKNOWN_SIGN);
    }

    private void close() {
        if (!take(')')) {
            throw wrong(Problem.BRACKET_MISSING);
        }
    }

    private void comma() {
        if (!take(',')) {
            throw wrong(Problem.COMMA_MISSING);
        }
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    /** Digits with at most one point. */
    private String digits() {
        int from = at;
        boolean point = false;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.' && !point)) {
            point |= text.charAt(at) == '.';
            at++;
        }
        return text.substring(from, at);
    }

    private Term number() {
        int from = at;
        String digits = digits();
        if (digits.length() > LONGEST_NUMBER) {
            throw wrong(Problem.NUMBER_TOO_LONG, from, digits);
        }
        var number = new BigDecimal(digits);
        if (take('%')) {
            number = number.movePointLeft(2);
        }
        return new Term.Number(number);
    }

    private Term named() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        if (!take('(')) {
            if (!inputs.contains(name)) {
                throw wrong(Problem.UNKNOWN_INPUT, from, name);
            }
            return new Term.Input(name);
        }
        var term = switch (name) {
            case "min" -> new Term.Smallest(several());
            case "max" -> new Term.Largest(several());
            case "abs" -> new Term.Size(sum());
            case "round" -> rounded();
            case "if" -> choice();
            default -> throw wrong(Problem.UNKNOWN_FUNCTION, from, name);
        };
        close();
        return term;
    }

    private List<Term> several() {
        var terms = new ArrayList<>(List.of(sum()));
        comma();
        do {
            terms.add(sum());
        } while (take(','));
        return terms;
    }

    private Term rounded() {
        var term = sum();
        comma();
        return new Term.Rounded(term, small(Problem.NO_PLACES));
    }

    private Term choice() {
        var left = sum();
        var relation = relation();
        var comparison = new Term.Comparison(left, relation, sum());
        comma();
        var then = sum();
        comma();
        return new Term.Choice(comparison, then, sum());
    }

    private Relation relation() {
        if (take('<')) {
            return take('=') ? Relation.AT_MOST : take('>') ? Relation.UNEQUAL : Relation.LESS;
        }
        if (take('>')) {
            return take('=') ? Relation.AT_LEAST : Relation.MORE;
        }
        if (take('≤')) {
            return Relation.AT_MOST;
        }
        if (take('≥')) {
            return Relation.AT_LEAST;
        }
        if (take('≠')) {
            return Relation.UNEQUAL;
        }
        if (take('=')) {
            return Relation.EQUAL;
        }
        throw wrong(Problem.NO_COMPARISON);
    }
}
