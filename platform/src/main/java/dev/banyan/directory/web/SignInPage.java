package dev.banyan.directory.web;

import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.DemoAccounts;
import dev.banyan.directory.OpenToAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenToAll(reason = "nobody is known before signing in")
class SignInPage {
    private static final List<String> STATES = List.of("refused", "ended", "left");

    private final DemoAccounts demo;

    SignInPage(DemoAccounts demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam Optional<String> refused,
            @RequestParam Optional<String> ended,
            @RequestParam Optional<String> left,
            Model page) {
        if (CurrentActor.find().isPresent()) {
            return "redirect:/";
        }
        var given = Stream.of(refused, ended, left).map(Optional::isPresent).toList();
        page.addAttribute(
                "state", given.contains(true) ? Optional.of(STATES.get(given.indexOf(true))) : Optional.empty());
        page.addAttribute("accounts", demo.all());
        page.addAttribute("password", DemoAccounts.PASSWORD);
        return "directory/signin";
    }
}
