package dev.banyan.reports;

import dev.banyan.calendar.CityTime;
import dev.banyan.directory.OpenToAll;
import dev.banyan.plan.TaskId;
import dev.banyan.reports.FeedDefinition.Conversion;
import dev.banyan.reports.FeedDefinition.Mapping;
import dev.banyan.reports.FeedDefinition.Plausibility;
import dev.banyan.reports.FeedDefinition.Sign;
import dev.banyan.reports.rules.IncomingFigures.Incoming;
import dev.banyan.reports.rules.IncomingFigures.Subject;
import dev.banyan.reports.rules.ReportStory;
import dev.banyan.reports.rules.ReportStory.Duty;
import dev.banyan.reports.rules.ReportStory.Round;
import dev.banyan.reports.store.FeedRuns;
import dev.banyan.reports.store.Feeds;
import dev.banyan.reports.store.Figures;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives the demo city some figures that another system brought (演示数据接入), the last of them held for a person. */
@Component
@OpenToAll(reason = "called by the demo city alone")
class DemoFeeds {
    private static final BigDecimal JUMP = BigDecimal.valueOf(60);

    private final Feeds feeds;
    private final FeedRuns runs;
    private final Figures figures;

    DemoFeeds(Feeds feeds, FeedRuns runs, Figures figures) {
        this.feeds = feeds;
        this.runs = runs;
        this.figures = figures;
    }

    /** @param duty of the unit that answers for the whole, whose figures these are */
    record Fed(TaskId task, Duty duty, dev.banyan.plan.Indicator indicator) {}

    void tell(Fed fed, List<Round> rounds) {
        String unit = fed.indicator().target().unit().orElse("");
        var definition = new FeedDefinition(
                new FeedSource.Pushed(),
                new Mapping("", "$.value", Optional.of("$.day"), Optional.empty(), Optional.empty()),
                new Conversion(unit, unit, BigDecimal.ONE, BigDecimal.ONE, 2),
                new Plausibility(
                        Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.of(JUMP), Sign.NOT_NEGATIVE, false),
                new FeedSchedule.Daily(LocalTime.of(6, 0)));
        var feed = feeds.add(
                "【演示】统计数据推送：" + fed.indicator().name(),
                new Feed.Target(fed.task(), OptionalInt.of(fed.indicator().number())),
                definition,
                uuid("feed " + fed.task().value()),
                "演示管理员",
                moment(rounds.getFirst()));
        for (Round round : rounds) {
            boolean last = round.equals(rounds.getLast());
            ReportStory.figure(
                            fed.duty(),
                            round,
                            fed.indicator().target(),
                            fed.indicator().number())
                    .ifPresent(value -> bring(feed, round, last ? value.movePointRight(1) : value, last));
        }
    }

    private void bring(FeedId feed, Round round, BigDecimal value, boolean held) {
        var at = moment(round);
        var run = runs.add(
                new FeedRun(
                        0,
                        feed,
                        1,
                        FeedRun.Cause.PUSH,
                        1,
                        at,
                        at.plusSeconds(1),
                        "【演示】统计数据平台",
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        new FeedRun.Counts(held ? 0 : 1, held ? 1 : 0, 0),
                        List.of()),
                uuid("run " + feed.value() + " " + round.number()));
        figures.add(
                feed,
                run.id(),
                new Incoming(
                        new Subject(Optional.empty(), round.period().to()),
                        value.toPlainString(),
                        value,
                        held ? List.of(Figure.Doubt.JUMP) : List.of()),
                at);
    }

    private static Instant moment(Round round) {
        return CityTime.moment(round.asked().atTime(6, 0));
    }

    private static UUID uuid(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8));
    }
}
