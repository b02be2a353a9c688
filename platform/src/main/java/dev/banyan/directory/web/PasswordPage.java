package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Answer;
import dev.banyan.directory.ChangePassword;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/password")
@Needs(Permission.READ_PLANS)
class PasswordPage {
    private final ChangePassword changePassword;

    PasswordPage(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @GetMapping
    String show(Actor actor, Model page) {
        return form(actor, Set.of(), page);
    }

    @PostMapping
    String change(
            Actor actor,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (changePassword.change(actor, current, password, repeated)) {
            case Answer.Done _, Answer.LinkIssued _ -> {
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
                Notices.done(next, "directory.password.done");
                yield "redirect:/sign-in";
            }
            case Answer.Refused(Set<Answer.Refusal> reasons) -> {
                response.setStatus(422);
                yield form(actor, reasons, page);
            }
        };
    }

    private static String form(Actor actor, Set<Answer.Refusal> reasons, Model page) {
        page.addAttribute("name", actor.signInName());
        page.addAttribute("reasons", reasons);
        return "directory/password";
    }
}
