package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands around the body of a plan (正文边界): transmittal notice, title, signature and web-page noise.
 *
 * @param cover the transmittal notice
 * @param notice the title of the notice
 * @param title the title of the plan
 * @param start first character of the document
 * @param body paragraphs of the plan itself, without title, document number and salutation
 */
record Frame(Optional<Span> cover, Optional<Span> notice, Optional<Span> title, int start, List<Block> body) {
    /** A title is looked for this far into the text. */
    private static final int TITLE_WITHIN = 60;

    private static final int LETTER_WITHIN = 8;

    static Frame of(List<Block> blocks) {
        int first = firstBodyBlock(blocks);
        int name = titleBlock(blocks, 0, first);
        var cover = Optional.<Span>empty();
        int letter = untitledNotice(blocks, first);
        if (letter >= 0 && (name < 0 || name > letter)) {
            int own = ownTitle(blocks, letter);
            if (own > letter) {
                int top = letter > 0
                                && Wording.isDocumentNumber(
                                        blocks.get(letter - 1).words())
                        ? letter - 1
                        : letter;
                cover = Optional.of(new Span(blocks.get(top).span().start(), coverEnd(blocks, letter, own)));
                return body(blocks, own, cover, Optional.empty());
            }
        }
        if (name >= 0 && transmits(blocks, name)) {
            int own = ownTitle(blocks, name);
            if (own > name) {
                cover = Optional.of(
                        new Span(blocks.get(titleStart(blocks, name, 0)).span().start(), coverEnd(blocks, name, own)));
                return body(blocks, own, cover, Optional.of(title(blocks, titleStart(blocks, name, 0), name)));
            }
            int handed = handedDown(blocks, name);
            if (handed > name) {
                return untitled(blocks, name, handed);
            }
        }
        int own = name < 0 ? name : QuotedTitle.below(blocks, name, first);
        if (own > first) {
            int top = titleStart(blocks, name, 0);
            cover = Optional.of(new Span(blocks.get(top).span().start(), coverEnd(blocks, name, own)));
            return body(blocks, own, cover, Optional.of(title(blocks, top, name)));
        }
        int reported = QuotedTitle.reported(blocks);
        for (int i = reported - 1; i > own; i--) {
            if (isTransmittal(blocks.get(i).words())) {
                cover = Optional.of(new Span(blocks.get(i).span().start(), coverEnd(blocks, i, reported)));
                return body(blocks, reported, i + 1, cover, Optional.of(title(blocks, i, i)));
            }
        }
        return reported > own
                ? body(blocks, reported, cover, Optional.empty())
                : body(blocks, own, own > name ? name + 1 : 0, cover, Optional.empty());
    }

    /** A notice that hands a plan down, by its title or by its first sentence. */
    private static boolean transmits(List<Block> blocks, int name) {
        String title = joined(blocks, titleStart(blocks, name, 0), name);
        return isTransmittal(title) || isNotice(title) && handedDown(blocks, name) > name;
    }

    /** The paragraph of a notice that hands the plan down (现印发给你们), -1 for none. */
    private static int handedDown(List<Block> blocks, int name) {
        for (int i = name + 1; i < Math.min(blocks.size(), name + LETTER_WITHIN); i++) {
            var block = blocks.get(i);
            if (block.isNumbered() || block.isRow()) {
                break;
            }
            if (Wording.handsDown(block.words())) {
                return i;
            }
        }
        return -1;
    }

    /** A notice in front of a plan whose own title a page left out. */
    private static Frame untitled(List<Block> blocks, int name, int handed) {
        int from = handed + 1;
        while (from < blocks.size()
                && (Wording.isSignature(blocks.get(from).words())
                        || Wording.isDate(blocks.get(from).words())
                        || Wording.isNoise(blocks.get(from).words()))) {
            from++;
        }
        int top = titleStart(blocks, name, 0);
        var cover = new Span(
                blocks.get(top).span().start(), blocks.get(from - 1).span().end());
        var body = Body.of(blocks, from);
        return new Frame(
                Optional.of(cover),
                Optional.of(title(blocks, top, name)),
                Optional.empty(),
                body.isEmpty() ? cover.end() : body.getFirst().span().start(),
                body);
    }

    /** The salutation of a transmittal notice whose own title a page left out, -1 for none. */
    private static int untitledNotice(List<Block> blocks, int first) {
        for (int i = 0; i <= Math.min(first, blocks.size() - 2); i++) {
            if (Wording.isSalutation(blocks.get(i).words())) {
                String opening = blocks.get(i + 1).words();
                return Wording.handsDown(opening) ? i : -1;
            }
        }
        return -1;
    }

    private static Frame body(List<Block> blocks, int name, Optional<Span> cover, Optional<Span> notice) {
        return body(blocks, name, 0, cover, notice);
    }

