package dev.banyan.assessment.web;

import dev.banyan.assessment.MarkPanel;
import dev.banyan.assessment.MarkPanel.Reason;
import dev.banyan.frame.Frame;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page of marks says of what is wrong (评分页提示). */
public final class MarkPage {
    private MarkPage() {}

    /** What is wrong, with the units in question. */
    public static String words(Frame frame, MarkPanel.Refused refused) {
        String units = refused.units().stream()
                .map(it -> it.in(frame.words().language()))
                .collect(Collectors.joining(frame.t("panels.comma")));
        return frame.t("panels.refusal." + refused.reason(), units);
    }

    /** Whether the page offers to send equal marks all the same. */
    public static boolean asksWhetherSure(Optional<MarkPanel.Refused> refused) {
        return refused.filter(it -> it.reason() == Reason.ALL_EQUAL).isPresent();
    }
}
