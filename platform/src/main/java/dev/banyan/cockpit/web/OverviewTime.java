package dev.banyan.cockpit.web;

import dev.banyan.calendar.CityTime;
import dev.banyan.cockpit.LookAtLights.Look;
import dev.banyan.cockpit.LookAtLights.Period;
import dev.banyan.cockpit.Standpoint;
import dev.banyan.evaluation.PlanNode;
import dev.banyan.evaluationkernel.RuleSet;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.TaskId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * From where a page of the cockpit looks, and the ways to other days (时间条). What was chosen stays in every address that it makes.
 *
 * @param path of the page
 * @param others what else was chosen on it, by name
 */
public record OverviewTime(Standpoint chosen, Look look, Period period, String path, Map<String, String> others) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static OverviewTime of(Standpoint chosen, Look look, String path, Map<String, Optional<?>> others) {
        var kept = new LinkedHashMap<String, String>();
        others.forEach((name, value) ->
                value.map(String::valueOf).filter(it -> !it.isBlank()).ifPresent(it -> kept.put(name, it)));
        return new OverviewTime(chosen, look, look.period(), path, kept);
    }

    public LocalDate day() {
        return look.day();
    }

    /** The moment after which nothing counts. */
    public Instant knownAt() {
        return CityTime.moment(look.lights().asOf().knownAt());
    }

    /** The same for a form, empty unless it was chosen. */
    public String knownChosen() {
        return chosen.known().map(MINUTES::format).orElse("");
    }

    public RuleSet rules() {
        return look.lights().rules();
    }

    /** Whether other rules are shown than those that hold on that day. */
    public boolean otherRules() {
        return !look.holding();
    }

    /** Whether it is shown how things would be if nothing more was said. */
    public boolean future() {
        return day().isAfter(look.today());
    }

    /** A way to another day. */
    public record Step(String key, LocalDate day) {}

    /** Ways to other days within the period, those that lead nowhere left out. */
    public List<Step> steps() {
        return List.of(
                        new Step("cockpit.overview.first", period.first()),
                        new Step("cockpit.overview.month-back", day().minusMonths(1)),
                        new Step("cockpit.overview.week-back", day().minusWeeks(1)),
                        new Step("cockpit.overview.today", look.today()),
                        new Step("cockpit.overview.week-on", day().plusWeeks(1)),
                        new Step("cockpit.overview.month-on", day().plusMonths(1)),
                        new Step("cockpit.overview.last", period.last()))
                .stream()
                .filter(step -> !step.day().equals(day())
                        && !step.day().isBefore(period.first())
                        && !step.day().isAfter(period.last()))
                .toList();
    }

    /** Months from the first to the last one, counted from 0. */
    public long months() {
        return month(period.last());
    }

    /** The month that is shown, counted from the first one. */
    public long month() {
        return month(day());
    }

    private long month(LocalDate day) {
        return ChronoUnit.MONTHS.between(period.first().withDayOfMonth(1), day.withDayOfMonth(1));
    }

    /** This page on another day. */
    public String on(LocalDate day) {
        return address(path, day, others);
    }

    /** This page with something else chosen on it. */
    public String with(String name, String value) {
        var changed = new LinkedHashMap<>(others);
        changed.put(name, value);
        return address(path, day(), changed);
    }

    public String without(String name) {
        var fewer = new LinkedHashMap<>(others);
        fewer.remove(name);
        return address(path, day(), fewer);
    }

    /** Another page of the cockpit on another day. */
    public String to(String other, LocalDate day) {
        return address(other, day, Map.of());
    }

    /** Another page of the cockpit on a later day, if nothing more is said than what is known where this page looks from. */
    public String outlook(String other, LocalDate day) {
        var known = look.lights().asOf().knownAt();
        return address(other, day, Map.of("known", known.toString()));
    }

    /** A value as it stands in an address. */
    public static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** Another page of the cockpit from the same point in time. */
    public String to(String other) {
        return address(other, day(), Map.of());
    }

    /** The page of a place in the tree. */
    public String to(PlanNode node) {
        return switch (node) {
            case PlanNode.City() -> to("/overview");
            case PlanNode.Plan(PlanId id) -> to("/overview?plan=" + id.value());
            case PlanNode.Part _, PlanNode.Registers _, PlanNode.Register _ -> to("/overview/tasks?part=" + node.key());
            case PlanNode.OfTask(TaskId id) -> to("/tasks/" + id.value() + "/lights");
        };
    }

    /** The same as {@link #to}, to be followed by further parameters. */
    public String before(String other) {
        String address = to(other);
        return address + (address.contains("?") ? "&" : "?");
    }

    /** This page with all that was chosen, to be followed by further parameters. */
    public String here() {
        String address = on(day());
        return address + (address.contains("?") ? "&" : "?");
    }

    private static String separator(StringBuilder address) {
        char last = address.charAt(address.length() - 1);
        return address.indexOf("?") < 0 ? "?" : last == '?' || last == '&' ? "" : "&";
    }

    private String address(String path, LocalDate day, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        if (!day.equals(look.today())) {
            all.put("day", day.toString());
        }
        chosen.known().ifPresent(known -> all.put("known", known.toString()));
        chosen.rules().ifPresent(rules -> all.put("rules", rules));
        var text = new StringBuilder(path);
        all.forEach((name, value) ->
                text.append(separator(text)).append(name).append('=').append(encoded(value)));
        return text.toString();
    }
}