    private static Frame body(
            List<Block> blocks, int name, int above, Optional<Span> cover, Optional<Span> notice) {
        if (name < 0) {
            int from = firstText(blocks);
            var body = Body.of(blocks, from);
            var line = cover.isEmpty() ? firstLine(blocks, from) : Optional.<Span>empty();
            int begin = body.isEmpty() ? 0 : body.getFirst().span().start();
            return new Frame(cover, notice, line, line.map(Span::start).orElse(begin), body);
        }
        int again = repeated(blocks, name);
        if (again > name) {
            return body(blocks, again, name + 1, cover, notice);
        }
        int top = titleStart(blocks, name, above);
        int bottom = titleEnd(blocks, name);
        int from = salutationAfter(blocks, bottom) + 1;
        while (from < blocks.size() && blocks.get(from).isPreliminary()) {
            from++;
        }

        var title = title(blocks, top, bottom);
        int start = Math.min(title.start(), blocks.get(top).span().start() + QuotedTitle.bullet(blocks.get(top)));
        return new Frame(cover, notice, Optional.of(title), start, Body.of(blocks, from));
    }

    /** The title printed once more behind nothing but page noise. */
    private static int repeated(List<Block> blocks, int name) {
        String title = blocks.get(name).words();
        for (int i = name + 1; i < Math.min(blocks.size(), name + LETTER_WITHIN); i++) {
            if (blocks.get(i).words().equals(title)) {
                return i;
            }
            if (!Wording.isNoise(blocks.get(i).words())) {
                return name;
            }
        }
        return name;
    }

    /** The first line of a text is its title, whatever it names, if it is no heading of a usual chapter. */
    private static Optional<Span> firstLine(List<Block> blocks, int from) {
        if (from < 1 || from >= blocks.size() || !blocks.get(from).isNumbered()) {
            return Optional.empty();
        }
        int last = from - 1;
        while (last > 0 && Wording.isNoise(blocks.get(last).words())) {
            last--;
        }
        var line = blocks.get(last);
        boolean first = blocks.stream().limit(last).allMatch(block -> Wording.isNoise(block.words()));
        boolean chapter = Wording.isGoals(line.titleWords())
                || Wording.isOverview(line.titleWords())
                || Wording.isMechanism(line.titleWords())
                || Wording.announcesList(line.words());
        boolean named = first && isTitleLine(line) && line.words().length() >= 6 && line.isHeadingLine() && !chapter;
        return named ? Optional.of(line.span()) : Optional.empty();
    }

    private static Span title(List<Block> blocks, int top, int bottom) {
        var first = blocks.get(top);
        String words = first.words();
        var span = new Span(
                first.span().start() + QuotedTitle.bullet(first),
                blocks.get(bottom).span().end());
        int open = words.indexOf('《');
        int close = words.lastIndexOf('》');
        boolean reported = top == bottom
                && open > 0
                && close > open
                && !isNotice(words)
                && !Wording.namesPlan(words.substring(close + 1));
        return reported ? new Span(span.start() + open + 1, span.start() + close) : span;
    }

    /** The first block that cannot stand before a title: a number or a whole paragraph. */
    private static int firstBodyBlock(List<Block> blocks) {
        int limit = Math.min(blocks.size(), TITLE_WITHIN);
        for (int i = 0; i < limit; i++) {
            var block = blocks.get(i);
            boolean heading =
                    block.isNumbered() && block.numbering() != Numbering.DIGIT && block.numbering() != Numbering.ORDER;
            boolean paragraph = block.span().length() > 60
                    && Wording.endsLikeSentence(block.words())
                    && !Wording.isNoise(block.words());
            if (heading || paragraph) {
                return i;
            }
        }
        return limit;
    }

