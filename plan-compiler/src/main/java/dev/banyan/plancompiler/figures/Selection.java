package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.figures.Quantity.Sort;
import java.util.Optional;

/** Tells commitments from figures that only count, name, price or look back (指标与非指标之分). */
final class Selection {
    /** 报告书14个工作日内、报告表7个工作日内完成. */
    private static final java.util.regex.Pattern HANDLED_LATER =
            java.util.regex.Pattern.compile("(?:、[^,。;、]{2,20}?\\d+个?(?:工作)?(?:日|天)内){1,4}(?:完成|办结|办理|办好)");

    private final String text;
    private final DraftNode node;
    private final boolean background;
    private final Terms terms;
    private final Counts counts;

    Selection(String text, DraftNode node) {
        this.text = text;
        this.node = node;
        background = isBackground(node);
        terms = new Terms(text);
        counts = new Counts(text, goals());
    }

    /** Parts that describe rather than ask: only what carries its own future date counts there. */
    boolean background() {
        return background;
    }

    private static boolean isBackground(DraftNode node) {
        boolean titled = node.title()
                .map(title -> Heads.BACKGROUND_TITLES
                                .firstIn(title.text(), 0, title.text().length())
                                .isPresent()
                        && title.text().length() <= 30)
                .orElse(false);
        return node.kind() == NodeKind.OVERVIEW || titled;
    }

    private boolean goals() {
        return node.kind() == NodeKind.GOAL
                || node.kind() == NodeKind.GOALS_SECTION
                || node.kind() == NodeKind.ACTION_GOAL
                || node.kind() == NodeKind.VISION;
    }

    Optional<Reading> reading(
            Quantity figure, Wording wording, Span after, Span clause, Span sentence, boolean listed) {
        if (figure.sort() == Sort.BARE && !proportion(wording)
                || enumerated(figure, wording, after)
                || sized(figure)
                || reached(figure, clause)
                || terms.granted(figure, wording, after, clause, sentence)
                || terms.conditional(figure, wording, after, clause, sentence)) {
            return Optional.empty();
        }
        boolean shareOf =
                figure.sort() == Sort.SHARE && (wording.bound() || counts.completed(after)) && !wording.levelled();
        boolean finished = figure.sort() == Sort.SHARE
                && after.length() > 0
                && Terms.describes(text, after)
                && (counts.completed(after) || counts.ofThings(figure, wording, after));
        wording.achieved |= finished && counts.completed(after) && !whole(figure);
        boolean behind = after.length() > 0
                        && figure.sort() != Sort.DURATION
                        && (wording.actionBeside || listed || wording.nameEnd - wording.nameStart <= 1)
                        && (!Terms.describes(text, after) || shareOf)
                || finished;
        boolean standing = text.startsWith("的基础上", after.start()) || text.startsWith("基础上", after.start());
        if (standing) {
            return Optional.empty();
        }
        boolean commits = switch (figure.sort()) {
            case SHARE -> share(figure, wording, after);
            case POINTS -> wording.bound() || wording.actionBeside;
            case COUNT ->
                figure.unit().equals(Optional.of("次")) && Counts.periodic(text, figure)
                        || counts.promised(figure, wording, after, listed);
            case AMOUNT -> amount(figure, wording, after, listed);
            case DURATION -> duration(figure, wording, after);
            case TIMES -> wording.bound() && wording.hasName();
            case AGE -> named(wording, "寿命") || named(wording, "年龄") && wording.levelled();
            case RATIO -> wording.hasName() && (named(wording, "比") || named(wording, "率"));
            case BARE -> true;
        };
        return commits ? Optional.of(new Readings(text).of(figure, wording, after, behind, listed)) : Optional.empty();
    }

    /** 城乡居民收入比缩小至1.7以内: a proportion or coefficient has no unit. */
    private boolean proportion(Wording wording) {
        return wording.bound() && wording.nameEnd - wording.nameStart > 1;
    }

    private boolean named(Wording wording, String word) {
        return text.substring(wording.nameStart, wording.nameEnd).contains(word);
    }

