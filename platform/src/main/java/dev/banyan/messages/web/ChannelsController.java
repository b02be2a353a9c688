package dev.banyan.messages.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.frame.Language;
import dev.banyan.frame.Notices;
import dev.banyan.frame.Words;
import dev.banyan.messages.Channel;
import dev.banyan.messages.ChannelEntry;
import dev.banyan.messages.ManageChannels;
import dev.banyan.messages.ReadUndelivered;
import dev.banyan.messages.Topic;
import dev.banyan.messages.TryChannel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The ways on which messages leave the house, and what could not be delivered. */
@Controller
@RequestMapping(ChannelsController.PATH)
@Needs(Permission.MANAGE_CHANNELS)
class ChannelsController {
    static final String PATH = "/channels";
    private static final int PAGE = 50;
    private static final int LONGEST_FIELD = 5_000;
    private static final int LONGEST_MAIL = 254;

    private final ManageChannels channels;
    private final ReadUndelivered undelivered;
    private final TryChannel trying;
    private final FindUnits units;

    ChannelsController(ManageChannels channels, ReadUndelivered undelivered, TryChannel trying, FindUnits units) {
        this.channels = channels;
        this.trying = trying;
        this.undelivered = undelivered;
        this.units = units;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("channels", channels.all());
        model.addAttribute("units", units.ever().stream().collect(Collectors.toMap(Unit::code, Function.identity())));
        return "messages/channels";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(ChannelForm.blank(), model);
    }

    @PostMapping
    String add(
            Actor actor,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") Set<Topic> topic,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var entry = entry(fields, topic);
        return answer(
                channels.add(actor, entry),
                new ChannelForm(Optional.empty(), 0, entry, Map.of()),
                model,
                response,
                next);
    }

    @GetMapping("/{id}")
    String change(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("mail", trying.ownMail(actor).orElse(""));
        return channels.all().stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .map(it -> form(ChannelForm.of(it), model))
                .orElseThrow(ChannelsController::notFound);
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") Set<Topic> topic,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var entry = entry(fields, topic);
        return answer(
                channels.change(actor, id, seen, entry),
                new ChannelForm(Optional.of(id), seen, entry, Map.of()),
                model,
                response,
                next);
    }

    @PostMapping("/{id}/active")
    String setActive(Actor actor, @PathVariable long id, @RequestParam boolean active, RedirectAttributes next) {
        switch (channels.setActive(actor, id, active)) {
            case ManageChannels.NoSuchChannel() -> throw notFound();
            case ManageChannels.Saved _,
                    ManageChannels.Refused _,
                    ManageChannels.ChangedMeanwhile _,
                    ManageChannels.KeyLost _ ->
                Notices.done(next, active ? "messages.channel.started" : "messages.channel.stopped");
        }
        return "redirect:" + PATH;
    }

    /** @param to where a mail shall go */
    @PostMapping("/{id}/trial")
    String trial(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            Locale locale,
            RedirectAttributes next) {
        var words = new Words(Language.of(locale));
        var mail = Optional.of(to.strip()).filter(it -> !it.isEmpty() && it.length() <= LONGEST_MAIL);
        switch (trying.send(actor, id, words, mail)) {
            case TryChannel.Sent() -> Notices.done(next, "messages.trial.sent");
            case TryChannel.Failed(var why, var detail) ->
                Notices.refused(next, "messages.trial.failed", words.of("messages.failure." + why), detail);
            case TryChannel.NoSuchChannel() -> throw notFound();
        }
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/undelivered")
    String undelivered(@RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, 100_000);
        var found = undelivered.page((number - 1L) * PAGE, PAGE + 1);
        model.addAttribute("parcels", found.stream().limit(PAGE).toList());
        model.addAttribute(
                "channels",
                channels.all().stream()
                        .collect(Collectors.toMap(
                                Channel::id, it -> it.definition().name())));
        model.addAttribute("number", number);
        model.addAttribute("more", found.size() > PAGE);
        return "messages/undelivered";
    }

    @GetMapping("/unheard")
    String unheard(Model model) {
        model.addAttribute("unheard", undelivered.unheard());
        model.addAttribute("units", units.ever().stream().collect(Collectors.toMap(Unit::code, Function.identity())));
        return "messages/unheard";
    }

    @PostMapping("/undelivered")
    String resend(Actor actor, @RequestParam Optional<UUID> parcel, RedirectAttributes next) {
        Notices.done(next, "messages.resent", undelivered.resend(actor, parcel));
        return "redirect:" + PATH + "/undelivered";
    }

    private String answer(
            ManageChannels.Outcome outcome,
            ChannelForm again,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (outcome) {
            case ManageChannels.Saved _ -> {
                Notices.done(next, "messages.channel.saved");
                yield "redirect:" + PATH;
            }
            case ManageChannels.Refused(var faults) -> {
                response.setStatus(422);
                yield form(new ChannelForm(again.id(), again.seen(), again.entry(), faults), model);
            }
            case ManageChannels.ChangedMeanwhile(String by) -> {
                Notices.refused(next, "messages.channel.changed-meanwhile", by);
                yield "redirect:" + again.action();
            }
            case ManageChannels.KeyLost(String where, var wanted) -> {
                Notices.refused(next, "messages.channel.key-lost", where, String.join(", ", wanted));
                yield "redirect:" + PATH;
            }
            case ManageChannels.NoSuchChannel() -> throw notFound();
        };
    }

    private String form(ChannelForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", units.all());
        return "messages/channel";
    }

    private static ChannelEntry entry(Map<String, String> fields, Set<Topic> topics) {
        return new ChannelEntry(
                fields.entrySet().stream()
                        .filter(it -> it.getValue().length() <= LONGEST_FIELD)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                topics);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
