package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.List;
import java.util.Optional;

/** Reads the words in front of and behind a figure (表述识别). */
final class WordingReader {
    /** No name is longer than this. */
    static final int REACH = 90;

    private static final int LONGEST_PERSON = 24;
    private static final Lexicon<Boolean> SERVING =
            new Lexicon<Boolean>().with(true, "提供 开展 发放 适配 进行 配备 办理 组织 加装 安装 新增 建设 改造 更换");

    private static final Lexicon<Boolean> MAKING = new Lexicon<Boolean>().with(true, "打造 建成 培育 新建 形成 引进 创建 建设 实施 完成");

    private static final Lexicon<Boolean> AIDED = new Lexicon<Boolean>().with(true, "为 向 对 集中 依托 利用 整合 采取 联合");

    /** 压缩办理时间至5天: what is shortened stands between the word and the level. */
    private static final Lexicon<Boolean> SHORTENED = new Lexicon<Boolean>().with(true, "压缩 缩短 压减 降低 减少 压降 精简 缩减 控减");

    private final String text;

    WordingReader(String text) {
        this.text = text;
    }

    /** Reads around a figure; nothing left of {@code left} and right of {@code right} is looked at. */
    Wording around(Quantity figure, int left, int right, List<Span> dates) {
        var wording = new Wording();
        int from = Math.max(left, figure.start() - REACH);
        backwards(wording, figure, from);
        behind(wording, figure, right);
        name(wording, from, figure.start(), dates);
        return wording;
    }

    private void backwards(Wording wording, Quantity figure, int from) {
        int cursor = figure.start();
        boolean done = false;
        while (!done) {
            cursor = skipBack(cursor, from);
            var group = PerHead.endingAt(text, cursor, from);
            if (group.isPresent() && group.get() > from) {
                wording.perHead = true;
                cursor = group.get();
            }
            var match = Cue.BEFORE.endingAt(text, cursor, from);
            if (match.isEmpty()) {
                break;
            }
            boolean preposition = match.get().start() == from && text.charAt(from) == '为';
            if (preposition) {
                cursor = from;
                break;
            }
            var cue = match.get().says();
            switch (cue) {
                case ACTION -> {
                    if (wording.levelled()) {
                        done = true;
                    } else {
                        wording.cue(cue, match.get().start(), cursor);
                        wording.actionBeside = true;
                        wording.actionEnd = match.get().end();
                        wording.looseAction = whole(Cue.LOOSE_ACTIONS, match.get());
                        wording.weakAction = whole(Cue.WEAK_ACTIONS, match.get());
                        cursor = match.get().start();
                        wording.cueStart = cursor;
                        cursor = strip(wording, cursor, from);
                        done = true;
                    }
                }
                case GROWTH_NOUN -> {
                    wording.cue(Cue.GROWTH, match.get().start(), cursor);
                    done = true;
                }
                case CHANGE -> {
                    if (!wording.has(Cue.LEVEL)) {
                        wording.cue(cue, match.get().start(), cursor);
                    }
                    done = true;
                }
                case MODAL -> {
                    wording.modal = true;
                    cursor = match.get().start();
                }
                case YEARLY -> {
                    wording.yearly = true;
                    cursor = match.get().start();
                }
                case FILLER -> cursor = match.get().start();
                default -> {
                    wording.cue(cue, match.get().start(), cursor);
                    cursor = match.get().start();
                }
            }
        }
        wording.nameEnd = cursor;
        if (!wording.actionBeside) {
            wording.cueStart = cursor;
        }
    }

    /** Fillers and modals in front of a word of doing. */
    private int strip(Wording wording, int cursor, int from) {
        while (true) {
            cursor = skipBack(cursor, from);
            var match = Cue.BEFORE.endingAt(text, cursor, from);
            if (match.isEmpty()) {
                return cursor;
            }
            switch (match.get().says()) {
                case MODAL -> wording.modal = true;
                case YEARLY -> wording.yearly = true;
                case FILLER -> {}
                default -> {
                    return cursor;
                }
            }
            cursor = match.get().start();
        }
    }

