package dev.banyan.assessment;

import java.util.List;

/** What came of wanting to hold a survey (发起评议结果). */
public sealed interface SurveyOutcome {
    record Done(Survey survey) implements SurveyOutcome {}

    record Refused(List<SurveyFault> faults) implements SurveyOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
