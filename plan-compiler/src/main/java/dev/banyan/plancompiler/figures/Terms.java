package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.figures.Quantity.Sort;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the terms on which a plan gives or allows something from what it promises (政策条件与奖补标准). */
record Terms(String text) {
    /** 最高额度, 期限最长: how far a permission goes. */
    private static final Pattern LIMIT =
            Pattern.compile("最[高长低多][^,。;]{0,6}(?:额度|期限|年限|限额|金额)|(?:期限|年限|额度)最[长高多]|上限|最[长高多低]可|首付|延期|缓缴");

    /** 高差小于0.5米的要求: what a rule says. */
    private static final Pattern RULE = Pattern.compile("的(?:要求|限制|规定|情形)$");

    /** What is paid, pledged or lent in a sale, on terms that a plan only states (交易条件). */
    private static final Pattern SALE = Pattern.compile(
            "保证金|出让金|出让(?:总)?价款|首付|付款比例|保函|房龄|[上下]浮|贷款(?:额由|额度?不|年限|期限)|(?:缴纳|支付|付清|交纳|补缴)(?!比例|能力)[^,;]{0,16}$");

    private static final Pattern PERMITTED = Pattern.compile("(?:最[长高多]不(?:得)?超过|放宽[至到])$");
    /** 购买90平方米以上: the size of what is bought. */
    private static final Pattern BOUGHT = Pattern.compile("(?:购买|购置|面积在)$");

    /** Those who get something are counted, whatever it is. */
    private static final Set<String> PEOPLE = Set.of("人", "人次", "名", "户", "户次");

    /** How long a body may take. */
    private static final Set<String> HANDLING = Set.of("工作日", "小时", "分钟");

    private static final Set<String> FUNDED = Set.of("资助", "补贴", "补助");

    /** 缴存职工家庭有2套住房的,可…: a condition that what follows fulfils. */
    private static final Pattern FULFILLED =
            Pattern.compile("[^。;]{0,120}?的,(?:可|应|按|给予|予以|享受|免|不予|最高|视为|参照|仍|县财政|再次)");

    private static final Pattern SUPPOSED = Pattern.compile("若|如果|凡|倘若|如有");

    private static final Lexicon<Boolean> LAWFUL = new Lexicon<Boolean>()
            .with(true, "不得低于 不得少于 不得高于 不得超过 不宜大于 不宜超过 不应大于 不应超过 不应高于 不应低于 不应小于 不应少于 不宜低于 不宜少于 小于或等于 大于或等于 小于等于");

    /** 不漏一户: a way of saying all. */
    private static final Pattern SAYING = Pattern.compile("不(?:漏|落|落下|掉|丢)$");

    /** 申报企业须成立满2年: what is asked of those who apply. */
    private static final Pattern APPLICANT =
            Pattern.compile("(?:申报|申请|参评|参选|报名|入选)(?:企业|单位|项目|人|主体|机构|者|对象|地区)[^,。;:]{0,4}(?:须|应|需|要|具|成立|为)");

    /** 50%以上的…: what stands behind a figure is described by it. */
    static boolean describes(String text, Span after) {
        return text.charAt(after.start()) == '的';
    }

    /** 投资达到25%以上，即可办理; 去化周期在36个月以上的，应…; 但不超过3次; 最长贷款期限为30年: terms on which something is allowed. */
    boolean conditional(Quantity figure, Wording wording, Span after, Span clause, Span sentence) {
        boolean those = after.length() == 1 && describes(text, after) && after.end() == clause.end();
        boolean allows = clause.end() < text.length()
                && Cue.ALLOWED
                        .startingAt(text, clause.end() + 1, Math.min(text.length(), clause.end() + 6))
                        .isPresent();
        boolean allowed = after.length() > 0
                && ("可时".indexOf(text.charAt(after.start())) >= 0
                        || Cue.ALLOWED
                                .startingAt(text, after.start(), after.end())
                                .isPresent());
        boolean reckoned = clause.end() + 2 < text.length()
                && text.charAt(clause.end() + 1) == '按'
                && Character.isDigit(text.charAt(clause.end() + 2));
        boolean ruled = RULE.matcher(text).region(after.start(), after.end()).find();
        boolean restriction = wording.has(Cue.CAP) && text.startsWith("但", clause.start());
        boolean bracketed = inAttribute(after, clause);
        int from = Math.max(clause.start(), wording.nameStart - 2);
        boolean limit = LIMIT.matcher(text)
                .region(from, Math.max(from, Math.min(clause.end(), wording.nameEnd + 4)))
                .find();
        boolean asked =
                APPLICANT.matcher(text).region(sentence.start(), figure.start()).lookingAt();
        boolean supposed = SUPPOSED.matcher(text)
                        .region(clause.start(), clause.end())
                        .lookingAt()
                || FULFILLED.matcher(text).region(figure.end(), sentence.end()).lookingAt();
        return those
                || allows
                || allowed
                || reckoned
                || ruled
                || restriction
                || bracketed
                || limit
                || asked
                || supposed
                || lawful(figure, clause)
                || SAYING.matcher(text).region(clause.start(), figure.start()).find()
                || ofSale(figure, wording, clause)
                || ofOwners(figure, wording, after)
                || ofThose(figure, wording, clause);
    }

