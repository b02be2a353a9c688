package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.ManageTokens;
import dev.banyan.directory.ManageTokens.NewToken;
import dev.banyan.directory.ManageTokens.Reason;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/tokens")
@Needs(Permission.MANAGE_TOKENS)
class TokensPage {
    private static final int PAGE = 50;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration USUAL = Duration.ofDays(180);

    private final ManageTokens tokens;
    private final FindUnits findUnits;
    private final Clock clock;

    TokensPage(ManageTokens tokens, FindUnits findUnits, Clock clock) {
        this.tokens = tokens;
        this.findUnits = findUnits;
        this.clock = clock;
    }

    @Bean
    static MenuItem tokensMenuItem() {
        return new MenuItem(MenuItem.Group.SYSTEM, 20, "directory.tokens", "/tokens", Permission.MANAGE_TOKENS.name());
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        return show(
                new NewToken("", Set.of(), Optional.empty(), clock.instant().plus(USUAL)),
                Set.of(),
                Math.clamp(page, 1, 100_000),
                model);
    }

    /** @param until last day on which it holds */
    @PostMapping
    String issue(
            Actor actor,
            @RequestParam String name,
            @RequestParam Optional<Set<Permission>> permissions,
            @RequestParam Optional<String> unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var wanted = new NewToken(
                name,
                permissions.orElse(Set.of()),
                unit.filter(code -> !code.isEmpty()),
                until.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
        return switch (tokens.issue(actor, wanted)) {
            case ManageTokens.Issued issued -> {
                next.addFlashAttribute("secret", issued.secret());
                Notices.done(next, "directory.tokens.issued", issued.token().name());
                yield "redirect:/tokens";
            }
            case ManageTokens.Refused(Set<Reason> reasons) -> {
                response.setStatus(422);
                yield show(wanted, reasons, 1, model);
            }
        };
    }

    @PostMapping("/{id}/revoke")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        if (tokens.revoke(actor, id)) {
            Notices.done(next, "directory.tokens.revoked");
        } else {
            Notices.refused(next, "directory.tokens.unknown");
        }
        return "redirect:/tokens";
    }

    private String show(NewToken wanted, Set<Reason> reasons, int page, Model model) {
        var found = tokens.page((page - 1) * PAGE, PAGE + 1);
        var units = findUnits.all();
        if (!model.containsAttribute("secret")) {
            model.addAttribute("secret", "");
        }
        model.addAttribute("wanted", wanted);
        model.addAttribute(
                "until", wanted.expires().atZone(SHANGHAI).toLocalDate().minusDays(1));
        model.addAttribute("reasons", reasons);
        model.addAttribute("number", page);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("tokens", found.stream().limit(PAGE).toList());
        model.addAttribute("units", units);
        model.addAttribute("byCode", units.stream().collect(Collectors.toMap(Unit::code, Function.identity())));
        model.addAttribute(
                "grantable",
                Arrays.stream(Permission.values())
                        .filter(permission -> !ManageTokens.FOR_PEOPLE_ALONE.contains(permission))
                        .toList());
        model.addAttribute("now", clock.instant());
        return "directory/tokens";
    }
}
