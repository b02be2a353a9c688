package dev.banyan.reports.rules;

import dev.banyan.reports.Answers;
import dev.banyan.reports.Risk;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What marks an accepted report as worth checking (风险标记规则). */
public final class Risks {
    /** In percent of the figure before. */
    private static final BigDecimal JUMP = BigDecimal.valueOf(50);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Risks() {}

    /**
     * @param last what the same unit said on the same task the time before
     * @param changed it was corrected after it had been accepted
     * @param reused one of its files shows another report too
     */
    public static Set<Risk> of(Answers answers, Optional<Answers> last, boolean changed, boolean reused) {
        var risks = EnumSet.noneOf(Risk.class);
        if (reused) {
            risks.add(Risk.REUSED_EVIDENCE);
        }
        if (changed) {
            risks.add(Risk.CHANGED_SINCE_ACCEPTED);
        }
        if (answers.figures().stream()
                .anyMatch(figure -> last.filter(it -> jumped(figure, it)).isPresent())) {
            risks.add(Risk.BIG_JUMP);
        }
        if (!answers.unchanged()
                && last.filter(it -> Likeness.copied(answers.words(), it.words()))
                        .isPresent()) {
            risks.add(Risk.COPIED_TEXT);
        }
        if (answers.figures().stream().anyMatch(it -> it.origin() == Answers.Origin.TYPED)) {
            risks.add(Risk.SELF_REPORTED);
        }
        return risks;
    }

    private static boolean jumped(Answers.Figure figure, Answers last) {
        return last.figures().stream()
                .filter(it -> it.indicator() == figure.indicator())
                .anyMatch(before -> figure.value()
                                .subtract(before.value())
                                .abs()
                                .multiply(HUNDRED)
                                .compareTo(before.value().abs().multiply(JUMP))
                        > 0);
    }
}
