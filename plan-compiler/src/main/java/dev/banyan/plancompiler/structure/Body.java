package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds where the body of a plan ends (正文结尾): before signature, date, source line and page footer; attachments count if they hold work. */
final class Body {
    private static final int ATTACHMENT_WITHIN = 12;
    private static final int LONGEST_CONTENTS = 400;
    private static final int FEWEST_LINKS = 4;

    private final List<Block> blocks;
    private final int from;

    private Body(List<Block> blocks, int from) {
        this.blocks = blocks;
        this.from = from;
    }

    static List<Block> of(List<Block> blocks, int from) {
        var body = new Body(blocks, behindContents(blocks, Math.min(from, blocks.size())));
        return body.paragraphs();
    }

    /** A table of contents lists headings that come again; the body starts where the first of them does. */
    private static int behindContents(List<Block> blocks, int from) {
        if (from >= blocks.size()) {
            return from;
        }
        String first = withoutPage(blocks.get(from).words());
        for (int i = from + 1; i < Math.min(blocks.size(), from + LONGEST_CONTENTS); i++) {
            String words = blocks.get(i).words();
            if (i > from + 2 && withoutPage(words).equals(first)) {
                return i;
            }
            if (words.length() > 60 || words.indexOf('。') >= 0 || blocks.get(i).isRow()) {
                break;
            }
        }
        return from;
    }

    /** 目录 behind a preface, with the headings that it lists. */
    private static void dropContents(List<Block> body) {
        for (int i = 0; i + 1 < Math.min(body.size(), ATTACHMENT_WITHIN); i++) {
            if (Wording.isContents(body.get(i).words())) {
                int behind = behindContents(body, i + 1);
                body.subList(i, behind > i + 1 ? behind : i + 1).clear();
                return;
            }
        }
    }

    private static String withoutPage(String words) {
        int end = words.length();
        while (end > 0
                && (".…·-—".indexOf(words.charAt(end - 1)) >= 0
                        || Prose.isDigit(words.charAt(end - 1))
                        || Prose.isBlank(words.charAt(end - 1)))) {
            end--;
        }
        return words.substring(0, end).replaceAll("\\s+", "");
    }

    private List<Block> paragraphs() {
        int limit = glossaryAfter();
        int signature = Math.min(limit, signatureAfter());
        int end = withoutList(trimmed(from, signature));
        var body = new ArrayList<>(blocks.subList(from, Math.max(from, end)));
        dropContents(body);
        dropListsOfAttachments(body);
        int attachment = attachmentAfter(signature, limit);
        if (attachment < limit) {
            int last = trimmed(attachment, limit);
            boolean work = IntStream.range(attachment, last)
                    .anyMatch(i -> blocks.get(i).isNumbered() || blocks.get(i).isRow());
            if (work) {
                body.addAll(blocks.subList(attachment, last));
            }
        }
        return List.copyOf(body);
    }

    /** 附件：…清单 in front of the attachment itself is a list, and no part. */
    private static void dropListsOfAttachments(List<Block> body) {
        for (int i = body.size() - 2; i > 0; i--) {
            boolean listed = Wording.isAttachment(body.get(i).words())
                    && body.get(i).words().length() > 2
                    && body.get(i).words().length() < 60
                    && !body.get(i).isRow();
            int behind = listed ? behindNames(body, i + 1) : body.size();
            if (behind < body.size() && Wording.isAttachment(body.get(behind).words())) {
                body.subList(i, behind).clear();
            }
        }
    }

    /** One past the numbered names of further attachments that stand at a place. */
    private static int behindNames(List<Block> blocks, int from) {
        int i = from;
        while (i < blocks.size()
                && blocks.get(i).isNumbered()
                && blocks.get(i).words().length() < 60
                && !LineForm.endsLikeSentence(blocks.get(i).words())) {
            i++;
        }
        return i;
    }

    private int trimmed(int start, int limit) {
        int end = limit;
        while (end > start && (!isBody(blocks.get(end - 1)) || !prose(end - 1) && behindLinks(start, end))) {
            end--;
        }
        return end;
    }

    /** Whether the last lines, of which one is a row or a sentence, stand in a list of links that a page prints below a plan. */
    private boolean behindLinks(int start, int end) {
        int links = 0;
        int i = end - 1;
        while (i > start && !prose(i)) {
            links = blocks.get(i).isRow() || isBody(blocks.get(i)) ? 0 : links + 1;
            i--;
        }
        return links >= FEWEST_LINKS;
    }

    /** A number, a field or a paragraph that ends as one. */
    private boolean prose(int i) {
        var block = blocks.get(i);
        return !block.isRow()
                && (block.isNumbered() || block.isField() || block.words().endsWith("。"));
    }

    /** The list of attachments in front of the signature is no part of the body. */
    private int withoutList(int end) {
        for (int i = end - 1; i >= Math.max(from + 1, end - ATTACHMENT_WITHIN); i--) {
            String words = blocks.get(i).words();
            boolean names = behindNames(blocks, i + 1) > i + 1 && words.endsWith(":");
            if (Wording.isAttachment(words) && (words.length() > 3 || names)) {
                return trimmed(from, i);
            }
            if (words.length() > 50 || words.endsWith("。") || blocks.get(i).isRow()) {
                break;
            }
        }
        return end;
    }

    private int signatureAfter() {
        for (int i = from + 1; i < blocks.size(); i++) {
            String before = blocks.get(i - 1).words();
            boolean signed = !blocks.get(i).isRow()
                    && Wording.isDate(blocks.get(i).words())
                    && (Wording.isSignature(before) || i > from + 3 && LineForm.endsLikeSentence(before));
            if (signed && endsPlan(i)) {
                return i;
            }
        }
        return blocks.size();
    }

    /** A date in front of most of the text is no signature. */
    private boolean endsPlan(int signature) {
        return mostStandsBefore(signature) || attachmentAfter(signature, blocks.size()) < blocks.size();
    }

    private boolean mostStandsBefore(int place) {
        int before = blocks.get(place).span().start() - blocks.get(from).span().start();
        return blocks.getLast().span().end() - blocks.get(place).span().end() <= before;
    }

    private int attachmentAfter(int signature, int limit) {
        return IntStream.range(Math.min(signature, limit), Math.min(limit, signature + ATTACHMENT_WITHIN))
                .filter(i -> Wording.isAttachment(blocks.get(i).words()))
                .findFirst()
                .orElse(limit);
    }

    private int glossaryAfter() {
        for (int i = from + 1; i < blocks.size(); i++) {
            String words = blocks.get(i).words();
            if (Wording.isGlossary(words) || Wording.isPageFoot(words) && mostStandsBefore(i)) {
                return Wording.isAttachment(blocks.get(i - 1).words()) ? i - 1 : i;
            }
        }
        return blocks.size();
    }

    private static boolean isBody(Block block) {
        String words = block.words();
        if (block.isRow()) {
            return true;
        }
        boolean item = block.isNumbered() && LineForm.endsLikeSentence(words);
        if (Wording.isNoise(words) && !item
                || Wording.isDate(words)
                || Wording.isSignature(words) && !block.isNumbered()) {
            return false;
        }
        boolean closed = words.endsWith(")") && Prose.firstOutsideBrackets(words, 0, words.length(), "。") >= 0;
        boolean listed = Wording.isAttachment(words) && words.length() < 50;
        return !listed
                && (block.isNumbered()
                        || block.isField()
                        || closed
                        || LineForm.readsAsSentence(words)
                        || words.length() >= 50);
    }
}
