package dev.banyan.assessment;

import java.util.List;

/**
 * A survey as an office writes it (评议方案填写内容), not yet read.
 *
 * @param units codes of those judged
 * @param grades one a line: {@code 满意 | Satisfied | 100}
 * @param audiences one a line: {@code 企业 | Enterprises | 0.4 | 200}
 */
public record SurveyDraft(
        Head head, Naming title, String first, String last, List<String> units, String grades, String audiences) {
    public SurveyDraft {
        units = List.copyOf(units);
    }

    /** @param least how many answers a group needs before it says anything */
    public record Head(String scheme, String year, String key, String least) {}
}
