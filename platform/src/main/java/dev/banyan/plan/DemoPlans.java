package dev.banyan.plan;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives the demo city its plans at the first start (演示计划): the action outline approved, with milestones for tasks that
 * promise no number, and an annual plan whose review is left to whoever tries it.
 */
@Component
@Order(20)
@ConditionalOnProperty(value = "banyan.demo.plans", matchIfMissing = true)
@ConditionalOnProperty("banyan.demo")
class DemoPlans implements ApplicationRunner {
    private static final String OUTLINE = "fuzhou-outline.txt";
    private static final String ANNUAL_PLAN = "fuzhou-annual-plan-2022.txt";
    /** When the city of the story approved its outline, at Shanghai time. */
    private static final Instant APPROVED = Instant.parse("2021-01-29T01:00:00Z");

    private final StartDraft starting;
    private final EditDraft editing;
    private final ApproveDraft approving;
    private final ReadPlans plans;
    private final ReadDrafts drafts;
    private final Clock clock;

    DemoPlans(
            StartDraft starting,
            EditDraft editing,
            ApproveDraft approving,
            ReadPlans plans,
            ReadDrafts drafts,
            Clock clock) {
        this.starting = starting;
        this.editing = editing;
        this.approving = approving;
        this.plans = plans;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.as(Actor.SYSTEM, () -> {
            if (plans.all(1).total() == 0 && drafts.open(1).total() == 0) {
                approve(start(OUTLINE, 2021));
                start(ANNUAL_PLAN, 2022);
            }
            return true;
        });
    }

    private void approve(DraftId id) {
        var concerns = drafts.find(id).orElseThrow().current().concerns();
        int revision = 0;
        for (Concern concern : concerns.stream().filter(Concern::mustBeDecided).toList()) {
            var decided = editing.edit(Actor.SYSTEM, id, revision, UUID.randomUUID(), decision(concern));
            if (!(decided instanceof EditDraft.Edited(Draft draft))) {
                throw new IllegalStateException(OUTLINE + ": " + decided);
            }
            revision = draft.revision();
        }
        var now = clock.instant();
        var approved = approving.approve(Actor.SYSTEM, id, revision, now.isBefore(APPROVED) ? now : APPROVED);
        if (!(approved instanceof ApproveDraft.Approved)) {
            throw new IllegalStateException(OUTLINE + ": " + approved);
        }
    }

    /** Both doubtful figures of the outline lost their decimal point. */
    private static Edit decision(Concern concern) {
        var corrected = concern.printed().map(printed -> printed.movePointLeft(1));
        return new Edit.DecideFigure(
                concern.number(),
                corrected,
                "【演示核定】疑似漏印小数点，按 " + corrected.map(BigDecimal::toPlainString).orElse("") + " 核定；实际工作中须与发文单位核实。");
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
