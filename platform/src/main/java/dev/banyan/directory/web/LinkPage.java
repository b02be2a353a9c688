package dev.banyan.directory.web;

import dev.banyan.directory.Answer;
import dev.banyan.directory.OpenToAll;
import dev.banyan.directory.PasswordLinks;
import dev.banyan.directory.Person;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a one-time link leads: choosing a password. */
@Controller
@RequestMapping("/set-password")
@OpenToAll(reason = "holding the one-time link is the proof")
class LinkPage {
    private final PasswordLinks links;

    LinkPage(PasswordLinks links) {
        this.links = links;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String token, Model page, HttpServletResponse response) {
        return form(token, links.holder(token), Set.of(), page, response);
    }

    @PostMapping
    String set(
            @RequestParam String token,
            @RequestParam String password,
            @RequestParam String repeated,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (links.setPassword(token, password, repeated)) {
            case Answer.Done _, Answer.LinkIssued _ -> {
                Notices.done(next, "directory.password.done");
                yield "redirect:/sign-in";
            }
            case Answer.Refused(Set<Answer.Refusal> reasons) -> {
                response.setStatus(422);
                yield form(token, links.holder(token), reasons, page, response);
            }
        };
    }

    private static String form(
            String token,
            Optional<Person> holder,
            Set<Answer.Refusal> reasons,
            Model page,
            HttpServletResponse response) {
        if (holder.isEmpty()) {
            return over(response);
        }
        page.addAttribute("token", token);
        page.addAttribute("person", holder.get());
        page.addAttribute("reasons", reasons);
        return "directory/setpassword";
    }

    /** The page for a link that was used, is over or never was. */
    static String over(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "directory/linkover";
    }
}
