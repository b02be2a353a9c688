package dev.banyan.frame;

import dev.banyan.directory.OpenToAll;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Pages that fail on purpose, for tests alone. */
@Controller
@OpenToAll(reason = "tests of the error pages")
@ConditionalOnProperty("banyan.test.failures")
class FailingPages {
    @GetMapping("/failing/number")
    String number(@RequestParam int number) {
        return "frame/none" + number;
    }

    @GetMapping("/failing/forbidden")
    String forbidden() {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN, "secret reason");
    }

    @PostMapping("/failing/form")
    String form() {
        return "redirect:/";
    }

    @GetMapping("/failing/unexpected")
    String unexpected() {
        throw new IllegalStateException("secret state");
    }

    @GetMapping("/failing/template")
    String template() {
        return "frame/problem";
    }

    @GetMapping("/failing/database")
    String database() {
        throw new DataAccessResourceFailureException("secret address");
    }
}
