package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.BodyMember;
import dev.banyan.directory.FindBodies;
import dev.banyan.directory.FindPeople;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Holding;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Post;
import dev.banyan.directory.Unit;
import dev.banyan.directory.web.UnitView.Membership;
import dev.banyan.directory.web.UnitView.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
@Needs(Permission.READ_PLANS)
class UnitPage {
    private static final int BELOW = 300;

    private final FindUnits findUnits;
    private final FindPosts findPosts;
    private final FindBodies findBodies;
    private final FindPeople findPeople;
    private final FindScope scope;
    private final Clock clock;

    UnitPage(
            FindUnits findUnits,
            FindPosts findPosts,
            FindBodies findBodies,
            FindPeople findPeople,
            FindScope scope,
            Clock clock) {
        this.findUnits = findUnits;
        this.findPosts = findPosts;
        this.findBodies = findBodies;
        this.findPeople = findPeople;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/units/{code}")
    String show(
            Actor actor,
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = on.orElse(today);
        List<Unit> then = findUnits.on(day);
        Unit unit = then.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .or(() -> findUnits.find(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no unit"));
        model.addAttribute("view", view(unit, then, day));
        model.addAttribute("past", !day.equals(today));
        model.addAttribute(
                "manage", actor.may(Permission.MANAGE_UNITS) && scope.of(actor).covers(code));
        model.addAttribute("managePeople", actor.may(Permission.MANAGE_PEOPLE));
        return "directory/unit";
    }

    private UnitView view(Unit unit, List<Unit> then, LocalDate day) {
        Map<String, Unit> names = new HashMap<>();
        findUnits.ever().forEach(it -> names.put(it.code(), it));
        then.forEach(it -> names.put(it.code(), it));
        var above = new ArrayList<Unit>();
        for (var at = unit.parent().map(names::get);
                at.isPresent() && !above.contains(at.get());
                at = at.get().parent().map(names::get)) {
            above.addFirst(at.get());
        }
        return new UnitView(
                unit,
                day,
                above,
                then.stream()
                        .filter(it -> it.parent().filter(unit.code()::equals).isPresent())
                        .limit(BELOW)
                        .toList(),
                places(unit.code(), day),
                findBodies.ofUnit(unit.code(), day).stream()
                        .map(member -> membership(member, member.body()))
                        .toList(),
                findBodies.members(unit.code(), day).stream()
                        .map(member -> membership(member, unitOf(member)))
                        .toList(),
                findUnits.earlier(unit.code()),
                findPeople.of(unit.code()),
                names);
    }

    private List<Place> places(String code, LocalDate day) {
        List<Holding> holdings = findPosts.holdingsIn(code);
        return findPosts.of(code, day).stream()
                .map(post -> Place.of(
                        post,
                        holdings.stream()
                                .filter(holding -> holding.post().equals(post.id()))
                                .toList(),
                        day))
                .toList();
    }

    private Membership membership(BodyMember member, String other) {
        Optional<Post> post = post(member);
        return new Membership(
                member.number(), other, post.map(Post::title), post.map(Post::id), member.duty(), member.term());
    }

    private String unitOf(BodyMember member) {
        return switch (member.member()) {
            case BodyMember.OfUnit(String code) -> code;
            case BodyMember.OfPost _ -> post(member).map(Post::unit).orElse("");
        };
    }

    private Optional<Post> post(BodyMember member) {
        return switch (member.member()) {
            case BodyMember.OfUnit _ -> Optional.empty();
            case BodyMember.OfPost(var id) -> findPosts.find(id);
        };
    }
}
