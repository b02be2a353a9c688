package dev.banyan.plancompiler.deadlines;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.PlanPeriod;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.deadlines.DatePhrase.Role;
import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Nesting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The dates that a part of a plan gives to whatever it holds (单元时限): in its title or in a field of its own. */
final class PartDates {
    private static final Lexicon<Boolean> FIELDS = new Lexicon<Boolean>()
            .with(true, "完成时限 完成时间 完成期限 办结时限 时限要求 时间要求 时间节点 进度要求 工作时限 整改时限 整改期限 办理时限 计划完成时间 推进时限 时间安排 目标时限");

    private static final Pattern DONE_BY = Pattern.compile(
            "[^,。;]{0,24}[年月日底末](?:以|之)?前?(?:全部|全面|基本|如期|按期|总体)?(?:整改|办理|建设)?(?:完成|完毕|到位|办结|完工|竣工|建成)?");
    /** A year in the title of a plan is its period; a quarter or a month is more. */
    private static final int YEAR = 4;

    private final String text;
    private final Nesting nesting;
    private final PlanPeriod period;
    /** Where a field such as 完成时限 stands with its colon, in order. */
    private final List<Span> fieldNames = new ArrayList<>();

    private final Nearest titles = new Nearest(this::ofTitle);
    private final Nearest fields = new Nearest(this::ofField);

    PartDates(String text, Nesting nesting, PlanPeriod period) {
        this.text = text;
        this.nesting = nesting;
        this.period = period;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int end = colon > 0 && "】])".indexOf(text.charAt(colon - 1)) >= 0 ? colon - 1 : colon;
            var name = FIELDS.endingAt(text, end, 0);
            if (name.isPresent()) {
                fieldNames.add(new Span(name.get().start(), colon + 1));
            }
        }
    }

    /** For every part the date of the nearest part around it that gives one. */
    private final class Nearest {
        private final Map<String, Optional<DatePhrase>> own = new HashMap<>();
        private final Map<String, Optional<DatePhrase>> nearest = new HashMap<>();
        private final Function<DraftNode, Optional<DatePhrase>> date;

        Nearest(Function<DraftNode, Optional<DatePhrase>> date) {
            this.date = date;
        }

        Optional<DatePhrase> at(int place) {
            return nesting.at(place).flatMap(deepest -> nearest.computeIfAbsent(deepest.id(), id -> around(place)));
        }

        private Optional<DatePhrase> around(int place) {
            return nesting.around(place).stream()
                    .map(node -> own.computeIfAbsent(node.id(), id -> date.apply(node)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    /** What the headings above a place say. */
    Optional<DatePhrase> heading(int place) {
        return titles.at(place);
    }

    /** 完成时限: a field of the task says by when. */
    Optional<DatePhrase> field(int place) {
        return fieldNames.isEmpty() ? Optional.empty() : fields.at(place);
    }

    /** Whether a field name stands in front of a clause that says no more than a date and that all is done by then. */
    boolean fills(Span clause) {
        int at = Collections.binarySearch(fieldNames, new Span(clause.start(), Integer.MAX_VALUE));
        int before = (at >= 0 ? at : -at - 1) - 1;
        return before >= 0
                && fieldNames.get(before).end() <= clause.start()
                && text.indexOf('\n', fieldNames.get(before).end(), clause.end()) < 0
                && DONE_BY.matcher(text).region(clause.start(), clause.end()).matches();
    }

    private Optional<DatePhrase> ofTitle(DraftNode node) {
        boolean whole = node.kind() == NodeKind.DOCUMENT || node.kind() == NodeKind.COVER;
        return node.title()
                .flatMap(title -> dates(title.span().start(), title.span().end())
                        .filter(date -> !date.past(period))
                        .filter(date -> !whole || date.iso().length() > YEAR && !told(date))
                        .reduce((first, second) -> second));
    }

    /** (2022年6月修订): what happened on a date is told beside it. */
    private boolean told(DatePhrase date) {
        int end = date.span().end();
        return DateRoles.EVENTS.startingAt(text, end, text.length()).isPresent();
    }

    private Optional<DatePhrase> ofField(DraftNode node) {
        if (node.kind() != NodeKind.TASK && node.kind() != NodeKind.MEASURE) {
            return Optional.empty();
        }
        int found = Collections.binarySearch(fieldNames, new Span(node.span().start(), Integer.MAX_VALUE));
        int next = found >= 0 ? found : -found - 1;
        if (next == fieldNames.size() || !node.span().contains(fieldNames.get(next))) {
            return Optional.empty();
        }
        int from = fieldNames.get(next).end();
        return dates(from, Math.min(node.span().end(), from + 20))
                .filter(date -> date.span().start() <= from + 1)
                .findFirst();
    }

    private Stream<DatePhrase> dates(int from, int to) {
        return DateScanner.scan(text, from, to, period, OptionalInt.empty()).stream()
                .filter(date -> date.role() == Role.DEADLINE || date.role() == Role.MENTION);
    }
}