    private boolean whole(Lexicon<Boolean> words, Lexicon.Match<Cue> match) {
        return words.startingAt(text, match.start(), match.end())
                .filter(word -> word.end() == match.end())
                .isPresent();
    }

    private void behind(Wording wording, Quantity figure, int right) {
        int end = figure.end();
        Optional<Lexicon.Match<Cue>> match = Cue.AFTER.startingAt(text, skip(end, right), right);
        if (figure.more()) {
            wording.cue(Cue.MORE, figure.numberEnd(), Math.min(figure.numberEnd() + 1, figure.end()));
        }
        if (figure.sort() == Quantity.Sort.DURATION && text.startsWith("内", end) && !text.startsWith("内容", end)) {
            wording.cue(Cue.CAP, end, end + 1);
            end++;
        }
        while (match.isPresent()
                && !(match.get().says() == Cue.MORE && wordFollows(match.get().end(), right))) {
            wording.cue(match.get().says(), match.get().start(), match.get().end());
            wording.behindSaysBound = true;
            end = match.get().end();
            match = Cue.AFTER.startingAt(text, end, right);
        }
        var growth = figure.sort() == Quantity.Sort.SHARE
                ? Cue.GROWN.startingAt(text, end, right)
                : Optional.<Lexicon.Match<Boolean>>empty();
        if (growth.isPresent()) {
            wording.cue(Cue.GROWTH, growth.get().start(), growth.get().end());
            end = growth.get().end();
        }
        wording.end = end;
    }

    /** 5条多式联运线路: 多 begins a word. */
    private boolean wordFollows(int place, int right) {
        return place < right && Character.isIdeographic(text.charAt(place)) && text.charAt(place) != '的';
    }

    private void name(Wording wording, int from, int figure, List<Span> dates) {
        int start = from;
        int end = wording.nameEnd;
        for (var date : dates) {
            if (date.start() >= start && date.end() <= wording.nameEnd) {
                boolean emptyBehind = wording.has(Cue.CHANGE) && changeOnly(date.end(), wording.nameEnd)
                        || skip(opened(date.end(), wording.nameEnd), wording.nameEnd) >= wording.nameEnd;
                if (emptyBehind && trimmedLength(start, date.start()) > 1) {
                    end = wording.has(Cue.CHANGE) ? wording.nameEnd : withoutComparison(start, date.start());
                } else {
                    start = date.end();
                }
            }
        }
        int open = unmatchedBracket(start, end);
        start = open >= 0 ? open + 1 : start;
        start = behindOtherFigure(start, end);
        wording.spanStart = -1;
        int cursor = start;
        while (cursor < end) {
            cursor = skip(cursor, end);
            cursor = behindPlace(cursor, end);
            if (Cue.GUARDS.startingAt(text, cursor, end).isPresent()) {
                break;
            }
            var opener = Cue.OPENERS.startingAt(text, cursor, end);
            if (opener.isEmpty() || namesMeasure(opener.get(), end)) {
                break;
            }
            if (text.startsWith("至少", cursor)) {
                wording.cue(Cue.AT_LEAST, cursor, cursor + 2);
            }
            switch (opener.get().says()) {
                case MODAL -> wording.modal = true;
                case YEARLY -> {
                    wording.yearly = true;
                    wording.spanStart = wording.spanStart < 0 ? cursor : wording.spanStart;
                }
                case ACTION -> {
                    wording.actionAhead = true;
                    wording.looseAction = whole(Cue.LOOSE_ACTIONS, opener.get());
                    wording.spanStart = wording.spanStart < 0 ? cursor : wording.spanStart;
                }
                case LEVEL -> {
                    wording.achieved = true;
                    wording.modal |= "力努争".indexOf(text.charAt(cursor)) >= 0;
                    wording.spanStart = -1;
                }
                default -> wording.spanStart = -1;
            }
            cursor = opener.get().end();
        }
        if (wording.has(Cue.LEVEL)
                && "至到".indexOf(text.charAt(figure - 1)) >= 0
                && SHORTENED.startingAt(text, cursor, end).isPresent()) {
            wording.cue(Cue.REDUCE_TO, wording.cueStart, figure);
        }
        cursor = forWhom(wording, cursor, end);
        wording.nameStart = Math.min(cursor, end);
        wording.nameEnd = end;
        if (wording.spanStart < 0) {
            wording.spanStart = wording.nameStart;
        }
    }

