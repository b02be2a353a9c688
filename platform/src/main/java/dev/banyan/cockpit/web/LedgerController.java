package dev.banyan.cockpit.web;

import dev.banyan.cockpit.Ledger;
import dev.banyan.cockpit.LookAtLights;
import dev.banyan.cockpit.ReadLedger;
import dev.banyan.cockpit.SaveViews;
import dev.banyan.cockpit.SavedView;
import dev.banyan.cockpit.Standpoint;
import dev.banyan.directory.Actor;
import dev.banyan.directory.FindScope;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluation.CityLights;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import dev.banyan.paperwork.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The wide ledger: what everybody owes and how it stands, to be filtered, sorted, grouped, kept as a view and taken along. */
@Controller
@RequestMapping("/ledger")
@Needs(Permission.READ_ASSIGNMENTS)
class LedgerController {
    private final LookAtLights looking;
    private final ReadLedger ledgers;
    private final SaveViews views;
    private final FindUnits units;
    private final FindScope scopes;

    LedgerController(LookAtLights looking, ReadLedger ledgers, SaveViews views, FindUnits units, FindScope scopes) {
        this.looking = looking;
        this.ledgers = ledgers;
        this.views = views;
        this.units = units;
        this.scopes = scopes;
    }

    @Bean
    static MenuItem ledgerMenuItem() {
        return new MenuItem(MenuItem.Group.LOOK, 20, "cockpit.ledger", "/ledger", Permission.READ_ASSIGNMENTS.name());
    }

    @GetMapping
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var address = LedgerAddress.of(parameters);
        var lights = lights(actor, address);
        if (lights.isEmpty()) {
            return "cockpit/overviewwait";
        }
        var ledger = ledgers.of(lights.get(), address.query());
        var scope = scopes.toRead(actor);
        model.addAttribute("address", address);
        model.addAttribute("ledger", ledger);
        model.addAttribute("page", ledger.page(page));
        model.addAttribute("views", views.of(actor));
        model.addAttribute("names", UnitNames.of(units));
        model.addAttribute(
                "choices",
                units.all().stream().filter(it -> scope.covers(it.code())).toList());
        return "cockpit/ledger";
    }

    private Optional<CityLights> lights(Actor actor, LedgerAddress address) {
        return looking.from(actor, new Standpoint(address.day(), Optional.empty(), Optional.empty()))
                .map(LookAtLights.Look::lights);
    }

    /** The lines as a table that the import of assignments takes back; what it does not know stands in further columns. */
    @GetMapping("/export")
    void export(
            @RequestParam MultiValueMap<String, String> parameters,
            Actor actor,
            TableExport sheet,
            HttpServletResponse response)
            throws IOException {
        var address = LedgerAddress.of(parameters);
        var lights = lights(actor, address);
        if (lights.isEmpty()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        send(ledgers.of(lights.get(), address.query()), sheet);
    }

    private void send(Ledger ledger, TableExport sheet) throws IOException {
        var table = new LedgerSheet(sheet.words(), UnitNames.of(units));
        var lines = ledger.all();
        Iterable<Ledger.Line> each = () -> lines;
        sheet.write(
                sheet.words().of("cockpit.ledger"),
                table.heading(),
                StreamSupport.stream(each.spliterator(), false).map(table::row));
    }

    @PostMapping("/views")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            Actor actor,
            RedirectAttributes next) {
        var view = new SavedView(
                name.strip(), LedgerAddress.of(parameters(address)).text());
        var outcome = views.save(actor, view);
        switch (outcome) {
            case SAVED -> Notices.done(next, "cockpit.ledger.view.SAVED", view.name());
            case NO_NAME, TOO_LONG, TOO_MANY -> Notices.refused(next, "cockpit.ledger.view." + outcome);
        }
        return "redirect:/ledger?" + view.address();
    }

    @PostMapping("/views/forget")
    String forget(@RequestParam String name, Actor actor, RedirectAttributes next) {
        views.forget(actor, name);
        Notices.done(next, "cockpit.ledger.view.FORGOTTEN", name);
        return "redirect:/ledger";
    }

    private static Map<String, List<String>> parameters(String address) {
        return UriComponentsBuilder.fromUriString("?" + address).build().getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .map(value -> UriUtils.decode(
                                        value == null ? "" : value.replace('+', ' '), StandardCharsets.UTF_8))
                                .toList()));
    }
}
