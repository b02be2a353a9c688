package dev.banyan.messages.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Language;
import dev.banyan.frame.Notices;
import dev.banyan.messages.CalendarLinks;
import dev.banyan.messages.SetWish;
import dev.banyan.messages.Topic;
import dev.banyan.messages.Wish;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How whoever is signed in wants to be told. */
@Controller
@RequestMapping(WishController.PATH)
@Needs(Permission.READ_PLANS)
class WishController {
    static final String PATH = InboxController.PATH + "/settings";

    private static final String SECRET = "calendarSecret";

    private final SetWish wishing;
    private final CalendarLinks links;
    private final String address;

    WishController(SetWish wishing, CalendarLinks links, @Value("${banyan.address:}") String address) {
        this.wishing = wishing;
        this.links = links;
        this.address = address;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("wish", wishing.of(actor));
        model.addAttribute("linked", links.has(actor));
        model.addAttribute(
                "link",
                Optional.ofNullable(model.getAttribute(SECRET)).map(it -> address + "/calendar/" + it + ".ics"));
        return "messages/wish";
    }

    /** When nothing goes out, and when the rest does. */
    record Times(
            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime quietFrom,
            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime quietUntil,
            @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime digest) {}

    @PostMapping
    String set(
            Actor actor,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String mail,
            Times times,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var wish = new Wish(
                Language.of(Locale.forLanguageTag(language)),
                Optional.of(mail.strip()).filter(it -> !it.isEmpty()),
                new Wish.Quiet(times.quietFrom(), times.quietUntil()),
                times.digest(),
                modes(fields));
        switch (wishing.set(actor, wish)) {
            case KEPT -> Notices.done(next, "messages.wish.kept");
            case NO_MAIL_ADDRESS -> Notices.refused(next, "messages.wish.no-mail-address");
            case FOREIGN_DOMAIN -> Notices.refused(next, "messages.wish.foreign-domain");
        }
        return "redirect:" + PATH;
    }

    /** A new secret address, shown once. */
    @PostMapping("/calendar")
    String issue(Actor actor, RedirectAttributes next) {
        next.addFlashAttribute(SECRET, links.issue(actor));
        return "redirect:" + PATH;
    }

    @PostMapping("/calendar/withdraw")
    String withdraw(Actor actor, RedirectAttributes next) {
        links.withdraw(actor);
        Notices.done(next, "messages.calendar.withdrawn");
        return "redirect:" + PATH;
    }

    private static Map<Topic, Wish.Mode> modes(Map<String, String> fields) {
        var modes = new EnumMap<Topic, Wish.Mode>(Topic.class);
        for (var topic : Topic.values()) {
            Arrays.stream(Wish.Mode.values())
                    .filter(mode -> mode.name().equals(fields.get("mode." + topic)))
                    .findFirst()
                    .ifPresent(mode -> modes.put(topic, mode));
        }
        return modes;
    }
}
