package dev.banyan.supervision;

import java.util.Arrays;
import java.util.Optional;

/** What is filled into a paper (填写项), under the name by which templates call it. */
public enum PaperField {
    MATTER("事项", Shape.LINE),
    CONTENT("内容", Shape.TEXT),
    REASON("缘由", Shape.TEXT),
    DEMANDS("要求", Shape.TEXT),
    DUE("期限", Shape.DAY),
    PROGRESS("进展", Shape.TEXT),
    LEADER("责任领导", Shape.LINE),
    CONTACT("联系人", Shape.LINE),
    MEETING_DAY("约谈日期", Shape.DAY),
    PLACE("地点", Shape.LINE),
    ATTENDANTS("参加人员", Shape.LINE),
    STATEMENT("表态", Shape.TEXT),
    ORIGINAL_DUE("原定期限", Shape.DAY),
    NEW_DUE("申请期限", Shape.DAY),
    OPINION("审批意见", Shape.TEXT),
    RESULT("办理结果", Shape.TEXT),
    CHECK("核验情况", Shape.TEXT),
    SUBMITTED_TO("呈报", Shape.LINE),
    /** One a line (附件). */
    ATTACHMENTS("附件", Shape.TEXT);

    private final String word;
    private final Shape shape;

    PaperField(String word, Shape shape) {
        this.word = word;
        this.shape = shape;
    }

    /** What may be filled in (填写方式). */
    public enum Shape {
        LINE(150),
        TEXT(10_000),
        /** A day as 2026-03-05. */
        DAY(10);

        private final int most;

        Shape(int most) {
            this.most = most;
        }

        /** In characters as people see them. */
        public int most() {
            return most;
        }
    }

    public String word() {
        return word;
    }

    public Shape shape() {
        return shape;
    }

    public static Optional<PaperField> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
