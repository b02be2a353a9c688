package dev.banyan.supervision;

import static dev.banyan.supervision.PaperField.ATTACHMENTS;
import static dev.banyan.supervision.PaperField.ATTENDANTS;
import static dev.banyan.supervision.PaperField.CHECK;
import static dev.banyan.supervision.PaperField.CONTACT;
import static dev.banyan.supervision.PaperField.CONTENT;
import static dev.banyan.supervision.PaperField.DEMANDS;
import static dev.banyan.supervision.PaperField.DUE;
import static dev.banyan.supervision.PaperField.LEADER;
import static dev.banyan.supervision.PaperField.MATTER;
import static dev.banyan.supervision.PaperField.MEETING_DAY;
import static dev.banyan.supervision.PaperField.NEW_DUE;
import static dev.banyan.supervision.PaperField.OPINION;
import static dev.banyan.supervision.PaperField.ORIGINAL_DUE;
import static dev.banyan.supervision.PaperField.PLACE;
import static dev.banyan.supervision.PaperField.PROGRESS;
import static dev.banyan.supervision.PaperField.REASON;
import static dev.banyan.supervision.PaperField.RESULT;
import static dev.banyan.supervision.PaperField.STATEMENT;
import static dev.banyan.supervision.PaperField.SUBMITTED_TO;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of paper that supervision sends (督查文种), each with what must be filled in and what may be. */
public enum PaperKind {
    /** 督查通知. */
    NOTICE(List.of(MATTER, CONTENT), List.of(DUE, CONTACT, ATTACHMENTS)),
    /** 蓝色督办单. */
    BLUE_SHEET(List.of(MATTER, REASON, DEMANDS, DUE), List.of(PROGRESS, LEADER, CONTACT)),
    /** 橙色督办单. */
    ORANGE_SHEET(List.of(MATTER, REASON, DEMANDS, DUE), List.of(PROGRESS, LEADER, CONTACT)),
    /** 红色督办单. */
    RED_SHEET(List.of(MATTER, REASON, DEMANDS, DUE), List.of(PROGRESS, LEADER, CONTACT)),
    /** 提醒函. */
    REMINDER_LETTER(List.of(MATTER, REASON, DUE), List.of(CONTACT)),
    /** 督查专报: goes to leaders, who are no units. */
    SPECIAL_REPORT(List.of(MATTER, CONTENT, SUBMITTED_TO), List.of(ATTACHMENTS)),
    /** 督查通报. */
    BULLETIN(List.of(MATTER, CONTENT), List.of(DEMANDS, ATTACHMENTS)),
    /** 约谈记录. */
    INTERVIEW_RECORD(List.of(MATTER, MEETING_DAY, PLACE, ATTENDANTS, REASON, DEMANDS), List.of(STATEMENT)),
    /** 延期审批表. */
    EXTENSION_FORM(List.of(MATTER, REASON, ORIGINAL_DUE, NEW_DUE), List.of(PROGRESS, OPINION)),
    /** 办结报告. */
    CLOSE_REPORT(List.of(MATTER, PROGRESS, RESULT, CHECK), List.of(ATTACHMENTS)),
    /** 销号单. */
    WRITE_OFF_SHEET(List.of(MATTER, RESULT, CHECK), List.of(DUE)),
    /** 问责建议移送函. */
    REFERRAL_LETTER(List.of(MATTER, REASON, CONTENT), List.of(ATTACHMENTS));

    private final List<PaperField> required;
    private final List<PaperField> optional;

    PaperKind(List<PaperField> required, List<PaperField> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** That goes out by itself when a rung of this level is signed. */
    public static Optional<PaperKind> ofSheet(LadderLevel level) {
        return switch (level) {
            case BLUE -> Optional.of(BLUE_SHEET);
            case ORANGE -> Optional.of(ORANGE_SHEET);
            case RED -> Optional.of(RED_SHEET);
            case REMINDER, URGING, INTERVIEW, BULLETIN, REFERRAL -> Optional.empty();
        };
    }

    /** That records or announces a rung of this level, and is worded by a person. */
    public static Optional<PaperKind> toWord(LadderLevel level) {
        return switch (level) {
            case INTERVIEW -> Optional.of(INTERVIEW_RECORD);
            case BULLETIN -> Optional.of(PaperKind.BULLETIN);
            case REFERRAL -> Optional.of(REFERRAL_LETTER);
            case REMINDER, URGING, BLUE, ORANGE, RED -> Optional.empty();
        };
    }

    public List<PaperField> required() {
        return required;
    }

    /** What must be filled in, then what may be. */
    public List<PaperField> fields() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    public boolean needsRecipients() {
        return this != SPECIAL_REPORT;
    }

    /** As it stands in addresses and file names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
