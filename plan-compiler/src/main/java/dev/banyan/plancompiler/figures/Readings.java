package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftIndicator.Trace;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.figures.Quantity.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what was read of a commitment (指标读取): its name, comparison and the characters each was read from. */
record Readings(String text) {

    Reading of(Quantity figure, Wording wording, Span after, boolean behind, boolean listed) {
        boolean nameBehind = behind;
        var name = nameBehind ? trimmed(after) : inFront(wording);
        Optional<Span> base = Optional.empty();
        if (!nameBehind) {
            var split = BaseSplit.of(text, name);
            base = split.base();
            name = split.name();
            if (split.cue().isPresent()) {
                var cue = split.cue().get();
                wording.cue(cue.says(), cue.start(), cue.end());
            }
        }
        int changeEnd = name.end();
        boolean locatedYear = yearlyAmount(name);
        if (locatedYear) {
            name = withoutYear(name);
            wording.yearly = true;
        }
        wording.perHead |= text.startsWith("每", wording.nameStart)
                && figure.sort() == Sort.COUNT
                && ofMany(wording.nameStart + 1)
                && !Counts.periodic(text, figure);
        wording.perHead |= PerHead.of(text.substring(name.start(), changeEnd)).isPresent();
        var comparison = Comparison.of(figure, wording);
        int start = nameBehind
                ? (wording.actionBeside ? wording.cueStart : figure.start())
                : wording.hasName() ? wording.spanStart : Math.min(wording.cueStart, figure.start());
        int end = nameBehind ? name.end() : wording.end;
        var rules = new ArrayList<Trace>();
        rules.add(new Trace("figure." + figure.sort().name().toLowerCase(java.util.Locale.ROOT), figure.span()));
        rules.addAll(wording.trace);
        rules.add(new Trace(nameBehind ? "name.behind" : "name.in-front", name));
        return new Reading(
                figure,
                wording,
                name,
                nameBehind,
                comparison.comparator(),
                Optional.of(comparison.value()),
                figure.span(),
                base,
                wording.yearly ? Optional.of("every-year") : Optional.empty(),
                new Span(Math.min(start, figure.start()), Math.max(end, figure.end())),
                List.copyOf(rules));
    }

    /** 每万名居民: a ratio, where 每个乡镇 only says that all of them are meant. */
    private boolean ofMany(int place) {
        return "十百千万".indexOf(text.charAt(place)) >= 0;
    }

    /** The word of doing belongs to the name (高标准农田建设) unless it is all there is. */
    private Span inFront(Wording wording) {
        boolean nominal = wording.actionBeside
                && Heads.NOMINAL
                        .endingAt(text, wording.actionEnd, wording.cueStart)
                        .isPresent();
        if (nominal && !wording.hasName()) {
            return new Span(
                    Heads.NOMINAL
                            .endingAt(text, wording.actionEnd, wording.cueStart)
                            .orElseThrow()
                            .start(),
                    wording.actionEnd);
        }
        boolean joined = wording.actionBeside && (wording.hasName() || wording.actionAhead);
        return new Span(wording.nameStart, joined ? wording.actionEnd : wording.nameEnd);
    }

    /** 年教育财政投入: a yearly amount. */
    private boolean yearlyAmount(Span name) {
        int at = afterArea(name);
        return at + 1 < name.end() && text.charAt(at) == '年' && "均底度龄轻限级检内中画货鉴会费味报谊".indexOf(text.charAt(at + 1)) < 0;
    }

    private Span withoutYear(Span name) {
        return new Span(afterArea(name) + 1, name.end());
    }

    private int afterArea(Span name) {
        for (var area : List.of("全市", "全省", "全县", "全区", "全国", "全州")) {
            if (text.startsWith(area, name.start())) {
                return name.start() + area.length();
            }
        }
        return name.start();
    }

    private Span trimmed(Span after) {
        int start = after.start();
        int end = after.end();
        if (start < end && text.charAt(start) == '的') {
            start++;
        }
        while (end > start && "和及与以、".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (end > start && "）)等".indexOf(text.charAt(end - 1)) >= 0 && text.indexOf('(', start, end) < 0) {
            end--;
        }
        return new Span(start, Math.max(start, end));
    }
}
