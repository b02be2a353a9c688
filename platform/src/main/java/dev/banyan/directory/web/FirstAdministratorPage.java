package dev.banyan.directory.web;

import dev.banyan.directory.Answer;
import dev.banyan.directory.FirstAdministrator;
import dev.banyan.directory.OpenToAll;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/first-administrator")
@OpenToAll(reason = "holding the one-time link is the proof")
class FirstAdministratorPage {
    private final FirstAdministrator first;

    FirstAdministratorPage(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String token, Model page, HttpServletResponse response) {
        return first.isOpen(token) ? form(token, "", "", Set.of(), page) : LinkPage.over(response);
    }

    @PostMapping
    String create(
            @RequestParam String token,
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam String password,
            @RequestParam String repeated,
            Model page,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (first.create(token, name, displayName, password, repeated)) {
            case Answer.Done _, Answer.LinkIssued _ -> {
                Notices.done(next, "directory.first.done");
                yield "redirect:/sign-in";
            }
            case Answer.Refused(Set<Answer.Refusal> reasons)
            when reasons.contains(Answer.Refusal.LINK_USED_OR_EXPIRED) -> LinkPage.over(response);
            case Answer.Refused(Set<Answer.Refusal> reasons) -> {
                response.setStatus(422);
                yield form(token, name, displayName, reasons, page);
            }
        };
    }

    private static String form(String token, String name, String displayName, Set<Answer.Refusal> reasons, Model page) {
        page.addAttribute("token", token);
        page.addAttribute("name", name);
        page.addAttribute("displayName", displayName);
        page.addAttribute("reasons", reasons);
        return "directory/firstadministrator";
    }
}
