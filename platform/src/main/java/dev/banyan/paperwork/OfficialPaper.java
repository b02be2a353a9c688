package dev.banyan.paperwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An official paper (公文) before it is a file: what stands on it, in the order it is read, and nothing of how it is set.
 *
 * @param form which of the layouts
 * @param colour of its head and its lines
 */
public record OfficialPaper(Form form, Colour colour, List<Block> blocks) {
    public OfficialPaper {
        blocks = List.copyOf(blocks);
    }

    /** Layouts (版式); measures are those of GB/T 9704-2012, where it has any. */
    public enum Form {
        /** With a red head and the number below it (文件格式). */
        DOCUMENT,
        /** The head near the upper edge, double lines, no number on the first page (信函格式). */
        LETTER,
        /** A brief or special report, outside the standard (简报). */
        BRIEF,
        /** A sheet or form, mostly a table, outside the standard (督办单、审批表). */
        SHEET
    }

    /** Colours of heads and lines (颜色). What a coloured sheet means is always said in words too. */
    public enum Colour {
        BLACK,
        RED,
        BLUE,
        ORANGE
    }

    /** One part of a paper (公文要素). */
    public sealed interface Block {}

    /** Who issues it, as the head says (发文机关标志). */
    public record Head(String text) implements Block {}

    /**
     * The document number (发文字号).
     *
     * @param signer who signed a paper that goes up (签发人)
     */
    public record Number(String text, Optional<String> signer) implements Block {}

    /** Below the number of a brief: who compiled it, and when (编发单位和日期). */
    public record Issue(String office, LocalDate day) implements Block {}

    /** 标题. */
    public record Title(String text) implements Block {}

    /** To whom it goes (主送机关). */
    public record Recipients(String names) implements Block {}

    /**
     * A heading inside the text (结构层次).
     *
     * @param level 1 to 4, as in 一、 （一） 1. （1）
     */
    public record Heading(int level, String text) implements Block {}

    /** One paragraph (正文段落). */
    public record Text(String text) implements Block {}

    /** Rows of cells (表格); in a row with an even number of cells every other one, from the first, is a label. */
    public record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** 附件说明. */
    public record Attachments(List<String> names) implements Block {
        public Attachments {
            names = List.copyOf(names);
        }
    }

    /** Who signs, with the day and the place of the seal (发文机关署名、成文日期、印章). */
    public record Signature(String issuer, LocalDate day) implements Block {}

    /** In brackets below the signature (附注), for instance who may read it. */
    public record Note(String text) implements Block {}

    /**
     * The lines at the foot of the last page (版记).
     *
     * @param copies who gets a copy (抄送机关); empty for nobody
     */
    public record Imprint(String copies, String office, LocalDate day) implements Block {}

    /** What the paper is about, for lists and for the properties of a file. */
    public String title() {
        return all(Title.class)
                .map(Title::text)
                .findFirst()
                .or(() -> all(Head.class).map(Head::text).findFirst())
                .orElse("");
    }

    public String number() {
        return all(Number.class).map(Number::text).findFirst().orElse("");
    }

    /** Who issues it, as it is signed. */
    public String issuer() {
        return all(Signature.class)
                .map(Signature::issuer)
                .findFirst()
                .or(() -> all(Issue.class).map(Issue::office).findFirst())
                .or(() -> all(Head.class).map(Head::text).findFirst())
                .orElse("");
    }

    /** The day it bears. */
    public Optional<LocalDate> day() {
        return all(Signature.class)
                .map(Signature::day)
                .findFirst()
                .or(() -> all(Issue.class).map(Issue::day).findFirst());
    }

    private <B extends Block> Stream<B> all(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }
}