    /** Short quoted words with numbers are labels. */
    boolean labelled(Quantity figure) {
        int from = Math.max(0, figure.start() - 12);
        for (int i = figure.start() - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '”' || c == '》' || c == '\n') {
                return false;
            }
            if (c == '“' || c == '《' || c == '「') {
                char close = c == '“' ? '”' : c == '《' ? '》' : '」';
                int end = text.indexOf(close, figure.start(), Math.min(text.length(), figure.start() + 60));
                return end >= 0 && (c == '《' || end - i <= 16);
            }
        }
        return false;
    }

    /** 粮油千亩高产片: a round size in Chinese numerals inside a noun. */
    boolean sizeWord(Quantity quantity, Span clause) {
        return quantity.chinese()
                && quantity.sort() == Sort.AMOUNT
                && "百千万亿".indexOf(text.charAt(quantity.start())) >= 0
                && Cue.BEFORE.endingAt(text, quantity.start(), clause.start()).isEmpty();
    }

    /** 3岁以下婴幼儿, 每千人: whom something is for. */
    boolean ageGroup(Quantity quantity, Span clause) {
        boolean age = quantity.sort() == Sort.AGE
                && text.indexOf("寿命", clause.start(), clause.end()) < 0
                && text.indexOf("年龄", clause.start(), clause.end()) < 0;
        boolean perHead = quantity.start() > 0 && text.charAt(quantity.start() - 1) == '每';
        return age || perHead;
    }

    /** 第3个, 等7条路径, 近5年, 每5年. */
    private boolean enumerated(Quantity figure, Wording wording, Span after) {
        if (figure.start() == 0) {
            return false;
        }
        char before = text.charAt(figure.start() - 1);
        boolean some = text.startsWith("一批", figure.start() - 2)
                || figure.chinese() && figure.unit().equals(Optional.of("方"));
        if (some
                || before == '第'
                || before == '在' && figure.sort() == Sort.COUNT && !wording.bound() && !counts.served(figure, after)) {
            return true;
        }
        if (figure.chinese() && "期届轮批".indexOf(figure.unit().orElse("个").charAt(0)) >= 0) {
            return true;
        }
        boolean once = !wording.bound()
                && figure.unit().equals(Optional.of("次"))
                && figure.value().intValue() <= 3
                && !Counts.periodic(text, figure);
        if (once || figure.chinese() && figure.sort() == Sort.COUNT && !small(figure) && !round(figure)) {
            return true;
        }
        if (before == '等') {
            return figure.sort() == Sort.COUNT
                    && !wording.behindSaysBound
                    && !counts.made(wording)
                    && Heads.COMPLETED
                            .endingAt(text, after.end(), after.start())
                            .isEmpty();
        }
        boolean arranged = before == '按' && text.startsWith("安排", wording.end);
        if (!arranged && "从由自按×÷*/".indexOf(before) >= 0 || text.startsWith("按", wording.nameStart)) {
            return true;
        }
        boolean passed = "近前每满后隔".indexOf(before) >= 0 || before == '过' && !wording.bound();
        return figure.sort() == Sort.DURATION && passed;
    }

    /** A hundred per cent is all of them: no one can do more. */
    private static boolean whole(Quantity figure) {
        return figure.value().compareTo(java.math.BigDecimal.valueOf(100)) == 0;
    }

    private static boolean small(Quantity figure) {
        return figure.value().intValue() <= 10;
    }

    private static boolean round(Quantity figure) {
        return figure.value().remainder(java.math.BigDecimal.valueOf(100)).signum() == 0;
    }

    /** 20万吨级航道, 百万千瓦级基地: the size belongs to the name. */
    private boolean sized(Quantity figure) {
        return figure.end() < text.length() && "级制型期版届".indexOf(text.charAt(figure.end())) >= 0
                || text.startsWith("周年", figure.end());
    }

    private boolean reached(Quantity figure, Span clause) {
        int from = Math.max(clause.start(), figure.start() - WordingReader.REACH);
        return Cue.REACHED
                        .firstIn(text, from, figure.start())
                        .filter(told -> told.start() == 0 || "较比与".indexOf(text.charAt(told.start() - 1)) < 0)
                        .filter(told -> told.start() == 0 || "由从".indexOf(text.charAt(told.start() - 1)) < 0)
                        .filter(told -> !yearAfterYear(told.start(), figure.start()))
                        .isPresent()
                && Cue.OPENERS
                        .firstIn(text, from, figure.start())
                        .filter(m -> m.says() == Cue.MODAL)
                        .isEmpty();
    }

    /** 连续三年每年培育20家: a duty of years to come. */
    private boolean yearAfterYear(int told, int figure) {
        return text.startsWith("连续", told) && text.substring(told, figure).contains("每年");
    }

    private boolean share(Quantity figure, Wording wording, Span after) {
        boolean attributive = after.length() > 0 && text.charAt(after.start()) == '的';
        boolean told = attributive && ofGoal(after);
        boolean ofThings = attributive && counts.ofThings(figure, wording, after);
        if (told || attributive && !ofThings && !wording.bound() && !counts.completed(after)) {
            return false;
        }
        return ofThings
                || attributive && counts.completed(after)
                || wording.bound()
                || wording.hasName()
                || wording.actionBeside
                || wording.achieved;
    }

    /** 25%的目标, where 的面积达到目标 says what is reached. */
    private boolean ofGoal(Span after) {
        var words = text.substring(after.start(), after.end());
        return words.contains("目标") && !words.contains("达到目标");
    }

    private boolean amount(Quantity figure, Wording wording, Span after, boolean listed) {
        boolean described = after.length() > 0
                && (Heads.THRESHOLD_HEADS
                                .startingAt(text, after.start(), after.end())
                                .isPresent()
                        || projectName(after) && !wording.bound()
                        || wording.behindSaysBound && wording.has(Cue.CAP));
        described &=
                !(wording.bound() && text.substring(after.start(), after.end()).equals("规模"));
        boolean money = wording.actionBeside
                && figure.unit().filter(unit -> unit.startsWith("元")).isPresent();
        described &= !money || after.length() > 0 && Terms.describes(text, after);
        boolean size = !wording.bound()
                && figure.unit().filter(unit -> unit.startsWith("千伏")).isPresent();
        boolean object = wording.behindSaysBound && wording.has(Cue.CAP) && named(wording, "对");
        if (size || object || described && !wording.levelled()) {
            return false;
        }
        boolean doing = wording.actionBeside && !wording.weakAction || wording.actionAhead && after.length() == 0;
        boolean stated = wording.hasName() && after.length() == 0;
        boolean perHead = stated && wording.perHead
                || stated
                        && PerHead.of(text.substring(wording.nameStart, wording.nameEnd))
                                .isPresent();
        return doing
                || perHead
                || wording.bound()
                || listed
                || stated
                        && (wording.chained
                                || wording.achieved
                                || wording.modal
                                || wording.fills
                                || goals()
                                || measure(wording));
    }

    /** 百亿斤粮食产能提升工程: the amount belongs to a project's name. */
    private boolean projectName(Span after) {
        return Heads.PROJECTS.endingAt(text, after.end(), after.start()).isPresent();
    }

    /** A name that is a quantity by itself (总额, 规模) makes a bare figure a target. */
    private boolean measure(Wording wording) {
        return Heads.MEASURE_NAMES
                .endingAt(text, wording.nameEnd, wording.nameStart)
                .isPresent();
    }

    private boolean duration(Quantity figure, Wording wording, Span after) {
        if (wording.has(Cue.REDUCE_TO)) {
            return true;
        }
        if (figure.chinese() && figure.unit().equals(Optional.of("年"))) {
            return false;
        }
        if (wording.has(Cue.AT_LEAST) && Counts.periodic(text, figure)) {
            return true;
        }
        boolean handled =
                Heads.HANDLED.startingAt(text, after.start(), after.end()).isPresent();
        boolean listed = wording.hasName()
                && wording.has(Cue.CAP)
                && HANDLED_LATER
                        .matcher(text)
                        .region(wording.end, Math.min(text.length(), wording.end + 60))
                        .lookingAt();
        if (handled && wording.hasName() || listed) {
            return true;
        }
        boolean timed = named(wording, "年限")
                || named(wording, "时间")
                || named(wording, "时限")
                || named(wording, "最长")
                || named(wording, "时长")
                || named(wording, "周期")
                || named(wording, "寿命")
                || named(wording, "学时")
                || named(wording, "课时")
                || named(wording, "天数")
                || named(wording, "小时数")
                || named(wording, "排名")
                || wording.has(Cue.CAP) && text.startsWith("控制", wording.cueStart)
                || wording.has(Cue.LEVEL) && (wording.has(Cue.CAP) || figure.start() - wording.cueStart > 2);
        return timed && (wording.bound() || after.length() == 0) || wording.has(Cue.CHANGE) && wording.hasName();
    }
}
