package dev.banyan.plancompiler.units;

import dev.banyan.plancompiler.Responsible.Role;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Prose;
import dev.banyan.plancompiler.units.BodyNames.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sentence that says who does what (责任表述).
 *
 * @param mentions the bodies in order
 */
record Statement(List<Mention> mentions) {
    private static final Pattern WITH = Pattern.compile("会同|商请|联合|协同|配合|、?会|商");

    private static final Pattern JOINING = Pattern.compile("会同|联合|商请|商(?![务业贸会联标检品])");
    private static final Pattern HANDLING = Pattern.compile("(共同)?(办理|推进|研究|制定|落实|实施|负责|做好|开展|抓好).{0,10}$");

    /**
     * A body with its role.
     *
     * @param name where it stands
     * @param role what it has to do
     * @param field whether the role came from a field name such as 责任单位
     */
    record Mention(Span name, Role role, boolean field) {}

    /**
     * Reads a stretch; a strict reading is empty if any clause is something else than a statement.
     *
     * @param given the role of bodies that stand there without one
     */
    static Optional<Statement> read(String text, Span stretch, Optional<Role> given, boolean strict) {
        var mentions = new ArrayList<Mention>();
        var waiting = new ArrayList<Span>();
        var field = given;
        for (Span clause : clauses(text, stretch)) {
            int start = clause.start();
            var opened = Duty.field(text, start, clause.end());
            if (opened.isPresent()) {
                field = opened.map(Duty.Field::role);
                start = opened.get().end();
            } else if (text.startsWith("由", start)) {
                start++;
            }
            var verb = Duty.verbAtEnd(text.substring(start, clause.end()));
            if (verb.isPresent() && verb.get().start() == 0 && waiting.isEmpty() && field.isPresent()) {
                continue;
            }
            if (verb.isPresent()
                    && BodyNames.endsInVerb(text, start + verb.get().start(), clause)) {
                verb = Optional.empty();
            }
            int end = start + verb.map(Duty.Verb::start).orElse(clause.end() - start);
            start = verb.isPresent() ? behindBy(text, start, end) : start;
            var joining = JOINING.matcher(text).region(start, Math.max(start, end));
            if (joining.lookingAt()) {
                field = opened.isPresent() ? field : Optional.of(Role.COOPERATE);
                start = joining.end();
                verb = Optional.empty();
                end = Math.max(start, withoutHandling(text, start, end));
            }
            var current = field;
            var role = verb.map(Duty.Verb::role).or(() -> current);
            boolean read = clause(
                    text, new Span(start, Math.max(start, end)), role, field.isPresent(), strict, waiting, mentions);
            if (!read && strict) {
                return Optional.empty();
            }
            if (!read) {
                waiting.clear();
                field = given;
            }
        }
        boolean led = !mentions.isEmpty() && mentions.getLast().role() == Role.LEAD;
        if (led && !strict) {
            waiting.forEach(name -> mentions.add(new Mention(name, Role.COOPERATE, false)));
            waiting.clear();
        }
        boolean said = !mentions.isEmpty() && (waiting.isEmpty() || !strict);
        return said ? Optional.of(new Statement(mentions)) : Optional.empty();
    }

    /** 监测由甲负责: the bodies stand behind 由, unless it belongs to a word (自由贸易区). */
    private static int behindBy(String text, int start, int end) {
        int by = text.lastIndexOf('由', end - 1);
        return by > start && "自理缘事".indexOf(text.charAt(by - 1)) < 0 ? by + 1 : start;
    }

    private static int withoutHandling(String text, int start, int end) {
        var handling = HANDLING.matcher(text).region(start, end);
        return handling.find() ? handling.start() : end;
    }

