package dev.banyan.evaluation;

import dev.banyan.directory.OpenToAll;
import dev.banyan.evaluation.Snapshots.Snapshot;
import dev.banyan.evaluation.store.ShownLights;
import dev.banyan.evaluation.store.ShownLights.Seen;
import dev.banyan.evaluationkernel.Light;
import dev.banyan.responsibility.AssignmentId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces each turn of a light once (亮灯变化通报), across all machines and starts. */
@Component
@OpenToAll(reason = "told by the snapshot, and by nobody else")
class AnnounceLights {
    private final ShownLights shown;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private @Nullable CityLights last;

    AnnounceLights(ShownLights shown, ApplicationEventPublisher news, TransactionTemplate transactions, Clock clock) {
        this.shown = shown;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What turned since the snapshot before, or since the last one before this machine was started. */
    synchronized List<LightChanged> of(Snapshot snapshot) {
        var lights = snapshot.lights();
        var before = last;
        if (lights == before) {
            return List.of();
        }
        var other = other(before, lights);
        List<LightChanged> turned = other.isEmpty() ? List.of() : announced(snapshot, other);
        last = lights;
        return turned;
    }

    private List<LightChanged> announced(Snapshot snapshot, Map<AssignmentId, Light> other) {
        var seen = new Seen(snapshot.lights().asOf().day(), snapshot.position().last());
        var turned = transactions.execute(_ -> {
            var found = shown.note(other, seen, clock.instant());
            found.forEach(news::publishEvent);
            return found;
        });
        return turned == null ? List.of() : turned;
    }

    /** Lights that are not what they were; all of them if nobody knows what they were. */
    private static Map<AssignmentId, Light> other(@Nullable CityLights before, CityLights now) {
        var other = new LinkedHashMap<AssignmentId, Light>();
        var facts = now.facts();
        boolean sameOrder = before != null && facts.hasSameTasks(before.facts());
        for (int place = 0; place < now.assignments(); place++) {
            int was = before == null ? -1 : sameOrder ? place : before.facts().assignment(facts.assignmentId(place));
            if (before == null || was < 0 || before.light(was) != now.light(place)) {
                other.put(CityLights.assignmentOf(facts.assignmentId(place)), now.light(place));
            }
        }
        return other;
    }
}
