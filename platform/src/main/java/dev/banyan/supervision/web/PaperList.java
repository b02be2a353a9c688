package dev.banyan.supervision.web;

import dev.banyan.plan.Page;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.FindPapers;
import dev.banyan.supervision.Paper;
import dev.banyan.supervision.PaperFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the list of papers shows (公文列表).
 *
 * @param unit the unit asked for, as typed
 * @param issuer whether whoever looks may issue papers
 */
public record PaperList(
        Page<Paper> found, PaperFilter filter, String unit, FindPapers.Choices choices, boolean issuer, Names names) {

    public String address(String path, PaperFilter.Show show) {
        return path + "?show=" + show
                + filter.kind().map(it -> "&kind=" + it).orElse("")
                + filter.year().map(it -> "&year=" + it).orElse("")
                + filter.series().map(it -> "&series=" + encoded(it)).orElse("")
                + (unit.isEmpty() ? "" : "&unit=" + encoded(unit))
                + filter.task().map(TaskId::value).map(it -> "&task=" + it).orElse("");
    }

    /** The list as it is shown, at another path or on another page. */
    public String here(String path) {
        return address(path, filter.show());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
