package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells counts that are promised (数量指标) from counts that only list or describe. */
record Counts(String text, boolean goals) {
    private static final Pattern PERIODIC =
            Pattern.compile("每[\\d一二两三四五六半]{0,2}个?(学年|学期|年度?|季度?|月|周|星期|旬|天|日)[^,。;每只仅]{0,20}$");

    /** What is only sped up or thought of may be there already. */
    private static final Lexicon<Boolean> PLANNED = new Lexicon<Boolean>().with(true, "加快 布局 谋划");

    private static final Pattern GRADED = Pattern.compile("(?:[一二两三四五六七八九十百千万亿]{1,4}元?|国家|世界|省|市)级");

    boolean promised(Quantity figure, Wording wording, Span after, boolean listed) {
        boolean completed = completed(after);
        boolean doing = wording.actionBeside
                        && (!wording.weakAction
                                || completed
                                || wording.dated
                                || wording.perHead
                                || text.startsWith("每", wording.nameStart))
                || wording.actionAhead && (after.length() == 0 || graded(figure.end()))
                || listed
                || figure.start() > 0 && "等共余有、".indexOf(text.charAt(figure.start() - 1)) >= 0 && made(wording)
                || text.substring(wording.nameStart, wording.nameEnd).indexOf('、') > 0 && made(wording)
                || served(figure, after)
                || text.startsWith("每", wording.nameStart) && after.length() == 0
                || wording.chained && wording.hasName() && after.length() == 0;
        boolean bound = wording.bound();
        boolean named = wording.hasName() || after.length() > 0 || wording.continued;
        if (figure.chinese()) {
            boolean strict = (wording.actionBeside || wording.actionAhead)
                    && (!wording.looseAction || graded(figure.end()) && !wording.weakAction);
            boolean single = figure.value().intValue() <= 1;
            return !single
                    && (bound && !onlyLoose(wording) || strict && figure.value().intValue() <= 99);
        }
        if (wording.behindSaysBound || wording.has(Cue.ABOUT) || wording.has(Cue.MORE) || wording.has(Cue.AT_LEAST)) {
            return doing || named;
        }
        boolean list = Heads.LISTS.endingAt(text, after.end(), after.start()).isPresent()
                || Heads.LISTS
                                .endingAt(text, wording.nameEnd, wording.nameStart)
                                .isPresent()
                        && after.length() == 0
                || Heads.KINDS.startingAt(text, after.start(), after.end()).isPresent();
        boolean completing = wording.actionBeside && text.startsWith("完成", wording.actionEnd - 2)
                || wording.actionAhead && text.startsWith("新增", wording.spanStart);
        if (list
                && !completing
                && !wording.has(Cue.REDUCE_TO)
                && !contest(after.length() > 0 ? after.end() : wording.nameEnd)) {
            return false;
        }
        boolean done =
                Heads.COMPLETED.endingAt(text, after.end(), after.start()).isPresent();
        if (doing || done) {
            return true;
        }
        return bound && named || (goals || wording.fills) && wording.hasName() && after.length() == 0;
    }

    /** 加强15%的医馆建设, 对20%的管网进行改造: something is done to a share of things, unless money or a rate is shared out. */
    boolean ofThings(Quantity figure, Wording wording, Span after) {
        if (figure.start() == 0
                || Heads.PORTIONS
                        .firstIn(text, after.start(), Math.min(after.end(), after.start() + 12))
                        .isPresent()) {
            return false;
        }
        boolean acted = wording.actionBeside
                || Heads.STRENGTHENING
                        .endingAt(text, figure.start(), Math.max(0, figure.start() - 4))
                        .isPresent();
        boolean worked = "对为在将把使让有".indexOf(text.charAt(figure.start() - 1)) >= 0
                && (Heads.SERVICES.firstIn(text, after.start(), after.end()).isPresent()
                        || Cue.ACTING
                                .firstIn(text, after.start() + 2, after.end())
                                .isPresent());
        return acted || worked;
    }

    /** 对全市100个小区进行改造, 与50所高校建立合作, 选取10个社区开展试点: the word of doing stands behind those it is done to. */
    boolean served(Quantity figure, Span after) {
        int before = figure.start();
        for (var place = Cue.PLACES.endingAt(text, before, 0);
                place.isPresent();
                place = Cue.PLACES.endingAt(text, before, 0)) {
            before = place.get().start();
        }
        return before > 0
                && "对为与同向将把在".indexOf(text.charAt(before - 1)) >= 0
                && Heads.SERVICES.firstIn(text, after.start(), after.end()).isPresent();
    }

    /** 100个“15分钟生活圈”, 一批“…圈”: the circles are counted, their radius is part of the name. */
    static boolean ofCircles(String text, int from, int start) {
        int at = start > from && text.charAt(start - 1) == '“' ? start - 1 : start;
        return at - 2 >= from
                && (text.startsWith("一批", at - 2)
                        || "个条片处".indexOf(text.charAt(at - 1)) >= 0 && Character.isDigit(text.charAt(at - 2)));
    }

    private boolean contest(int end) {
        return text.startsWith("赛事", end - 2);
    }

    /** 打造三个百亿级园区: what is counted is of a class of its own. */
    private boolean graded(int behind) {
        return behindClass(text, behind) > behind;
    }

    /** One past a word of class (千亿级) that stands at a place. */
    static int behindClass(String text, int place) {
        var grade = GRADED.matcher(text).region(place, text.length());
        return grade.lookingAt() ? grade.end() : place;
    }

    /** 建成甲、乙等5个项目: what is made is counted, also where some of it is named. */
    boolean made(Wording wording) {
        return wording.actionAhead
                && !wording.weakAction
                && Cue.WEAK_ACTIONS
                        .startingAt(text, wording.spanStart, wording.nameEnd)
                        .isEmpty()
                && PLANNED.startingAt(text, wording.spanStart, wording.nameEnd).isEmpty();
    }

    /** 每年召开两次, 每5年修订1次: how often something is to be done. */
    static boolean periodic(String text, Quantity figure) {
        return PERIODIC.matcher(text.substring(Math.max(0, figure.start() - 24), figure.start()))
                .find();
    }

    private boolean onlyLoose(Wording wording) {
        return wording.cues.equals(Set.of(Cue.LEVEL)) || wording.cues.equals(Set.of(Cue.LEVEL, Cue.ACTION));
    }

    boolean completed(Span after) {
        return Heads.COMPLETED.firstIn(text, after.start(), after.end()).isPresent();
    }
}
