package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the lines of a title from those around it (标题识别): of the plan itself and of the notice in front of it. */
final class Titles {
    /** A title is looked for this far into the text. */
    private static final int WITHIN = 100;

    private static final int AGAIN_WITHIN = 8;
    private static final int SHORTEST_AGAIN = 12;
    private static final int NUMBER_WITHIN = 24;

    private Titles() {}

    /** The first block that cannot stand before a title: a number or a whole paragraph. */
    static int firstBodyBlock(List<Block> blocks) {
        int limit = Math.min(blocks.size(), WITHIN);
        for (int i = behindNumber(blocks, limit); i < limit; i++) {
            var block = blocks.get(i);
            boolean heading =
                    block.isNumbered() && block.numbering() != Numbering.DIGIT && block.numbering() != Numbering.ORDER;
            boolean paragraph = block.span().length() > 60
                    && LineForm.readsAsSentence(block.words())
                    && !Wording.isNoise(block.words());
            if (heading || paragraph) {
                return i;
            }
        }
        return limit;
    }

    static int titleBlock(List<Block> blocks, int from, int to) {
        int best = -1;
        for (int i = from; i < to; i++) {
            String words = blocks.get(i).words();
            boolean candidate = Wording.namesPlan(words)
                    && words.length() >= 4
                    && !LineForm.readsAsSentence(words)
                    && !Wording.isNoise(words)
                    && words.indexOf('>') < 0
                    && words.indexOf('\t') < 0
                    && !breaksOff(blocks, i);
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

    /** 关于落实《…报告》 in front of a line that says what is made of it: the line below ends the title. */
    private static boolean breaksOff(List<Block> blocks, int i) {
        String words = blocks.get(i).words();
        return words.contains("关于")
                && words.endsWith("》")
                && i + 1 < blocks.size()
                && isTitleLine(blocks.get(i + 1))
                && Wording.namesPlan(blocks.get(i + 1).words())
                && !QuotedTitle.core(words)
                        .contains(QuotedTitle.core(blocks.get(i + 1).words()));
    }

    static boolean isNotice(String words) {
        String name = words.replaceAll("[》”\\s]+$", "");
        return name.endsWith("通知") || name.endsWith("批复") || name.endsWith("函") || name.endsWith("通知)");
    }

    static boolean isTransmittal(String words) {
        return isNotice(words)
                && (words.contains("印发")
                        || words.contains("转发")
                        || words.contains("下发")
                        || words.contains("发布")
                        || words.contains("批转")
                        || words.contains("分解"));
    }

    /** The plan's own title behind a transmittal notice: a line that names a plan which the notice named. */
    static int ownTitle(List<Block> blocks, int notice) {
        String notices = joined(blocks, titleStart(blocks, notice, 0), notice);
        String named = QuotedTitle.core(notices) + QuotedTitle.quotedBehind(blocks, notice);
        boolean signed = false;
        for (int i = notice + 1; i < Math.min(blocks.size(), notice + WITHIN); i++) {
            var block = blocks.get(i);
            String words = block.words();
            signed |= Wording.isDate(words) || Wording.isSignature(words);
            if (Wording.isSignature(words)
                    || Wording.isAttachment(words)
                    || Wording.isDocumentNumber(words)
                    || words.length() > 60
                    || LineForm.endsLikeSentence(words)
                    || block.isNumbered()) {
                continue;
            }
            boolean link = words.indexOf('》') > 0 && !Wording.namesPlan(words);
            boolean same = !link && words.length() >= 6 && named.contains(QuotedTitle.core(words));
            boolean again = (!signed || isNotice(words)) && (words.contains("关于印发") || words.contains("关于转发"));
            if ((same || signed && Wording.namesPlan(words)) && !again && !Wording.isNoise(words)) {
                return isPlanItself(blocks, notice, i) ? -1 : titleBottom(blocks, i, named);
            }
        }
        return -1;
    }

    /** A notice with chapters of its own, behind which none stand. */
    private static boolean isPlanItself(List<Block> blocks, int notice, int own) {
        return blocks.subList(notice, own).stream().anyMatch(Block::isNumbered)
                && blocks.subList(own, blocks.size()).stream().noneMatch(block -> block.isNumbered() || block.isRow());
    }

    static int titleBottom(List<Block> blocks, int top, String named) {
        int i = top;
        while (i + 1 < blocks.size()
                && i < top + 3
                && isTitleLine(blocks.get(i + 1))
                && (!Wording.namesPlan(joined(blocks, top, i))
                        || "及和与的、暨".indexOf(blocks.get(i + 1).words().charAt(0)) >= 0
                        || blocks.get(i + 1).words().charAt(0) != '('
                                && named.contains(QuotedTitle.core(joined(blocks, top, i + 1))))) {
            i++;
        }
        return i;
    }

    static boolean isTitleLine(Block block) {
        String words = block.words();
        return !block.isNumbered()
                && words.length() >= 2
                && words.length() <= 60
                && words.indexOf('\t') < 0
                && !(LineForm.endsLikeSentence(words) && !closesName(words))
                && !Wording.isNoise(words)
                && !Wording.isDate(words)
                && !Wording.isDocumentNumber(words)
                && !Wording.isSalutation(words)
                && !Wording.isAttachment(words)
                && words.chars().noneMatch(c -> c == '>' || c == '|');
    }

    /** 关于实施“…”: a line of a title may close with a quoted name. */
    static boolean closesName(String words) {
        return words.endsWith("”") && words.contains("“") && !words.contains("。");
    }

    /** A title that wraps over several lines starts above the line that ends it. */
    static int titleStart(List<Block> blocks, int name, int from) {
        int top = name;
        for (int i = name - 1; i >= Math.max(from, name - 3) && isTitleLine(blocks.get(i)); i--) {
            String line = blocks.get(i).words();
            String title = joined(blocks, top, name);
            if (line.startsWith("(") && line.endsWith(")")) {
                return top;
            }
            if (top == i + 1 && title.startsWith("关于") && Wording.isSignature(line)) {
                return i;
            }
            if (line.contains("关于") && !title.contains("关于")) {
                return i > from && line.startsWith("关于") && namesIssuer(blocks.get(i - 1)) ? i - 1 : i;
            }
            if (top == i + 1 && line.length() >= 6 && !standsAlone(title)) {
                top = i;
            }
        }
        return top;
    }

    static boolean namesIssuer(Block block) {
        String words = block.words();
        return isTitleLine(block) && (Wording.isSignature(words) || words.contains("转发") || words.contains("印发"));
    }

    static boolean standsAlone(String title) {
        boolean named = title.contains("关于") || title.contains("《") || title.length() >= 14;
        return named && !title.startsWith("的") && !title.startsWith("和") && !goesOn(title)
                || title.matches("^.{2,8}(省|市|县|区|州|盟|旗).{4,}$");
    }

    /** 加快建设…行动计划: names no place, so that the line above it may. */
    static boolean goesOn(String title) {
        return Wording.demands(title) && !title.contains("关于");
    }

    static int titleEnd(List<Block> blocks, int name) {
        int bottom = name;
        while (bottom + 1 < blocks.size()
                && blocks.get(bottom + 1).words().matches("^\\((?!.*月.*日).{2,24}\\)$")
                && !Wording.isDate(blocks.get(bottom + 1).words())) {
            bottom++;
        }
        return bottom;
    }

    /** The last line of a title where a page prints it for the last time, the first time often behind the page's own name. */
    static int lastPrinted(List<Block> blocks, int name, int first) {
        if (name < 0) {
            return name;
        }
        boolean notice = isNotice(blocks.get(name).words());
        String title = joined(blocks, titleStart(blocks, name, 0), name);
        int last = name;
        for (int i = name + 1; i < first; i++) {
            for (int bottom = i; bottom < Math.min(first, i + 3); bottom++) {
                String words = joined(blocks, i, bottom);
                boolean again =
                        words.length() >= SHORTEST_AGAIN && (notice ? title.endsWith(words) : title.equals(words));
                last = again ? bottom : last;
            }
        }
        return last;
    }

    /** The title printed once more behind nothing but page noise. */
    static int repeated(List<Block> blocks, int name) {
        String title = blocks.get(name).words();
        for (int i = name + 1; i < Math.min(blocks.size(), name + AGAIN_WITHIN); i++) {
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
    static Optional<Span> firstLine(List<Block> blocks, int from) {
        if (from < 1 || from >= blocks.size() || !blocks.get(from).isNumbered()) {
            return Optional.empty();
        }
        int last = from - 1;
        while (last > 0 && Wording.isNoise(blocks.get(last).words())) {
            last--;
        }
        var line = blocks.get(last);
        boolean first = blocks.stream().limit(last).allMatch(block -> Wording.isNoise(block.words()));
        boolean chapter = isUsualHeading(line);
        boolean named = first && isTitleLine(line) && line.words().length() >= 6 && line.isHeadingLine() && !chapter;
        return named ? Optional.of(line.span()) : Optional.empty();
    }

    static boolean isUsualHeading(Block line) {
        return GoalWording.isGoals(line.titleWords())
                || Wording.isOverview(line.titleWords())
                || Wording.isMechanism(line.titleWords())
                || Wording.announcesList(line.words());
    }

    static String joined(List<Block> blocks, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> blocks.get(i).words())
                .collect(Collectors.joining());
    }

    static Span title(List<Block> blocks, int top, int bottom) {
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

    /** Above a salutation or the number of a document nothing belongs to a plan, though it be numbered (第一篇：…). */
    private static int behindNumber(List<Block> blocks, int limit) {
        int from = 0;
        for (int i = 0; i + 1 < Math.min(limit, NUMBER_WITHIN); i++) {
            String words = blocks.get(i).words();
            if (blocks.get(i).numbering() != Numbering.NONE && blocks.get(i).numbering() != Numbering.PART) {
                return from;
            }
            from = Wording.isDocumentNumber(words) || Wording.isSalutation(words) ? i : from;
        }
        return from;
    }
}
