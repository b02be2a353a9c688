package dev.banyan.assessment;

import dev.banyan.assessment.rules.SurveyFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a survey came to (评议结果).
 *
 * @param turnouts by audience, in their order
 * @param units none before the last day has passed, so that nobody can tell from a change who gave which answer
 */
public record SurveyResult(Survey survey, List<Turnout> turnouts, List<OfUnit> units) {
    public SurveyResult {
        turnouts = List.copyOf(turnouts);
        units = List.copyOf(units);
    }

    /**
     * How many of an audience answered (回收情况).
     *
     * @param given codes that were made
     * @param used codes with which somebody answered
     */
    public record Turnout(SurveyPlan.Audience audience, int given, int used, int least) {
        /** Response rate (回收率) in percent; none before codes were made. */
        public Optional<BigDecimal> rate() {
            return given == 0 ? Optional.empty() : Optional.of(SurveyFigures.percent(used, given));
        }

        /** Margin of error in percentage points; none from too few answers. */
        public Optional<BigDecimal> margin() {
            return used < least || given == 0 ? Optional.empty() : Optional.of(SurveyFigures.margin(used, given));
        }
    }

    /** @param groups by audience, in their order */
    public record OfUnit(JudgedUnit unit, List<Group> groups) {
        public OfUnit {
            groups = List.copyOf(groups);
        }

        /** Weighted mean of all audiences; none as long as one of them says nothing. */
        public Optional<BigDecimal> mean(SurveyPlan plan) {
            var means = groups.stream().flatMap(it -> it.mean(plan).stream()).toList();
            return means.size() < groups.size()
                    ? Optional.empty()
                    : Optional.of(SurveyFigures.weighted(
                            means,
                            plan.audiences().stream()
                                    .map(SurveyPlan.Audience::weight)
                                    .toList()));
        }
    }

    /**
     * What an audience says of a unit.
     *
     * @param counts by answer, the best first
     */
    public record Group(List<Integer> counts, int least) {
        public Group {
            counts = List.copyOf(counts);
        }

        public int answers() {
            return SurveyFigures.sum(counts);
        }

        /** Whether there are so few answers that it says nothing. */
        public boolean tooFew() {
            return answers() < least;
        }

        public Optional<BigDecimal> mean(SurveyPlan plan) {
            return tooFew() ? Optional.empty() : Optional.of(SurveyFigures.mean(counts, plan.worths()));
        }

        public Optional<BigDecimal> satisfied(SurveyPlan plan) {
            return tooFew() ? Optional.empty() : Optional.of(SurveyFigures.satisfied(counts, plan.worths()));
        }
    }
}