    /** 检测率, 采购额: a word of doing that begins the name of a measure. */
    private boolean namesMeasure(Lexicon.Match<Cue> opener, int end) {
        return opener.says() == Cue.ACTION && opener.end() < end && "率量额度费金价权者".indexOf(text.charAt(opener.end())) >= 0;
    }

    /** 为老年人提供助餐服务, 集中资源打造产业: for whom or with what something is done is no part of the name. */
    private int forWhom(Wording wording, int cursor, int end) {
        if (cursor >= end || AIDED.startingAt(text, cursor, end).isEmpty()) {
            return cursor;
        }
        var verbs = "为向对".indexOf(text.charAt(cursor)) >= 0 ? SERVING : MAKING;
        int limit = Math.min(end - 2, cursor + LONGEST_PERSON);
        for (int i = cursor + 2; i < limit; i++) {
            var doing = verbs.startingAt(text, i, end);
            if (doing.isPresent()) {
                wording.actionAhead = true;
                wording.spanStart = i;
                return doing.get().end();
            }
        }
        return cursor;
    }

    /** 推进2000个项目、完成投资…: what follows another figure and a word of doing begins anew. */
    private int behindOtherFigure(int from, int to) {
        boolean figure = false;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            figure |= Character.isDigit(c);
            boolean anew = c == '、'
                    && figure
                    && Cue.OPENERS
                            .startingAt(text, i + 1, to)
                            .filter(match -> match.says() == Cue.ACTION)
                            .isPresent();
            start = anew ? i + 1 : start;
        }
        return start;
    }

    /** 全年, 全市 in front of a word of doing or trying is no part of the name. */
    private int behindPlace(int cursor, int end) {
        return Cue.PLACES
                .startingAt(text, cursor, end)
                .filter(place -> Cue.GUARDS.startingAt(text, place.end(), end).isEmpty())
                .filter(place -> actsAt(place.end(), end))
                .map(Lexicon.Match::end)
                .orElse(cursor);
    }

    /** Whether a word of doing or trying stands at a place, be it behind words without a say (累计建成). */
    private boolean actsAt(int place, int end) {
        var opener = Cue.OPENERS.startingAt(text, place, end).filter(match -> !namesMeasure(match, end));
        return opener.filter(match -> match.says() == Cue.ACTION || match.says() == Cue.MODAL)
                        .isPresent()
                || opener.filter(match -> match.says() == Cue.FILLER && match.end() - match.start() > 1)
                        .filter(match -> actsAt(match.end(), end))
                        .isPresent();
    }

    private boolean changeOnly(int from, int to) {
        return Cue.BEFORE
                .startingAt(text, from, to)
                .filter(match -> match.says() == Cue.CHANGE && match.end() == to)
                .isPresent();
    }

    /** 比2020年翻一番: the word of comparison in front of the date is no part of the name. */
    private int withoutComparison(int from, int to) {
        return to > from && "比较在于到".indexOf(text.charAt(to - 1)) >= 0 ? to - 1 : to;
    }

    private int opened(int cursor, int end) {
        int at = skip(cursor, end);
        var opener = Cue.OPENERS.startingAt(text, at, end);
        return opener.isPresent() ? opened(opener.get().end(), end) : at;
    }

    private int trimmedLength(int from, int to) {
        int start = opened(from, to);
        return to - start;
    }

    /** The last opening bracket in a stretch that is not closed in it. */
    private int unmatchedBracket(int from, int to) {
        int depth = 0;
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == ')' || c == '〕') {
                depth++;
            } else if (c == '(' || c == '〔') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return -1;
    }

    private int skipBack(int at, int from) {
        int cursor = at;
        while (cursor > from && Character.isWhitespace(text.charAt(cursor - 1))) {
            cursor--;
        }
        return cursor;
    }

    private int skip(int at, int to) {
        int cursor = at;
        while (cursor < to && Character.isWhitespace(text.charAt(cursor))) {
            cursor++;
        }
        return cursor;
    }
}
