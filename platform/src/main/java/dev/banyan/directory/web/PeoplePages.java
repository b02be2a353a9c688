package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Answer;
import dev.banyan.directory.FindPeople;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.ManagePeople;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Person;
import dev.banyan.directory.Role;
import dev.banyan.directory.Unit;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
@RequestMapping("/people")
@Needs(Permission.MANAGE_PEOPLE)
class PeoplePages {
    private static final int PAGE = 50;

    private final FindPeople findPeople;
    private final ManagePeople managePeople;
    private final FindUnits findUnits;
    private final Clock clock;

    PeoplePages(FindPeople findPeople, ManagePeople managePeople, FindUnits findUnits, Clock clock) {
        this.findPeople = findPeople;
        this.managePeople = managePeople;
        this.findUnits = findUnits;
        this.clock = clock;
    }

    @Bean
    static MenuItem peopleMenuItem() {
        return new MenuItem(MenuItem.Group.SYSTEM, 10, "directory.people", "/people", Permission.MANAGE_PEOPLE.name());
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        int wanted = Math.clamp(page, 1, 100_000);
        var found = findPeople.page(q.strip(), (wanted - 1) * PAGE, PAGE + 1);
        model.addAttribute("q", q.strip());
        model.addAttribute("number", wanted);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("people", found.stream().limit(PAGE).toList());
        model.addAttribute("units", units());
        model.addAttribute("now", clock.instant());
        return "directory/people";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(new ManagePeople.NewPerson("", "", Optional.empty(), Set.of()), Set.of(), model);
    }

    @PostMapping
    String add(
            Actor actor,
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<Set<Role>> roles,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var person = new ManagePeople.NewPerson(
                name, displayName, unit.filter(code -> !code.isEmpty()), roles.orElse(Set.of()));
        return switch (managePeople.add(actor, person)) {
            case Answer.LinkIssued issued -> link(issued, next);
            case Answer.Done _ -> "redirect:/people";
            case Answer.Refused(Set<Answer.Refusal> reasons) -> {
                response.setStatus(422);
                yield form(person, reasons, model);
            }
        };
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        Person person =
                findPeople.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no person"));
        model.addAttribute("person", person);
        model.addAttribute("unit", person.unit().map(code -> units().get(code)));
        model.addAttribute("self", actor.id().equals(id));
        model.addAttribute("now", clock.instant());
        if (!model.containsAttribute("link")) {
            model.addAttribute("link", "");
        }
        return "directory/person";
    }

    @PostMapping("/{id}/roles")
    String changeRoles(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam Optional<Set<Role>> roles,
            RedirectAttributes next) {
        return back(id, managePeople.changeRoles(actor, id, seen, roles.orElse(Set.of())), next);
    }

    @PostMapping("/{id}/block")
    String block(Actor actor, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes next) {
        return back(id, managePeople.setBlocked(actor, id, seen, true), next);
    }

    @PostMapping("/{id}/unblock")
    String unblock(Actor actor, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes next) {
        return back(id, managePeople.setBlocked(actor, id, seen, false), next);
    }

    @PostMapping("/{id}/link")
    String resetPassword(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        return back(id, managePeople.resetPassword(actor, id), next);
    }

    private static String back(UUID id, Answer answer, RedirectAttributes next) {
        return switch (answer) {
            case Answer.LinkIssued issued -> link(issued, next);
            case Answer.Done _ -> {
                Notices.done(next, "directory.people.saved");
                yield "redirect:/people/" + id;
            }
            case Answer.Refused(Set<Answer.Refusal> reasons) -> {
                Notices.refused(next, "directory.refusal." + reasons.iterator().next());
                yield "redirect:/people/" + id;
            }
        };
    }

    private static String link(Answer.LinkIssued issued, RedirectAttributes next) {
        next.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/set-password")
                        .queryParam("token", issued.token())
                        .toUriString());
        return "redirect:/people/" + issued.person().id();
    }

    private String form(ManagePeople.NewPerson person, Set<Answer.Refusal> reasons, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("reasons", reasons);
        model.addAttribute("units", List.copyOf(findUnits.all()));
        return "directory/newperson";
    }

    private Map<String, Unit> units() {
        return findUnits.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }
}
