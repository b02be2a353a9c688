package dev.banyan.assessment;

import dev.banyan.assessment.rules.PanelText;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.assessment.store.PanelMarks;
import dev.banyan.assessment.store.Panels;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluationkernel.scores.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The marks of a panel (评委打分数据): {@code panel innovation}, with the key of the panel of the year in which the round ends, for the rule
 * {@code panel}. It gives nothing before the panel is settled; of fewer than three sheets none counts.
 */
@Component
@OpenToAll(reason = "the gathering of values asks it, and says whose actor it is")
public class PanelValues implements ValueSource {
    /** Reason of what does not apply. */
    public static final String TOO_FEW = "panels.too-few";

    private final Panels panels;
    private final PanelMarks marks;
    private final CityCalendar calendar;

    PanelValues(Panels panels, PanelMarks marks, CityCalendar calendar) {
        this.panels = panels;
        this.marks = marks;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public boolean knows(String argument) {
        return SurveyText.isKey(argument);
    }

    @Override
    public Map<String, Found> values(Asked asked) {
        var values = new HashMap<String, Found>();
        panels.find(asked.last().getYear(), asked.argument())
                .filter(it -> it.settled(calendar.at(asked.known()).toLocalDate()))
                .ifPresent(panel -> {
                    var sheets = marks.sheets(panel.id()).values();
                    var judged = panel.plan().units();
                    for (int i = 0; i < judged.size(); i++) {
                        int unit = i;
                        var given = sheets.stream().map(it -> it.get(unit)).toList();
                        asked.member(judged.get(i).code(), panel.plan().last())
                                .ifPresent(member ->
                                        values.put(member, new Found(value(given), origin(panel, given.size()))));
                    }
                });
        return values;
    }

    private static Value value(List<BigDecimal> given) {
        return given.size() < PanelText.FEWEST_SEATS ? new Value.NotApplicable(TOO_FEW) : new Value.Marks(given);
    }

    private static Origin origin(Panel panel, int sheets) {
        return new Origin(
                "panels.origin",
                List.of(panel.plan().title().chinese(), String.valueOf(sheets)),
                "/panels/" + panel.id().value());
    }
}
