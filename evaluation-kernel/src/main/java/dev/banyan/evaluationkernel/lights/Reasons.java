package dev.banyan.evaluationkernel.lights;

import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.LightKind;
import dev.banyan.evaluationkernel.Reason;
import dev.banyan.evaluationkernel.Reason.Input;
import dev.banyan.evaluationkernel.RuleKey;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.evaluationkernel.facts.Decimals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what a judgement looked at (判定依据), from the same fields that decided it. */
public final class Reasons {
    private final Judgement judged;
    private final RuleSet rules;

    private Reasons(Judgement judged, RuleSet rules) {
        this.judged = judged;
        this.rules = rules;
    }

    public static List<Reason> of(Judgement judged, RuleSet rules) {
        return new Reasons(judged, rules).all();
    }

    private List<Reason> all() {
        var reasons = new ArrayList<Reason>();
        for (LightKind kind : LightKind.values()) {
            if (kind != LightKind.OVERALL) {
                reasons.add(new Reason(
                        kind.wireName() + "@" + rules.name() + "/" + rules.version(),
                        Light.values()[judged.lights[0] >> 2 * kind.ordinal() & 3],
                        inputs(kind)));
            }
        }
        return reasons;
    }

    private List<Input> inputs(LightKind kind) {
        return switch (kind) {
            case DEADLINE ->
                List.of(
                        day("day", judged.day),
                        day("assigned", judged.account.assigned),
                        day("due", judged.due[0]),
                        number("days-left", judged.daysLeft[0]),
                        number("days-stopped", judged.account.stoppedDays),
                        number("window", judged.window[0]));
            case PROGRESS ->
                List.of(
                        share("reported", judged.reported[0]),
                        share("checked", judged.checked[0]),
                        share("planned", judged.planned[0]),
                        share("behind", judged.planned[0] - judged.counted[0]),
                        rule(RuleKey.YELLOW_FROM),
                        rule(RuleKey.RED_ABOVE));
            case START ->
                List.of(
                        day("start", judged.account.start),
                        day("reason-accepted", judged.account.reasonDay),
                        number("months-without-start", judged.monthsWithoutStart[0]),
                        rule(RuleKey.START_YELLOW),
                        rule(RuleKey.START_RED));
            case SILENCE ->
                List.of(
                        day("last-spoken-of", judged.account.spokenDay),
                        day("expected", judged.expected[0] == SilenceLight.NEVER ? 0 : judged.expected[0]),
                        number("days-missing", judged.missingDays[0]),
                        rule(RuleKey.SILENCE_RED));
            case MILESTONE ->
                List.of(
                        number("milestones-due", judged.achievement.milestones.due),
                        day("first-missed", judged.achievement.milestones.missed),
                        number("days-missed", judged.achievement.milestones.missedDays),
                        rule(RuleKey.MILESTONE_RED));
            case OVERALL -> List.of();
        };
    }

    private static Input number(String name, int value) {
        return new Input(name, Integer.toString(value));
    }

    private static Input day(String name, int day) {
        return new Input(name, day == 0 ? "-" : LocalDate.ofEpochDay(day).toString());
    }

    private static Input share(String name, int millionths) {
        return new Input(name, Decimals.write(millionths));
    }

    private Input rule(RuleKey key) {
        return new Input(key.wireName(), key.kind().write(rules.get(key)));
    }
}
