package dev.banyan.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a survey asks of whom, and when (评议方案).
 *
 * @param least how many answers a group needs before it says anything
 */
public record SurveyPlan(
        Place place,
        Naming title,
        Days days,
        List<JudgedUnit> units,
        List<Grade> grades,
        List<Audience> audiences,
        int least) {
    public SurveyPlan {
        units = List.copyOf(units);
        grades = List.copyOf(grades);
        audiences = List.copyOf(audiences);
    }

    /**
     * Where it belongs (所属方案与年度).
     *
     * @param scheme key of the scheme
     * @param key by which the scheme names it, with the year for nothing else
     */
    public record Place(String scheme, int year, String key) {}

    /** Both included. */
    public record Days(LocalDate first, LocalDate last) {}

    /** @param worth of a hundred; vector SC-18 */
    public record Grade(Naming title, BigDecimal worth) {}

    /**
     * Who is asked (评议主体).
     *
     * @param weight beside the others; vector SC-19
     * @param codes how many are given out
     */
    public record Audience(Naming title, BigDecimal weight, int codes) {}

    public List<BigDecimal> worths() {
        return grades.stream().map(Grade::worth).toList();
    }
}
