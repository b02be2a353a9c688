package dev.banyan.assessment.web;

import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.AppealId;
import dev.banyan.assessment.DecideAppeal;
import dev.banyan.assessment.FindAppeals;
import dev.banyan.assessment.ReadScores;
import dev.banyan.assessment.Round;
import dev.banyan.assessment.RoundId;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of appeals, and one of them with its decision. */
@Controller
@RequestMapping("/appeals")
@Needs(Permission.READ_SCORES)
class AppealController {
    private final FindAppeals appeals;
    private final ReadScores scores;
    private final DecideAppeal deciding;
    private final CityCalendar calendar;
    private final ScoreNames.Lookup names;

    AppealController(
            FindAppeals appeals,
            ReadScores scores,
            DecideAppeal deciding,
            CityCalendar calendar,
            ScoreNames.Lookup names) {
        this.appeals = appeals;
        this.scores = scores;
        this.deciding = deciding;
        this.calendar = calendar;
        this.names = names;
    }

    @Bean
    static MenuItem appealsMenuItem() {
        return new MenuItem(
                MenuItem.Group.ASSESSMENT, 20, "assessment.menu.appeals", "/appeals", Permission.REVIEW_APPEALS.name());
    }

    @GetMapping
    @Needs(Permission.REVIEW_APPEALS)
    String all(
            @RequestParam(defaultValue = "false") boolean decided,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var found = appeals.all(actor, decided, page);
        var rounds = new HashMap<RoundId, Round>();
        found.items().forEach(it -> appeals.round(actor, it).ifPresent(round -> rounds.put(it.round(), round)));
        model.addAttribute("found", found);
        model.addAttribute("rounds", rounds);
        model.addAttribute("decided", decided);
        model.addAttribute("today", calendar.today());
        model.addAttribute("names", names.all());
        return "assessment/appeals";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        var appeal = appeals.find(actor, new AppealId(id)).orElseThrow(RoundAnswers::notFound);
        var explained =
                scores.item(actor, appeal.round(), appeal.unit(), appeal.item()).orElseThrow(RoundAnswers::notFound);
        model.addAttribute("appeal", appeal);
        model.addAttribute("explained", explained);
        model.addAttribute(
                "deciding",
                actor.may(Permission.REVIEW_APPEALS) && appeal.decision().isEmpty());
        model.addAttribute("names", names.all());
        model.addAttribute("request", UUID.randomUUID());
        return "assessment/appeal";
    }

    @GetMapping("/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable long id, Actor actor) {
        var appeal = appeals.find(actor, new AppealId(id)).orElseThrow(RoundAnswers::notFound);
        var content = appeals.proof(actor, appeal.id()).orElseThrow(RoundAnswers::notFound);
        var name = appeal.claim().proof().orElseThrow().name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/{id}")
    @Needs(Permission.REVIEW_APPEALS)
    String decide(
            @PathVariable long id,
            @RequestParam UUID request,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String finding,
            Actor actor,
            RedirectAttributes next) {
        return RoundAnswers.tell(
                next,
                deciding.decide(actor, request, new DecideAppeal.Wish(new AppealId(id), verdict, value, finding)),
                "assessment.appeal.decided",
                "/appeals/" + id);
    }
}
