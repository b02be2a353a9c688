package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.BodyDuty;
import dev.banyan.directory.BodyMember;
import dev.banyan.directory.Change;
import dev.banyan.directory.FindPosts;
import dev.banyan.directory.ManageBodies;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/units/{body}/members")
@Needs(Permission.MANAGE_UNITS)
class MemberPages {
    private final ManageBodies manageBodies;
    private final FindPosts findPosts;

    MemberPages(ManageBodies manageBodies, FindPosts findPosts) {
        this.manageBodies = manageBodies;
        this.findPosts = findPosts;
    }

    /** @param title title of the unit's post that becomes the member; empty if the unit itself does */
    @PostMapping
    String add(
            Actor actor,
            @PathVariable String body,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam BodyDuty duty,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> since,
            RedirectAttributes next) {
        Optional<BodyMember.Member> member = title.isBlank()
                ? Optional.of(new BodyMember.OfUnit(unit.strip()))
                : findPosts.of(unit.strip()).stream()
                        .filter(post -> post.title().equals(title.strip()))
                        .findFirst()
                        .map(post -> new BodyMember.OfPost(post.id()));
        Change change = member.map(it -> manageBodies.add(actor, body, it, duty, Changes.term(since, Optional.empty())))
                .orElseGet(Changes::unknownPost);
        return Changes.told(change, "/units/" + body, next);
    }

    @PostMapping("/{number}/leave")
    String leave(
            Actor actor,
            @PathVariable String body,
            @PathVariable long number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            RedirectAttributes next) {
        return Changes.told(manageBodies.leave(actor, number, lastDay), "/units/" + body, next);
    }
}
