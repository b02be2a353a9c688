package dev.banyan.reports;

import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.plan.Page;
import dev.banyan.reports.store.FeedRuns;
import dev.banyan.reports.store.Feeds;
import dev.banyan.reports.store.Figures;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds feeds, what happened when they ran and what they brought (查找数据接入); no secret among it. */
@Component
@Needs(Permission.MANAGE_FEEDS)
public class FindFeeds {
    private final Feeds feeds;
    private final FeedRuns runs;
    private final Figures figures;

    FindFeeds(Feeds feeds, FeedRuns runs, Figures figures) {
        this.feeds = feeds;
        this.runs = runs;
        this.figures = figures;
    }

    public Optional<Feed> find(FeedId id) {
        return feeds.find(id);
    }

    /** By name. */
    public Page<Feed> page(int number) {
        return feeds.page(number);
    }

    /** The newest run of each of these feeds that ever ran. */
    public List<FeedRun> newestRuns(List<FeedId> of) {
        return runs.newest(of);
    }

    /** The newest first. */
    public Page<FeedRun> runs(FeedId of, int number) {
        return runs.page(of, number);
    }

    /** The newest first. */
    public Page<Figure> figures(FeedId of, int number) {
        return figures.of(of, number);
    }

    /** Figures that wait for a person, the oldest first. */
    @Needs(Permission.REVIEW_REPORTS)
    public Page<Figure> held(int number) {
        return figures.held(number);
    }
}
