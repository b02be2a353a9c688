package dev.banyan.reports;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a feed fetches, how it is read and what is believed (数据接入定义).
 *
 * @param source where from
 * @param mapping which part of an answer is what
 * @param conversion from the source's unit of measure to the indicator's
 * @param plausibility what a figure must be like to be accepted without a person
 * @param schedule when; of no meaning for what is pushed
 */
public record FeedDefinition(
        FeedSource source, Mapping mapping, Conversion conversion, Plausibility plausibility, FeedSchedule schedule) {

    /**
     * Which part of an answer is what (字段对应): column headings of a table, paths in JSON.
     *
     * @param rows path to the items, JSON only; empty for the answer itself
     * @param value the figure
     * @param day of which day or period it speaks; empty: of the day it is fetched
     * @param unit code of the unit it speaks of; empty: of the task as a whole
     * @param measure the unit of measure it is given in; if there is one it must be the expected one
     */
    public record Mapping(
            String rows, String value, Optional<String> day, Optional<String> unit, Optional<String> measure) {}

    /**
     * A change of the unit of measure (计量单位换算): times, then divided by, then rounded half up.
     *
     * @param from as the source gives it
     * @param to as the indicator counts
     * @param digits after the decimal point
     */
    public record Conversion(String from, String to, BigDecimal times, BigDecimal dividedBy, int digits) {}

    /**
     * What a figure must be like (合理性校验); what is not is held for a person.
     *
     * @param least in the indicator's unit
     * @param most in the indicator's unit
     * @param jump most change against the figure before, in percent of that
     * @param sign which signs make sense
     * @param neverFalls a later day has no smaller figure
     */
    public record Plausibility(
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            Optional<BigDecimal> jump,
            Sign sign,
            boolean neverFalls) {}

    public enum Sign {
        ANY,
        NOT_NEGATIVE,
        POSITIVE
    }
}
