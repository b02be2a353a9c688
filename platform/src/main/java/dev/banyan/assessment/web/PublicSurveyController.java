package dev.banyan.assessment.web;

import dev.banyan.assessment.AnswerSurvey;
import dev.banyan.assessment.AnswerSurvey.AlreadyUsed;
import dev.banyan.assessment.AnswerSurvey.Closed;
import dev.banyan.assessment.AnswerSurvey.Counted;
import dev.banyan.assessment.AnswerSurvey.NoAnswer;
import dev.banyan.assessment.AnswerSurvey.NotYet;
import dev.banyan.assessment.AnswerSurvey.Open;
import dev.banyan.assessment.AnswerSurvey.UnknownCode;
import dev.banyan.assessment.Survey;
import dev.banyan.directory.AddressLimit;
import dev.banyan.directory.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever holds an invitation code answers; the code is never part of an address. */
@Controller
@RequestMapping(PublicSurveyController.PATH)
@OpenToAll(reason = "holding an invitation code is the proof, and nobody shall know whose it is")
class PublicSurveyController {
    static final String PATH = "/surveys/answer";

    private static final String PLACE = "[0-7]";

    private final AnswerSurvey answering;
    private final AddressLimit limit;

    PublicSurveyController(AnswerSurvey answering, Clock clock) {
        this.answering = answering;
        this.limit = new AddressLimit(clock);
    }

    @GetMapping
    String start(@RequestParam(defaultValue = "false") boolean sent, Model model) {
        return sent ? "assessment/surveythanks" : codePage("", Optional.empty(), Optional.empty(), model);
    }

    private static String codePage(String code, Optional<String> problem, Optional<LocalDate> day, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        model.addAttribute("day", day);
        return "assessment/surveycode";
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return limited(request, response, code, model)
                .orElseGet(() -> after(answering.open(code), code, model, request, response));
    }

    @PostMapping("/send")
    String send(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int units,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return limited(request, response, code, model)
                .orElseGet(() -> after(answering.answer(code, grades(units, typed)), code, model, request, response));
    }

    private static List<Integer> grades(int units, Map<String, String> typed) {
        return IntStream.rangeClosed(1, Math.clamp(units, 0, 100))
                .mapToObj(i -> typed.getOrDefault("unit" + i, "0"))
                .map(it -> it.matches(PLACE) ? Integer.parseInt(it) : 0)
                .toList();
    }

    private Optional<String> limited(
            HttpServletRequest request, HttpServletResponse response, String code, Model model) {
        if (!limit.exceeded(request.getRemoteAddr())) {
            return Optional.empty();
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return Optional.of(codePage(code, Optional.of("too-many"), Optional.empty(), model));
    }

    private String after(
            AnswerSurvey.Outcome outcome,
            String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (outcome) {
            case Open open -> form(open.survey(), code, false, model);
            case Counted _ -> "redirect:" + PATH + "?sent=true";
            case NoAnswer(var survey) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(survey, code, true, model);
            }
            case UnknownCode() -> {
                limit.failed(request.getRemoteAddr());
                yield refused("unknown", Optional.empty(), code, model, response);
            }
            case AlreadyUsed() -> refused("used", Optional.empty(), code, model, response);
            case NotYet(var first) -> refused("not-yet", Optional.of(first), code, model, response);
            case AnswerSurvey.Withdrawn(var day) -> refused("withdrawn", Optional.of(day), code, model, response);
            case Closed(var last) -> refused("closed", Optional.of(last), code, model, response);
        };
    }

    private static String refused(
            String problem, Optional<LocalDate> day, String code, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return codePage(code, Optional.of(problem), day, model);
    }

    private static String form(Survey survey, String code, boolean nothing, Model model) {
        model.addAttribute("survey", survey);
        model.addAttribute("code", code);
        model.addAttribute("nothing", nothing);
        return "assessment/surveyform";
    }
}
