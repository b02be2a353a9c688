package dev.banyan.supervision.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.supervision.PaperId;
import dev.banyan.supervision.SignForPaper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a unit does with a paper it got: signs for it. */
@Controller
@Needs(Permission.SIGN_ASSIGNMENTS)
class PaperReceiptController {
    private final SignForPaper signing;

    PaperReceiptController(SignForPaper signing) {
        this.signing = signing;
    }

    @PostMapping("/papers/{id}/receipt")
    String sign(@PathVariable long id, Actor actor, RedirectAttributes next) {
        PaperAnswers.tell(next, signing.sign(actor, new PaperId(id)), "supervision.papers.signed-for");
        return "redirect:/papers/" + id;
    }
}
