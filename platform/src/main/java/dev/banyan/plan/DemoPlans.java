package dev.banyan.plan;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives the demo city its plans at the first start (演示计划): an annual plan already approved, and an action outline whose
 * review is left to whoever tries it.
 */
@Component
@Order(20)
@ConditionalOnProperty(value = "banyan.demo.plans", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoPlans implements ApplicationRunner {
    private static final String ANNUAL_PLAN = "fuzhou-annual-plan-2022.txt";
    private static final String OUTLINE = "fuzhou-outline.txt";

    private final StartDraft starting;
    private final ApproveDraft approving;
    private final ReadPlans plans;
    private final ReadDrafts drafts;

    DemoPlans(StartDraft starting, ApproveDraft approving, ReadPlans plans, ReadDrafts drafts) {
        this.starting = starting;
        this.approving = approving;
        this.plans = plans;
        this.drafts = drafts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.as(Actor.SYSTEM, () -> {
            if (plans.all(1).total() == 0 && drafts.open(1).total() == 0) {
                approving.approve(Actor.SYSTEM, start(ANNUAL_PLAN, 2022), 0);
                start(OUTLINE, 2021);
            }
            return true;
        });
    }

    private DraftId start(String file, int year) {
        return switch (starting.start(Actor.SYSTEM, content(file), file, OptionalInt.of(year))) {
            case StartDraft.Started started -> started.draft();
            case StartDraft.IsAPlan(var plan) -> throw new IllegalStateException(file + " is plan " + plan.value());
            case StartDraft.Unreadable(var reason) -> throw new IllegalStateException(file + ": " + reason);
            case StartDraft.TooLong(int characters) -> throw new IllegalStateException(file + ": " + characters);
        };
    }

    private static byte[] content(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
