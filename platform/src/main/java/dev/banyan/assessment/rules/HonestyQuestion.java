package dev.banyan.assessment.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something in the figures that a person should ask about (数据真实性疑问). It may have a good reason; it never changes a score by itself.
 * What it is about is told with the figures that led to it.
 */
public sealed interface HonestyQuestion {
    /** The unit to ask; of the group as a whole the item is asked about. */
    String about();

    /**
     * Many just good enough and hardly any just not (踩线聚集).
     *
     * @param item its key
     * @param threshold what was to be reached
     * @param width how near to it
     * @param reached how many lie within the width on the good side
     * @param missed how many lie within the width on the other side
     */
    record JustReached(String item, BigDecimal threshold, BigDecimal width, int reached, int missed)
            implements HonestyQuestion {
        @Override
        public String about() {
            return item;
        }
    }

    /** @param lastDay how many of all reports came on the day they were due (末日填报) */
    record LastDay(String unit, int lastDay, int all) implements HonestyQuestion {
        @Override
        public String about() {
            return unit;
        }
    }

    /**
     * The same step again and again (等差填报).
     *
     * @param series what was reported on
     * @param times how often the step was taken, one after the other
     */
    record ConstantSteps(String unit, String series, BigDecimal step, int times) implements HonestyQuestion {
        @Override
        public String about() {
            return unit;
        }
    }

    /**
     * More said than found (虚报差距).
     *
     * @param checked how often it was looked at
     * @param lower how often less was found than said
     * @param points by how many points on average less was found
     */
    record ClaimedAboveFound(String unit, int checked, int lower, BigDecimal points) implements HonestyQuestion {
        @Override
        public String about() {
            return unit;
        }
    }

    /**
     * A target that asks for less than was done already (目标偏低).
     *
     * @param item its key
     * @param history what the unit reached in the years before, the latest last
     */
    record EasyTarget(String unit, String item, BigDecimal target, List<BigDecimal> history)
            implements HonestyQuestion {
        public EasyTarget {
            history = List.copyOf(history);
        }

        @Override
        public String about() {
            return unit;
        }
    }

    /** @param own points of all that rest on what the unit says of itself (自报得分偏多) */
    record OwnWord(String unit, BigDecimal own, BigDecimal all) implements HonestyQuestion {
        @Override
        public String about() {
            return unit;
        }
    }
}
