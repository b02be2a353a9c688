package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Holding;
import dev.banyan.directory.ManagePosts;
import dev.banyan.directory.ManagePosts.Holder;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Scope;
import dev.banyan.directory.Unit;
import dev.banyan.directory.Vacancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
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

@Controller
@RequestMapping("/units")
@Needs(Permission.MANAGE_UNITS)
class PostPages {
    private static final int PAGE = 50;

    private final FindUnits findUnits;
    private final FindPosts findPosts;
    private final ManagePosts managePosts;
    private final FindScope scope;
    private final Clock clock;

    PostPages(FindUnits findUnits, FindPosts findPosts, ManagePosts managePosts, FindScope scope, Clock clock) {
        this.findUnits = findUnits;
        this.findPosts = findPosts;
        this.managePosts = managePosts;
        this.scope = scope;
        this.clock = clock;
    }

    /** Vacant posts of the units that the actor may read, those to come in so many days included. */
    @GetMapping("/vacancies")
    @Needs(Permission.READ_PLANS)
    String vacancies(
            Actor actor,
            @RequestParam(defaultValue = "90") int ahead,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        int days = Math.clamp(ahead, 0, 3660);
        int number = Math.clamp(page, 1, 100_000);
        Scope mine = scope.toRead(actor);
        Map<String, Unit> units = findUnits.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Vacancy> found = findPosts.vacancies(today, days).stream()
                .filter(vacancy -> mine.covers(vacancy.post().unit())
                        && units.containsKey(vacancy.post().unit()))
                .toList();
        model.addAttribute(
                "vacancies",
                found.stream().skip((number - 1L) * PAGE).limit(PAGE).toList());
        model.addAttribute("count", found.size());
        model.addAttribute("more", found.size() > number * PAGE);
        model.addAttribute("number", number);
        model.addAttribute("ahead", days);
        model.addAttribute("today", today);
        model.addAttribute("units", units);
        return "directory/vacancies";
    }

    @GetMapping("/posts/{id}")
    @Needs(Permission.READ_PLANS)
    String show(Actor actor, @PathVariable long id, Model model) {
        Post post = find(id);
        LocalDate today = LocalDate.now(clock);
        List<Holding> holdings = findPosts.holdings(post.id());
        model.addAttribute("post", post);
        model.addAttribute("unit", findUnits.find(post.unit()).orElseThrow());
        model.addAttribute("holdings", holdings.reversed());
        model.addAttribute("place", UnitView.Place.of(post, holdings, today));
        model.addAttribute("vacancies", findPosts.vacancies(post.id(), today, 3660));
        model.addAttribute("today", today);
        model.addAttribute(
                "manage", actor.may(Permission.MANAGE_UNITS) && scope.of(actor).covers(post.unit()));
        return "directory/post";
    }

    @PostMapping("/{code}/posts")
    String add(
            Actor actor,
            @PathVariable String code,
            @RequestParam PostKind kind,
            @RequestParam String title,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> since,
            RedirectAttributes next) {
        var change = managePosts.add(actor, code, kind, title, Changes.term(since, Optional.empty()));
        return Changes.told(change, "/units/" + code, next);
    }

    @PostMapping("/posts/{id}/end")
    String end(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            RedirectAttributes next) {
        return Changes.told(managePosts.end(actor, new PostId(id), lastDay), "/units/posts/" + id, next);
    }

    @PostMapping("/posts/{id}/holders")
    String appoint(
            Actor actor,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam Optional<String> account,
            @RequestParam(defaultValue = "false") boolean acting,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until,
            RedirectAttributes next) {
        var change = managePosts.appoint(
                actor, new PostId(id), new Holder(name, account), acting, Changes.term(Optional.of(since), until));
        return Changes.told(change, "/units/posts/" + id, next);
    }

    @PostMapping("/posts/{id}/hand-over")
    String handOver(
            Actor actor,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam Optional<String> account,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            RedirectAttributes next) {
        var change = managePosts.handOver(actor, new PostId(id), new Holder(name, account), firstDay);
        return Changes.told(change, "/units/posts/" + id, next);
    }

    @PostMapping("/posts/{id}/leave")
    String leave(
            Actor actor,
            @PathVariable long id,
            @RequestParam long holding,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            RedirectAttributes next) {
        return Changes.told(managePosts.leave(actor, holding, lastDay), "/units/posts/" + id, next);
    }

    private Post find(long id) {
        return findPosts
                .find(new PostId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no post"));
    }
}
