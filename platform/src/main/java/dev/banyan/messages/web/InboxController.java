package dev.banyan.messages.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.messages.ReadInbox;
import dev.banyan.messages.Topic;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox of whoever is signed in. */
@Controller
@RequestMapping(InboxController.PATH)
@Needs(Permission.READ_PLANS)
class InboxController {
    static final String PATH = "/inbox";
    private static final int PAGE = 50;

    private final ReadInbox inbox;

    InboxController(ReadInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam Optional<Topic> topic,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        int number = Math.clamp(page, 1, 100_000);
        var found = inbox.page(actor, unread, topic, (number - 1L) * PAGE, PAGE + 1);
        model.addAttribute(
                "list",
                new InboxList(
                        found.stream().limit(PAGE).toList(),
                        unread,
                        topic,
                        number,
                        found.size() > PAGE,
                        inbox.unread(actor, HeadMarks.COUNTED)));
        return "messages/inbox";
    }

    /** Goes to what a message is about; the message is read from then on. */
    @PostMapping("/{number}")
    String open(Actor actor, @PathVariable long number) {
        return "redirect:"
                + inbox.open(actor, number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .path();
    }

    /** @param last number of the newest message that the reader had before the eyes */
    @PostMapping("/read")
    String readAll(Actor actor, @RequestParam long last, RedirectAttributes next) {
        Notices.done(next, "messages.inbox.all-read", inbox.readAll(actor, last));
        return "redirect:" + PATH;
    }
}
