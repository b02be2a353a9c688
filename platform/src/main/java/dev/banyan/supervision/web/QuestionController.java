package dev.banyan.supervision.web;

import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import dev.banyan.plan.TaskId;
import dev.banyan.supervision.FindQuestions;
import dev.banyan.supervision.Question;
import dev.banyan.supervision.QuestionFact;
import dev.banyan.supervision.QuestionFilter;
import dev.banyan.supervision.QuestionFilter.Show;
import dev.banyan.supervision.QuestionId;
import dev.banyan.supervision.Step;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of questions, and one of them with all that happened to it. */
@Controller
@RequestMapping("/questions")
@Needs(Permission.READ_ASSIGNMENTS)
class QuestionController {
    private static final List<String> COLUMNS = List.of(
            "number",
            "task",
            "question",
            "asker",
            "asker-unit",
            "lead",
            "asked",
            "due",
            "state",
            "late",
            "answer",
            "answered",
            "answered-by",
            "answered-unit",
            "reopened");

    private final FindQuestions questions;
    private final CityCalendar calendar;
    private final Names.Lookup names;

    QuestionController(FindQuestions questions, CityCalendar calendar, Names.Lookup names) {
        this.questions = questions;
        this.calendar = calendar;
        this.names = names;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Optional<Long> task,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var filter = new QuestionFilter(show, mine, task.map(TaskId::new));
        var found = questions.page(actor, filter, page);
        var tasks = Stream.concat(found.items().stream().map(Question::task), filter.task().stream())
                .toList();
        model.addAttribute(
                "list",
                new QuestionList(
                        found,
                        filter,
                        mine(actor),
                        actor.may(Permission.ASK_QUESTIONS),
                        calendar.today(),
                        names.of(tasks)));
        return "supervision/questions";
    }

    private static Optional<String> mine(Actor actor) {
        return actor.may(Permission.ASK_QUESTIONS)
                ? Optional.of("supervision.mine.asked")
                : actor.may(Permission.ANSWER_QUESTIONS) ? Optional.of("supervision.mine.answer") : Optional.empty();
    }

    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Optional<Long> task,
            Actor actor,
            TableExport sheet)
            throws IOException {
        var filter = new QuestionFilter(show, mine, task.map(TaskId::new));
        sheet.send(
                "supervision.questions",
                COLUMNS.stream().map(column -> "supervision.column." + column).toList(),
                rows(actor, filter, sheet.words()));
    }

    private Stream<List<Cell>> rows(Actor actor, QuestionFilter filter, Words words) {
        var today = calendar.today();
        return TableExport.<FindQuestions.Told>pieces(
                        (id, most) -> questions.told(actor, filter, new QuestionId(id), most),
                        it -> it.question().id().value())
                .flatMap(piece -> {
                    var known = names.of(
                            piece.stream().map(it -> it.question().task()).toList());
                    return piece.stream().map(it -> row(it, known, words, today));
                });
    }

    private static List<Cell> row(FindQuestions.Told told, Names names, Words words, LocalDate today) {
        var question = told.question();
        var answer = told.last(Step.ANSWERED);
        return List.of(
                Cell.of(question.id().value()),
                Cell.of(names.task(question.task())),
                Cell.of(question.text()),
                Cell.of(question.asker().name()),
                Cell.of(names.unit(words, question.asker().unit())),
                Cell.of(names.unit(words, question.lead())),
                Cell.of(question.days().asked()),
                Cell.of(question.due()),
                Cell.of(words.of("supervision.state." + question.state())),
                Cell.of(question.late(today) ? words.of("supervision.late") : ""),
                Cell.of(answer.flatMap(QuestionFact::text).orElse("")),
                Cell.ofDay(answer.map(QuestionFact::day)),
                Cell.of(answer.map(it -> it.by().actor()).orElse("")),
                Cell.of(names.unit(words, answer.flatMap(it -> it.by().lead()))),
                Cell.of(told.last(Step.REOPENED).flatMap(QuestionFact::text).orElse("")));
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var view = questions.find(actor, new QuestionId(id)).orElseThrow(Answers::notFound);
        model.addAttribute("view", view);
        model.addAttribute("names", names.of(List.of(view.question().task())));
        model.addAttribute("today", calendar.today());
        model.addAttribute("request", UUID.randomUUID());
        return "supervision/question";
    }
}