    private static int titleBlock(List<Block> blocks, int from, int to) {
        int best = -1;
        for (int i = from; i < to; i++) {
            String words = blocks.get(i).words();
            boolean candidate = Wording.namesPlan(words)
                    && words.length() >= 4
                    && !Wording.endsLikeSentence(words)
                    && !Wording.isNoise(words)
                    && words.indexOf('>') < 0
                    && words.indexOf('\t') < 0;
            if (candidate
                    && (best < 0
                            || words.length() > blocks.get(best).span().length()
                                    && !isTransmittal(joined(blocks, titleStart(blocks, best, from), best))
                            || isNotice(words) && !isNotice(blocks.get(best).words()))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isNotice(String words) {
        return words.endsWith("通知") || words.endsWith("批复") || words.endsWith("函") || words.endsWith("通知)");
    }

    private static boolean isTransmittal(String words) {
        return isNotice(words)
                && (words.contains("印发")
                        || words.contains("转发")
                        || words.contains("下发")
                        || words.contains("发布")
                        || words.contains("批转")
                        || words.contains("分解"));
    }

    /** The plan's own title behind a transmittal notice: a line that names a plan which the notice named. */
    private static int ownTitle(List<Block> blocks, int notice) {
        String named = joined(blocks, titleStart(blocks, notice, 0), notice);
        boolean signed = false;
        for (int i = notice + 1; i < Math.min(blocks.size(), notice + TITLE_WITHIN); i++) {
            var block = blocks.get(i);
            String words = block.words();
            signed |= Wording.isDate(words) || Wording.isSignature(words);
            if (Wording.isSignature(words)
                    || Wording.isAttachment(words)
                    || words.length() > 60
                    || Wording.endsLikeSentence(words)
                    || block.isNumbered()) {
                continue;
            }
            boolean same = words.length() >= 6 && named.contains(QuotedTitle.core(words));
            if ((same || signed && Wording.namesPlan(words)) && !Wording.isNoise(words)) {
                return titleBottom(blocks, i);
            }
        }
        return -1;
    }

    private static int titleBottom(List<Block> blocks, int top) {
        int i = top;
        while (i + 1 < blocks.size()
                && i < top + 3
                && !Wording.namesPlan(joined(blocks, top, i))
                && isTitleLine(blocks.get(i + 1))) {
            i++;
        }
        return i;
    }

    private static int coverEnd(List<Block> blocks, int notice, int own) {
        int top = titleStart(blocks, own, notice + 1);
        int last = top - 1;
        while (last > notice && Wording.isAttachment(blocks.get(last).words())) {
            last--;
        }
        for (int i = last; i > notice; i--) {
            if (Wording.isDate(blocks.get(i).words())) {
                return blocks.get(i).span().end();
            }
        }
        return blocks.get(last).span().end();
    }

    private static boolean isTitleLine(Block block) {
        String words = block.words();
        return !block.isNumbered()
                && words.length() >= 2
                && words.length() <= 60
                && words.indexOf('\t') < 0
                && !(Wording.endsLikeSentence(words) && !closesName(words))
                && !Wording.isNoise(words)
                && !Wording.isDate(words)
                && !Wording.isDocumentNumber(words)
                && !Wording.isSalutation(words)
                && !Wording.isAttachment(words)
                && words.chars().noneMatch(c -> c == '>' || c == '|');
    }

    /** 关于实施“…”: a line of a title may close with a quoted name. */
    private static boolean closesName(String words) {
        return words.endsWith("”") && words.contains("“") && !words.contains("。");
    }

    /** A title that wraps over several lines starts above the line that ends it. */
    private static int titleStart(List<Block> blocks, int name, int from) {
        int top = name;
        for (int i = name - 1; i >= Math.max(from, name - 3) && isTitleLine(blocks.get(i)); i--) {
            String line = blocks.get(i).words();
            String title = joined(blocks, top, name);
            if (line.contains("关于") && !title.contains("关于")) {
                return i > from && line.startsWith("关于") && namesIssuer(blocks.get(i - 1)) ? i - 1 : i;
            }
            if (top == i + 1 && line.length() >= 6 && !standsAlone(title)) {
                top = i;
            }
        }
        return top;
    }

    private static boolean namesIssuer(Block block) {
        String words = block.words();
        return isTitleLine(block) && (Wording.isSignature(words) || words.contains("转发") || words.contains("印发"));
    }

    private static boolean standsAlone(String title) {
        boolean named = title.contains("关于") || title.contains("《") || title.length() >= 14;
        return named && !title.startsWith("的") && !title.startsWith("和") && !goesOn(title)
                || title.matches("^.{2,8}(省|市|县|区|州|盟|旗).{4,}$");
    }

    /** 加快建设…行动计划: names no place, so that the line above it may. */
    private static boolean goesOn(String title) {
        return Wording.demands(title) && !title.contains("关于");
    }

    private static int titleEnd(List<Block> blocks, int name) {
        int bottom = name;
        while (bottom + 1 < blocks.size()
                && blocks.get(bottom + 1).words().matches("^\\((?!.*月.*日).{2,24}\\)$")
                && !Wording.isDate(blocks.get(bottom + 1).words())) {
            bottom++;
        }
        return bottom;
    }

    /** Between title and salutation stand only date, number, speaker and the like. */
    private static int salutationAfter(List<Block> blocks, int title) {
        for (int i = title + 1; i < Math.min(blocks.size(), title + 12); i++) {
            var block = blocks.get(i);
            if (Wording.isSalutation(block.words())) {
                return i;
            }
            if (block.isNumbered()
                    || block.span().length() > 80
                    || block.words().endsWith("。")) {
                break;
            }
        }
        return title;
    }

    private static int firstText(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            boolean text = block.isNumbered()
                    || block.isRow()
                    || block.span().length() >= 20 && Wording.endsLikeSentence(block.words());
            if (text && !Wording.isNoise(block.words())) {
                return i;
            }
        }
        return 0;
    }

    private static String joined(List<Block> blocks, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> blocks.get(i).words())
                .collect(Collectors.joining());
    }
}
