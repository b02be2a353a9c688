package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Notices;
import dev.banyan.outside.ListHosts;
import dev.banyan.outside.OutsideHost;
import dev.banyan.reports.FeedId;
import dev.banyan.reports.KeepFeedSecret;
import java.util.List;
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

/** Where feeds may connect to, and their secrets. */
@Controller
@RequestMapping("/feeds")
@Needs(Permission.MANAGE_FEEDS)
class FeedSafetyController {
    private final ListHosts hosts;
    private final KeepFeedSecret keeping;

    FeedSafetyController(ListHosts hosts, KeepFeedSecret keeping) {
        this.hosts = hosts;
        this.keeping = keeping;
    }

    @GetMapping("/hosts")
    String hosts(Model model) {
        model.addAttribute("hosts", List.copyOf(hosts.listed()));
        return "reports/feedhosts";
    }

    @PostMapping("/hosts")
    String list(Actor actor, @RequestParam String host, @RequestParam String port, RedirectAttributes next) {
        boolean number = port.isBlank() || port.strip().matches("\\d{1,5}");
        if (number && hosts.add(actor, host, port.isBlank() ? OutsideHost.ANY_PORT : Integer.parseInt(port.strip()))) {
            Notices.done(next, "feeds.host.listed");
        } else {
            Notices.refused(next, "feeds.host.refused");
        }
        return "redirect:/feeds/hosts";
    }

    @PostMapping("/hosts/remove")
    String remove(Actor actor, @RequestParam String host, @RequestParam int port, RedirectAttributes next) {
        hosts.remove(actor, new OutsideHost(host, port));
        Notices.done(next, "feeds.host.removed");
        return "redirect:/feeds/hosts";
    }

    @PostMapping("/{id}/secret")
    String keep(Actor actor, @PathVariable long id, @RequestParam String secret, RedirectAttributes next) {
        switch (keeping.keep(actor, new FeedId(id), secret)) {
            case KeepFeedSecret.Kept() -> Notices.done(next, "feeds.secret.kept");
            case KeepFeedSecret.Unusable() -> Notices.refused(next, "feeds.secret.unusable");
            case KeepFeedSecret.KeyLost(String where, List<String> wanted) ->
                Notices.refused(next, "feeds.secret.key-lost", where, String.join(", ", wanted));
            case KeepFeedSecret.NoSuchFeed() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/feeds/" + id;
    }

    @PostMapping("/secrets/forget")
    String forget(Actor actor, RedirectAttributes next) {
        Notices.done(next, "feeds.secret.forgotten", keeping.forgetAll(actor));
        return "redirect:/feeds/hosts";
    }
}
