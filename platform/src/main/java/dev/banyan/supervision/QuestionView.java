package dev.banyan.supervision;

import java.util.List;
import java.util.Set;

/**
 * A question with all that happened to it (询问详情).
 *
 * @param facts in the order they were recorded
 * @param may steps that whoever looks may take now
 */
public record QuestionView(Question question, List<QuestionFact> facts, Set<Step> may) {
    public QuestionView {
        facts = List.copyOf(facts);
        may = Set.copyOf(may);
    }
}