    private static boolean clause(
            String text,
            Span names,
            Optional<Role> role,
            boolean field,
            boolean strict,
            List<Span> waiting,
            List<Mention> mentions) {
        var with = role.isEmpty() && !text.substring(names.start(), names.end()).contains("会同")
                        || role.filter(it -> it != Role.RESPONSIBLE && it != Role.LEAD && it != Role.IMPLEMENT)
                                .isPresent()
                ? Optional.<Joint>empty()
                : joint(text, names);
        if (with.isPresent()) {
            with.get().front().forEach(name -> mentions.add(new Mention(name, Role.LEAD, field)));
            with.get().behind().forEach(name -> mentions.add(new Mention(name, Role.COOPERATE, field)));
            return true;
        }
        var found =
                BodyNames.in(text, names.start(), names.end(), field ? Trust.ALL : strict ? Trust.EACH : Trust.HALF);
        if (found.isEmpty() && names.length() > 0) {
            return false;
        }
        var first = role.isEmpty() && !found.isEmpty()
                ? mentions(text, found.getFirst(), Role.COOPERATE, field)
                : List.<Mention>of();
        if (!first.isEmpty() && first.getFirst().role() == Role.LEAD) {
            found.forEach(name -> mentions.addAll(mentions(text, name, Role.COOPERATE, field)));
            return true;
        }
        if (role.isEmpty()) {
            waiting.addAll(found);
            return !found.isEmpty();
        }
        waiting.addAll(found);
        waiting.forEach(name -> mentions.addAll(mentions(text, name, role.get(), field)));
        waiting.clear();
        return true;
    }

    /** 甲局(牵头)、乙局(丙中心具体实施): what stands in a bracket behind a name. */
    private static List<Mention> mentions(String text, Span name, Role role, boolean field) {
        int open = ")〕".indexOf(text.charAt(name.end() - 1)) < 0
                ? -1
                : Math.max(text.lastIndexOf('(', name.end() - 1), text.lastIndexOf('〔', name.end() - 1));
        if (open <= name.start()) {
            return List.of(new Mention(name, role, field));
        }
        var inside = new Span(open + 1, name.end() - 1);
        var words = text.substring(inside.start(), inside.end());
        var front = new Span(name.start(), open);
        var own = Duty.roleNamed(words)
                .or(() ->
                        Duty.verbAtEnd(words).filter(verb -> verb.start() == 0).map(Duty.Verb::role));
        if (own.isPresent()) {
            return List.of(new Mention(front, own.get(), field));
        }
        var others = read(text, inside, Optional.empty(), true);
        return others.map(statement -> Stream.concat(
                                Stream.of(new Mention(front, role, field)), statement.mentions().stream())
                        .toList())
                .orElse(List.of(new Mention(name, role, field)));
    }

    private record Joint(List<Span> front, List<Span> behind) {}

    /** A会同B: A leads, B cooperates. */
    private static Optional<Joint> joint(String text, Span names) {
        var matcher = WITH.matcher(text).region(names.start(), names.end());
        while (matcher.find()) {
            var front = BodyNames.in(text, names.start(), matcher.start(), Trust.HALF);
            var behind = BodyNames.in(text, matcher.end(), names.end(), Trust.HALF);
            if (!front.isEmpty() && !behind.isEmpty() && matcher.end() - matcher.start() > 1) {
                return Optional.of(new Joint(front, behind));
            }
        }
        return Optional.empty();
    }

    private static List<Span> clauses(String text, Span stretch) {
        var clauses = new ArrayList<Span>();
        int from = stretch.start();
        while (from < stretch.end()) {
            int stop = Prose.firstOutsideBrackets(text, from, stretch.end(), ",;。\n\r");
            int end = stop < 0 ? stretch.end() : stop;
            split(text, from, end, clauses);
            from = end + 1;
        }
        return clauses;
    }

    /** A牵头、B负责 and A牵头 B配合: a verb in front of a mark or gap ends a clause too. */
    private static void split(String text, int start, int end, List<Span> clauses) {
        int from = start;
        int behindField = Duty.field(text, start, end).map(Duty.Field::end).orElse(start);
        for (int i = behindField; i < end; i++) {
            char c = text.charAt(i);
            boolean verbBefore = (c == '、' || c == ' ' || c == '和' || c == '及')
                    && i > from
                    && Duty.verbAtEnd(text.substring(Math.max(from, i - 40), i))
                            .filter(verb -> verb.start() > 0)
                            .isPresent();
            boolean fieldHere = i > from
                    && ("牵责配协参主指".indexOf(c) >= 0 && Duty.field(text, i, end).isPresent()
                            || Duty.otherFieldFollows(text, i, end));
            if (verbBefore || fieldHere) {
                add(text, from, i, clauses);
                from = verbBefore ? i + 1 : i;
            }
        }
        add(text, from, end, clauses);
    }

    private static void add(String text, int start, int end, List<Span> clauses) {
        var clause = Prose.trim(text, start, end);
        if (clause.length() > 0) {
            clauses.add(clause);
        }
    }
}