    /** 对销售额2万元以上的主体进行补助: a figure that tells to whom something is done. */
    private boolean ofThose(Quantity figure, Wording wording, Span clause) {
        return wording.behindSaysBound
                && figure.sort() != Sort.SHARE
                && text.charAt(clause.start()) == '对'
                && figure.start() > clause.start() + 4
                && Cue.PLACES.endingAt(text, figure.start(), clause.start()).isEmpty()
                && text.indexOf('的', figure.end(), clause.end()) > 0;
    }

    /** 价款的50%, 监管金额的60%: a part of a payment. */
    private boolean ofSale(Quantity figure, Wording wording, Span clause) {
        int from = Math.max(clause.start(), figure.start() - WordingReader.REACH);
        int near = Math.max(from, figure.start() - 10);
        boolean paid = figure.sort() != Sort.COUNT
                && SALE.matcher(text).region(from, figure.start()).find();
        boolean permitted = figure.unit().filter(HANDLING::contains).isEmpty()
                && PERMITTED.matcher(text).region(near, figure.start()).find();
        boolean bought = wording.behindSaysBound
                && BOUGHT.matcher(text).region(near, figure.start()).find();
        boolean ofMoney = figure.sort() == Sort.SHARE
                && figure.start() > clause.start() + 2
                && text.charAt(figure.start() - 1) == '的'
                && "费价款".indexOf(text.charAt(figure.start() - 2)) >= 0
                && text.indexOf("目标", clause.start(), figure.start()) < 0;
        return paid || permitted || bought || ofMoney || text.startsWith("金额的", figure.start() - 3);
    }

    /** 拥有2套及以上住房的家庭: a threshold. */
    private boolean ofOwners(Quantity figure, Wording wording, Span after) {
        return figure.sort() == Sort.COUNT
                && (!wording.actionBeside || wording.weakAction)
                && wording.behindSaysBound
                && (text.charAt(figure.end()) == '及'
                                && text.substring(after.start(), after.end()).indexOf('的') > 0
                        || after.length() > 0 && text.charAt(after.end() - 1) == '的');
    }

    /** 首次缴纳比例不得低于价款的50%: what the law asks of whoever pays. */
    private boolean lawful(Quantity figure, Span clause) {
        return figure.start() > clause.start()
                && text.charAt(figure.start() - 1) == '的'
                && LAWFUL.firstIn(text, clause.start(), figure.start()).isPresent();
    }

    /** 产销会(组织150家企业及以上)的商协会: a figure in a bracket that describes. */
    private boolean inAttribute(Span after, Span clause) {
        int close = text.indexOf(')', after.start(), Math.min(clause.end(), after.start() + 16));
        int open = close < 0 ? -1 : text.lastIndexOf('(', close);
        return open >= clause.start() && open < after.start() && text.startsWith("的", close + 1);
    }

    boolean granted(Quantity figure, Wording wording, Span after, Span clause, Span sentence) {
        if (wording.levelled()) {
            return false;
        }
        boolean people = figure.unit().filter(PEOPLE::contains).isPresent();
        boolean ceiling = wording.bound()
                && !(after.length() > 0 && describes(text, after))
                && Heads.RATES
                        .endingAt(text, wording.nameEnd, wording.nameStart)
                        .isPresent();
        boolean allotted = wording.actionBeside
                && Cue.ALLOTTING
                        .endingAt(text, wording.actionEnd, wording.cueStart)
                        .isPresent();
        boolean lent = wording.actionAhead && wording.hasName() && text.startsWith("贷款", wording.nameEnd - 2);
        if (ceiling || allotted || lent) {
            return false;
        }
        boolean fined = figure.start() > clause.start() && text.charAt(figure.start() - 1) == '处';
        boolean money = figure.unit().filter(unit -> unit.startsWith("元")).isPresent()
                && wording.nameEnd - wording.nameStart <= 4;
        int from = Math.max((money ? sentence : clause).start(), figure.start() - WordingReader.REACH);
        return fined
                || grant(figure, people, from, figure.start())
                || grant(figure, people, after.start(), Math.min(after.end(), after.start() + 14));
    }

    /** 资助 names a grant beside money; people and projects that are to be funded are counted. */
    private boolean grant(Quantity figure, boolean people, int from, int to) {
        return Cue.GRANTS
                .firstIn(text, from, to)
                .filter(word -> !people || !FUNDED.contains(text.substring(word.start(), word.end())))
                .filter(word -> figure.sort() != Sort.COUNT || !text.startsWith("资助", word.start()))
                .filter(word -> !text.startsWith("性", word.end()))
                .isPresent();
    }
}
