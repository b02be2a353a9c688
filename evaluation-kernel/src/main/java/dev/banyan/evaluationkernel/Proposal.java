package dev.banyan.evaluationkernel;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rule set suggests to a person after the lights of a year (处理建议); nothing of it happens by itself. Vector LT-13.
 *
 * @param episodes how often the light turned to that colour
 * @param points in ten-thousandths
 */
public record Proposal(Kind kind, int episodes, int points) {
    public enum Kind implements WireNamed {
        /** After yellow episodes (提醒函). */
        LETTER,
        /** After red episodes (约谈). */
        INTERVIEW
    }

    /** @param days lights of a year, day by day */
    public static List<Proposal> of(List<Light> days, RuleSet rules) {
        var proposals = new ArrayList<Proposal>();
        int yellow = episodes(days, Light.YELLOW);
        int red = episodes(days, Light.RED);
        if (reached(yellow, rules.get(RuleKey.YELLOW_EPISODES))) {
            proposals.add(new Proposal(Kind.LETTER, yellow, rules.get(RuleKey.YELLOW_POINTS)));
        }
        if (reached(red, rules.get(RuleKey.RED_EPISODES))) {
            proposals.add(new Proposal(Kind.INTERVIEW, red, rules.get(RuleKey.RED_POINTS)));
        }
        return proposals;
    }

    private static boolean reached(int episodes, int threshold) {
        return threshold > 0 && episodes >= threshold;
    }

    private static int episodes(List<Light> days, Light light) {
        int episodes = 0;
        for (int i = 0; i < days.size(); i++) {
            episodes += days.get(i) == light && (i == 0 || days.get(i - 1) != light) ? 1 : 0;
        }
        return episodes;
    }
}
