package dev.banyan.assessment.web;

import dev.banyan.assessment.Ending;
import dev.banyan.assessment.FindSurveys;
import dev.banyan.assessment.Survey;
import dev.banyan.assessment.SurveyId;
import dev.banyan.assessment.SurveyPlan;
import dev.banyan.assessment.SurveyResult;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The surveys, and one of them with what it came to. */
@Controller
@RequestMapping("/surveys")
@Needs(Permission.READ_SCORES)
class SurveyController {
    private final FindSurveys surveys;
    private final CityCalendar calendar;
    private final ScoreNames.Lookup names;

    SurveyController(FindSurveys surveys, CityCalendar calendar, ScoreNames.Lookup names) {
        this.surveys = surveys;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("found", surveys.page(actor, page));
        model.addAttribute("today", calendar.today());
        model.addAttribute("assesses", actor.may(Permission.ASSESS));
        model.addAttribute("names", names.all());
        return "assessment/surveys";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var result = found(actor, id);
        model.addAttribute("result", result);
        var state = result.survey().on(calendar.today());
        model.addAttribute("state", state);
        model.addAttribute("ways", actor.may(Permission.ASSESS) ? ways(state) : List.of());
        model.addAttribute("assesses", actor.may(Permission.ASSESS));
        model.addAttribute("names", names.all());
        return "assessment/survey";
    }

    private static List<Ending.How> ways(Survey.State state) {
        return switch (state) {
            case COMING -> List.of(Ending.How.WITHDRAWN);
            case OPEN -> List.of(Ending.How.values());
            case CLOSED, WITHDRAWN -> List.of();
        };
    }

    private SurveyResult found(Actor actor, long id) {
        return surveys.find(actor, new SurveyId(id)).orElseThrow(SurveyController::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/{id}/export")
    void export(@PathVariable long id, Actor actor, TableExport sheet) throws IOException {
        var result = found(actor, id);
        if (result.survey().on(calendar.today()) != Survey.State.CLOSED) {
            throw notFound();
        }
        var words = sheet.words();
        var plan = result.survey().plan();
        sheet.write(
                plan.title().in(words.language()),
                heading(plan, words),
                result.units().stream().flatMap(it -> rows(plan, it, words)));
    }

    private static List<String> heading(SurveyPlan plan, Words words) {
        return Stream.of(
                        Stream.of("unit", "audience", "weight").map(it -> words.of("surveys.column." + it)),
                        plan.grades().stream().map(it -> it.title().in(words.language())),
                        Stream.of("answers", "mean", "satisfied", "whole").map(it -> words.of("surveys.column." + it)))
                .flatMap(it -> it)
                .toList();
    }

    /** Counts of a group with too few answers are left out, as on the page. */
    private static Stream<List<Cell>> rows(SurveyPlan plan, SurveyResult.OfUnit of, Words words) {
        return IntStream.range(0, plan.audiences().size()).mapToObj(i -> {
            var audience = plan.audiences().get(i);
            var group = of.groups().get(i);
            return Stream.of(
                            Stream.of(
                                    Cell.of(of.unit().name().in(words.language())),
                                    Cell.of(audience.title().in(words.language())),
                                    Cell.of(audience.weight())),
                            group.counts().stream().map(it -> group.tooFew() ? Cell.EMPTY : Cell.of(it)),
                            Stream.of(
                                    group.tooFew() ? Cell.of(words.of("surveys.no-data")) : Cell.of(group.answers()),
                                    PublishedFigure.cell(group.mean(plan)),
                                    PublishedFigure.cell(group.satisfied(plan)),
                                    PublishedFigure.cell(of.mean(plan))))
                    .flatMap(it -> it)
                    .toList();
        });
    }
}
