package dev.banyan.evaluation;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.Unit;
import dev.banyan.evaluation.Snapshots.Snapshot;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.evaluationkernel.Mark;
import dev.banyan.reports.AskWhatIsDue;
import dev.banyan.reports.Cause;
import dev.banyan.reports.Period;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a unit for a report when its light turned to yellow or red (灯变催报), unless it turned because a report is missing: nothing
 * is asked twice. The reports' own rules, budgets among them, say whether it goes out.
 */
@Component
@OpenToAll(reason = "told by the snapshot, and by nobody else")
class AskAboutTurns {
    private static final Logger LOG = LoggerFactory.getLogger(AskAboutTurns.class);

    private final AskWhatIsDue asking;
    private final FindUnits units;
    private final boolean asks;

    AskAboutTurns(AskWhatIsDue asking, FindUnits units, @Value("${banyan.reports.ask-what-is-due:true}") boolean asks) {
        this.asking = asking;
        this.units = units;
        this.asks = asks;
    }

    void about(Snapshot snapshot, List<LightChanged> turned) {
        if (!asks) {
            return;
        }
        for (var it : turned) {
            if (it.worse() && !missing(snapshot, it)) {
                try {
                    CurrentActor.as(Actor.SYSTEM, () -> ask(it));
                } catch (RuntimeException e) {
                    LOG.error("nobody was asked about {}", it, e);
                }
            }
        }
    }

    private static boolean missing(Snapshot snapshot, LightChanged turned) {
        return snapshot.lights()
                .find(turned.assignment())
                .filter(it -> !it.status().marks().contains(Mark.REPORT_MISSING))
                .isEmpty();
    }

    private boolean ask(LightChanged turned) {
        String unit = units.find(turned.unit()).map(Unit::shortName).orElse(turned.unit());
        String words = unit + "：" + word(turned.before()) + "→" + word(turned.after());
        asking.ask(
                Actor.SYSTEM,
                turned.task(),
                Set.of(turned.assignment()),
                new Cause(Cause.Kind.LIGHT_TURNED, words),
                Period.monthUpTo(turned.day()));
        return true;
    }

    private static String word(Light light) {
        return switch (light) {
            case NONE -> "未亮灯";
            case GREEN -> "绿灯";
            case YELLOW -> "黄灯";
            case RED -> "红灯";
        };
    }
}
