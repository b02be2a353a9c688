package dev.banyan.plan.web;

import dev.banyan.frame.Words;
import dev.banyan.plan.Draft;
import dev.banyan.plan.Edit;
import dev.banyan.plan.Indicator;
import dev.banyan.plan.Part;
import java.math.BigDecimal;

/**
 * A reviewer's change in one line (修改记录表述).
 *
 * @param starting the draft the review started from, where what was changed has its names
 */
public record EditWords(Words words, Draft starting) {

    public String of(Edit edit) {
        String key = "plan.did." + edit.getClass().getSimpleName();
        return switch (edit) {
            case Edit.RenamePlan it -> words.of(key, it.title());
            case Edit.ChangePart it -> words.of(key, part(it.part()));
            case Edit.SplitPart it -> words.of(key, part(it.part()));
            case Edit.MergePart it -> words.of(key, part(it.part()));
            case Edit.MovePart it -> words.of(key, part(it.part()));
            case Edit.DropPart it -> words.of(key, part(it.part()));
            case Edit.RestorePart it -> words.of(key, part(it.part()));
            case Edit.AddPart it -> words.of(key, it.title());
            case Edit.AddIndicator it -> words.of(key, it.name());
            case Edit.ChangeIndicator it -> words.of(key, it.name());
            case Edit.DropIndicator it -> words.of(key, indicator(it.indicator()));
            case Edit.RestoreIndicator it -> words.of(key, indicator(it.indicator()));
            case Edit.DecideFigure it ->
                it.corrected()
                        .map(value -> words.of("plan.did.correct", figure(it.concern()), plain(value), it.reason()))
                        .orElseGet(() -> words.of("plan.did.keep", figure(it.concern()), it.reason()));
        };
    }

    private String part(int number) {
        return starting.part(number).map(Part::heading).orElseGet(() -> "#" + number);
    }

    private String indicator(int number) {
        return starting.indicator(number).map(Indicator::name).orElseGet(() -> "#" + number);
    }

    private String figure(int concern) {
        return starting.concern(concern)
                .map(it -> indicator(it.indicator().orElse(0)))
                .orElseGet(() -> "#" + concern);
    }

    private String plain(BigDecimal value) {
        return new TargetWords(words).number(value);
    }
}
