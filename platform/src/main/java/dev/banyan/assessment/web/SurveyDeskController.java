package dev.banyan.assessment.web;

import dev.banyan.assessment.FindSchemes;
import dev.banyan.assessment.IssueSurveyCodes;
import dev.banyan.assessment.IssueSurveyCodes.Issued;
import dev.banyan.assessment.MakeSurvey;
import dev.banyan.assessment.Naming;
import dev.banyan.assessment.SurveyDraft;
import dev.banyan.assessment.SurveyFault;
import dev.banyan.assessment.SurveyId;
import dev.banyan.assessment.SurveyOutcome;
import dev.banyan.assessment.rules.SurveyText;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.paperwork.Spreadsheet.Cell;
import dev.banyan.paperwork.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does with surveys: plans them and takes their codes. */
@Controller
@RequestMapping("/surveys")
@Needs(Permission.ASSESS)
class SurveyDeskController {
    private static final String USUAL_LEAST = "10";

    private final MakeSurvey making;
    private final IssueSurveyCodes issuing;
    private final FindSchemes schemes;
    private final CityCalendar calendar;
    private final String address;

    SurveyDeskController(
            MakeSurvey making,
            IssueSurveyCodes issuing,
            FindSchemes schemes,
            CityCalendar calendar,
            @Value("${banyan.address:}") String address) {
        this.making = making;
        this.issuing = issuing;
        this.schemes = schemes;
        this.calendar = calendar;
        this.address = address;
    }

    /** What was typed (填写内容). */
    record Typed(
            String scheme,
            String year,
            String key,
            String title,
            String titleEn,
            String first,
            String last,
            String least,
            List<String> units,
            String grades,
            String audiences) {
        SurveyDraft draft() {
            return new SurveyDraft(
                    new SurveyDraft.Head(said(scheme), said(year), said(key), said(least)),
                    new Naming(said(title), said(titleEn)),
                    said(first),
                    said(last),
                    units == null ? List.of() : units,
                    said(grades),
                    said(audiences));
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/new")
    String form(Model model) {
        var draft = new SurveyDraft(
                new SurveyDraft.Head("", String.valueOf(calendar.today().getYear()), "", USUAL_LEAST),
                new Naming("", ""),
                "",
                "",
                List.of(),
                SurveyText.USUAL_GRADES,
                "");
        return page(draft, UUID.randomUUID(), List.of(), model);
    }

    private String page(SurveyDraft draft, UUID request, List<SurveyFault> faults, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("request", request);
        model.addAttribute("faults", faults);
        model.addAttribute("units", making.units());
        model.addAttribute("schemes", new SchemeChoice(schemes.all(), "survey"));
        return "assessment/newsurvey";
    }

    @PostMapping
    String make(
            @RequestParam UUID request,
            Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var draft = typed.draft();
        return switch (making.make(actor, request, draft)) {
            case SurveyOutcome.Done(var survey) -> {
                Notices.done(next, "surveys.done.made");
                yield "redirect:/surveys/" + survey.id().value();
            }
            case SurveyOutcome.Refused(var faults) -> {
                response.setStatus(422);
                yield page(draft, request, faults, model);
            }
        };
    }

    /** The list of codes as a file, this once; back to the survey if there is none. */
    @PostMapping("/{id}/codes")
    @Nullable
    String codes(@PathVariable long id, @RequestParam int seen, Actor actor, TableExport sheet, RedirectAttributes next)
            throws IOException {
        return switch (issuing.issue(actor, new SurveyId(id), seen)) {
            case Issued issued -> {
                send(issued, sheet);
                yield null;
            }
            case IssueSurveyCodes.Refused(var reason) -> {
                Notices.refused(next, "surveys.codes.refusal." + reason);
                yield "redirect:/surveys/" + id;
            }
            case IssueSurveyCodes.NotFound() -> throw SurveyController.notFound();
        };
    }

    private void send(Issued issued, TableExport sheet) throws IOException {
        var words = sheet.words();
        var plan = issued.survey().plan();
        sheet.write(
                words.of("surveys.codes.file", plan.title().in(words.language())),
                Stream.of("audience", "code", "where", "until")
                        .map(it -> words.of("surveys.column." + it))
                        .toList(),
                issued.codes().stream()
                        .map(it -> List.of(
                                Cell.of(it.audience().in(words.language())),
                                Cell.of(it.code()),
                                Cell.of(address + PublicSurveyController.PATH),
                                Cell.of(plan.days().last()))));
    }
}
