package dev.banyan.evaluationkernel.scores;

/** What came of reading a rule (规则读取结果). */
public sealed interface RuleReading {
    record Read(ScoreRule rule) implements RuleReading {}

    /**
     * @param word the one that is wrong or missing
     * @param problem what is wrong, in one sentence
     */
    record Unreadable(String word, String problem) implements RuleReading {}
}
