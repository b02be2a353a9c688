package dev.banyan.launch;

import dev.banyan.directory.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers of somebody's first page, and the lists behind them as that person sees them. */
final class FirstPage {
    private static final Pattern WAITING = Pattern.compile(
            "<li class=\"panel\"><h2><a href=\"([^\"]+)\">[^<]+</a></h2>\\s*<p class=\"figure\">([\\d,]+)");
    private static final Pattern CLEAR = Pattern.compile("<a href=\"([^\"]+)\">[^<]+</a>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    /** What an entry of each list begins with. */
    private static final Map<String, String> ENTRIES = Map.ofEntries(
            Map.entry("/duties", "<article class=\"panel\""),
            Map.entry("/reports?show=TO_DO", "<li class=\"panel\">"),
            Map.entry("/reports/requests?show=WAITING", "<th scope=\"row\">"),
            Map.entry("/verifications", "<article class=\"panel\">"),
            Map.entry("/register?state=SENT_BACK", "<th scope=\"row\""),
            Map.entry("/sheets?receive=true", "<th scope=\"row\""),
            Map.entry("/blockers?show=TO_DO", "<li class=\"panel\">"),
            Map.entry("/meetings/resolutions?mine=true", "<th scope=\"row\""),
            Map.entry("/meetings?due=true", "<th scope=\"row\""),
            Map.entry("/appeals", "<li class=\"panel\">"),
            Map.entry("/consequences?show=MINE", "<th scope=\"row\""),
            Map.entry("/rounds?mine=true", "<th scope=\"row\""),
            Map.entry("/panels?mine=true", "<th scope=\"row\""),
            Map.entry("/queue", "<li class=\"panel\">"),
            Map.entry("/reports/review", "name=\"chosen\""),
            Map.entry("/figures", "<article class=\"figure-card\">"),
            Map.entry("/coverage", "<li><a href=\"/responsibility/tasks/"),
            Map.entry("/plans#drafts", "<a href=\"/plans/drafts/"),
            Map.entry("/questions?show=OPEN&mine=true", "<li class=\"panel\">"),
            Map.entry("/questions?show=ANSWERED&mine=true", "<li class=\"panel\">"));

    private final Visitor visitor;

    FirstPage(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @param listed how many entries stand in the list that the number leads to */
    record Line(String address, long counted, long listed) {}

    List<Line> lines() {
        String page = visitor.get("/").body();
        var lines = new ArrayList<Line>();
        WAITING.matcher(page)
                .results()
                .forEach(it ->
                        lines.add(line(it.group(1), Long.parseLong(it.group(2).replace(",", "")))));
        CLEAR.matcher(between(page, "aria-labelledby=\"clear\">", "</nav>"))
                .results()
                .forEach(it -> lines.add(line(it.group(1), 0)));
        return lines;
    }

    private Line line(String address, long counted) {
        String plain = address.replace("&amp;", "&");
        return new Line(plain, counted, listed(plain));
    }

    private long listed(String address) {
        var entry = Pattern.compile(
                Pattern.quote(Optional.ofNullable(ENTRIES.get(address)).orElseThrow()));
        long listed = 0;
        for (Optional<String> at = Optional.of(address.replaceFirst("#.*", "")); at.isPresent(); ) {
            String page = visitor.get(at.get()).body();
            String list = address.equals("/coverage") ? between(page, "aria-labelledby=\"gaps\"", "</section>") : page;
            listed += entry.matcher(list).results().count();
            at = NEXT.matcher(list)
                    .results()
                    .map(it -> it.group(1).replace("&amp;", "&"))
                    .findFirst();
        }
        return listed;
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        return start < 0 ? "" : page.substring(start, page.indexOf(to, start));
    }
}
