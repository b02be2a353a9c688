package dev.banyan.plan.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.plan.PlanId;
import dev.banyan.plan.RevisePlan;
import dev.banyan.plan.StartDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages where a plan comes in, or a revision of it begins. */
@Controller
@Needs(Permission.UPLOAD_PLANS)
class StartController {
    private final StartDraft starting;
    private final RevisePlan revising;

    StartController(StartDraft starting, RevisePlan revising) {
        this.starting = starting;
        this.revising = revising;
    }

    @GetMapping("/plans/new")
    String form(Model model) {
        if (!(model.getAttribute(Entered.ATTRIBUTE) instanceof Entered)) {
            model.addAttribute(Entered.ATTRIBUTE, Entered.NOTHING);
        }
        return "plan/start";
    }

    @PostMapping("/plans/new")
    String start(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String year,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        var entered = new Entered("start", Map.of("text", text, "name", name, "year", year));
        var uploaded = file.filter(it -> !it.isEmpty());
        String problem = uploaded.isEmpty() && text.isBlank()
                ? "plan.start.nothing"
                : year.isBlank() || year.strip().matches("(19|20)\\d\\d") ? "" : "plan.unreadable.year";
        if (!problem.isEmpty()) {
            return again(next, entered, problem);
        }
        byte[] content = uploaded.isPresent() ? uploaded.get().getBytes() : text.getBytes(StandardCharsets.UTF_8);
        String fileName = uploaded.map(MultipartFile::getOriginalFilename)
                .or(() -> Optional.of(name.strip()))
                .filter(it -> !it.isBlank())
                .orElseGet(() -> firstLine(text));
        var publicationYear = year.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year.strip()));
        return switch (starting.start(actor, content, shortened(fileName), publicationYear)) {
            case StartDraft.Started(var draft, boolean before) -> {
                Notices.done(next, before ? "plan.start.before" : "plan.start.done");
                yield "redirect:/plans/drafts/" + draft.value();
            }
            case StartDraft.IsAPlan(var plan) -> {
                Notices.refused(next, "plan.start.is-a-plan");
                yield "redirect:/plans/" + plan.value();
            }
            case StartDraft.Unreadable(var reason) -> again(next, entered, "plan.start.unreadable." + reason, fileName);
            case StartDraft.TooLong(int characters) ->
                again(next, entered, "plan.start.too-long", characters, StartDraft.LONGEST_TEXT);
        };
    }

    private static String again(RedirectAttributes next, Entered entered, String key, Object... arguments) {
        Notices.refused(next, key, arguments);
        next.addFlashAttribute(Entered.ATTRIBUTE, entered);
        return "redirect:/plans/new";
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.substring(0, Math.min(line.length(), 40));
    }

    private static String shortened(String fileName) {
        String plain = fileName.replaceAll(".*[/\\\\]", "");
        return plain.substring(Math.max(0, plain.length() - 200));
    }

    @PostMapping("/plans/{id}/revise")
    String revise(@PathVariable long id, Actor actor) {
        return revising.start(actor, new PlanId(id))
                .map(draft -> "redirect:/plans/drafts/" + draft.value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
