package dev.banyan.supervision.web;

import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.Question;
import dev.banyan.supervision.QuestionFilter;
import dev.banyan.supervision.QuestionFilter.Show;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the list of questions shows (询问列表).
 *
 * @param mine message key of what "mine" means for whoever looks; empty if nothing is
 * @param asker whether whoever looks may ask
 * @param today for telling what is late
 */
public record QuestionList(
        Page<Question> found,
        QuestionFilter filter,
        Optional<String> mine,
        boolean asker,
        LocalDate today,
        Names names) {
    private static final int EXCERPT = 60;

    public String address(String path, Show show, boolean onlyMine) {
        return path + "?show=" + show + "&mine=" + onlyMine
                + filter.task().map(task -> "&task=" + task.value()).orElse("");
    }

    /** The list as it is shown, at another path or on another page. */
    public String here(String path) {
        return address(path, filter.show(), filter.mine());
    }

    public Optional<TaskId> task() {
        return filter.task();
    }

    /** Enough of a question to tell it from others. */
    public String excerpt(Question question) {
        String line = question.text().replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
