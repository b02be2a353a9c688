package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.Optional;

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
    private static final int LONGEST_BUTTON = 8;

    static Frame of(List<Block> blocks) {
        int first = Titles.firstBodyBlock(blocks);
        int name = Titles.lastPrinted(blocks, Titles.titleBlock(blocks, 0, first), first);
        var cover = Optional.<Span>empty();
        int letter = untitledNotice(blocks, first);
        if (letter >= 0 && (name < 0 || name > letter)) {
            int own = Titles.ownTitle(blocks, letter);
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
            int own = Titles.ownTitle(blocks, name);
            if (own > name && !saysSomething(blocks, name + 1, Titles.titleStart(blocks, own, name + 1))) {
                return body(blocks, own, name + 1, cover, Optional.empty());
            }
            if (own > name) {
                cover = Optional.of(new Span(
                        blocks.get(Titles.titleStart(blocks, name, 0)).span().start(), coverEnd(blocks, name, own)));
                return body(
                        blocks,
                        own,
                        cover,
                        Optional.of(Titles.title(blocks, Titles.titleStart(blocks, name, 0), name)));
            }
            int handed = handedDown(blocks, name);
            if (handed > name) {
                return untitled(blocks, name, handed);
            }
        }
        int own = name < 0 ? name : QuotedTitle.below(blocks, name, first);
        if (own > first) {
            if (!saysSomething(blocks, name + 1, Titles.titleStart(blocks, own, name + 1))) {
                return body(blocks, own, name + 1, cover, Optional.empty());
            }
            int top = Titles.titleStart(blocks, name, 0);
            cover = Optional.of(new Span(blocks.get(top).span().start(), coverEnd(blocks, name, own)));
            return body(blocks, own, cover, Optional.of(Titles.title(blocks, top, name)));
        }
        int reported = QuotedTitle.reported(blocks);
        for (int i = reported - 1; i > own; i--) {
            if (Titles.isTransmittal(blocks.get(i).words())) {
                cover = Optional.of(new Span(blocks.get(i).span().start(), coverEnd(blocks, i, reported)));
                return body(blocks, reported, i + 1, cover, Optional.of(Titles.title(blocks, i, i)));
            }
        }
        return reported > own
                ? body(blocks, reported, cover, Optional.empty())
                : body(blocks, own, own > name ? name + 1 : 0, cover, Optional.empty());
    }

    /** A page's headline in front of a plan is no notice. */
    private static boolean saysSomething(List<Block> blocks, int from, int to) {
        return blocks.subList(from, Math.max(from, to)).stream()
                .map(Block::words)
                .anyMatch(words -> words.startsWith("各")
                        || Wording.isSalutation(words)
                        || Wording.isDocumentNumber(words)
                        || words.length() > 20 && words.indexOf("。") > 0);
    }

    /** A notice that hands a plan down, by its title or by its first sentence. */
    private static boolean transmits(List<Block> blocks, int name) {
        String title = Titles.joined(blocks, Titles.titleStart(blocks, name, 0), name);
        boolean issues = Titles.isNotice(title) || title.contains("关于印发") || title.contains("关于转发");
        return Titles.isTransmittal(title) || issues && handedDown(blocks, name) > name;
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
        int top = Titles.titleStart(blocks, name, 0);
        var cover = new Span(
                blocks.get(top).span().start(), blocks.get(from - 1).span().end());
        var body = Body.of(blocks, from);
        return new Frame(
                Optional.of(cover),
                Optional.of(Titles.title(blocks, top, name)),
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

    /** @param highest the first line that may belong to the title */
    private static Frame body(List<Block> blocks, int first, int highest, Optional<Span> cover, Optional<Span> notice) {
        if (first < 0) {
            int from = firstText(blocks);
            var body = Body.of(blocks, from);
            var line = cover.isEmpty() ? Titles.firstLine(blocks, from) : Optional.<Span>empty();
            int begin = body.isEmpty() ? 0 : body.getFirst().span().start();
            return new Frame(cover, notice, line, line.map(Span::start).orElse(begin), body);
        }
        // Printed several times over, the last one counts.
        int name = first;
        int above = highest;
        for (int again = Titles.repeated(blocks, name); again > name; again = Titles.repeated(blocks, name)) {
            above = name + 1;
            name = again;
        }
        int top = Titles.titleStart(blocks, name, above);
        int bottom = Titles.titleEnd(blocks, name);
        int from = salutationAfter(blocks, bottom) + 1;
        while (from < blocks.size() && (blocks.get(from).isPreliminary() || isPageButton(blocks, from))) {
            from++;
        }
        var title = Titles.title(blocks, top, bottom);
        int start = Math.min(title.start(), blocks.get(top).span().start() + QuotedTitle.bullet(blocks.get(top)));
        return new Frame(cover, notice, Optional.of(title), start, Body.of(blocks, from));
    }

    /** Short words between a title and a whole paragraph or the first number (默认, 大, 超大, 打印) that are no heading. */
    private static boolean isPageButton(List<Block> blocks, int from) {
        int next = from;
        while (next < blocks.size()
                && !blocks.get(next).isNumbered()
                && (blocks.get(next).span().length() <= LONGEST_BUTTON
                        || Wording.isNoise(blocks.get(next).words()))) {
            next++;
        }
        return next > from
                && next < blocks.size()
                && (LineForm.endsLikeSentence(blocks.get(next).words())
                        || blocks.get(next).isNumbered() && next > from + 1)
                && blocks.subList(from, next).stream()
                        .noneMatch(block ->
                                Titles.isUsualHeading(block) || block.words().matches("序号|\\d+"));
    }

    private static int coverEnd(List<Block> blocks, int notice, int own) {
        int top = Titles.titleStart(blocks, own, notice + 1);
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
                    || block.span().length() >= 20 && LineForm.endsLikeSentence(block.words());
            if (text && !Wording.isNoise(block.words())) {
                return i;
            }
        }
        return 0;
    }
}
