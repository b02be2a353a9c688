package dev.banyan.directory.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.FindUnits;
import dev.banyan.directory.ImportUnits;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Unit;
import dev.banyan.directory.rules.UnitList;
import dev.banyan.directory.rules.UnitTree;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/units")
@Needs(Permission.READ_PLANS)
class UnitsPage {
    private static final int PAGE = 200;
    private static final int LARGEST_TABLE = 1_000_000;

    private final FindUnits findUnits;
    private final ImportUnits importUnits;

    UnitsPage(FindUnits findUnits, ImportUnits importUnits) {
        this.findUnits = findUnits;
        this.importUnits = importUnits;
    }

    @Bean
    static MenuItem unitsMenuItem() {
        return new MenuItem(MenuItem.Group.CITY, 10, "directory.units", "/units", Permission.READ_PLANS.name());
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Unit.Kind> kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return tree(q.strip(), kind, Math.clamp(page, 1, 100_000), List.of(), model);
    }

    @PostMapping
    @Needs(Permission.MANAGE_PEOPLE)
    String take(
            Actor actor,
            @RequestParam MultipartFile table,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        if (table.isEmpty() || table.getSize() > LARGEST_TABLE) {
            Notices.refused(next, table.isEmpty() ? "directory.units.no-file" : "directory.units.too-large");
            return "redirect:/units";
        }
        return switch (importUnits.from(actor, text(table.getBytes()))) {
            case ImportUnits.Imported(int units, int changed) -> {
                Notices.done(next, "directory.units.imported", units, changed);
                yield "redirect:/units";
            }
            case ImportUnits.Refused(List<UnitList.Fault> faults) -> {
                response.setStatus(422);
                yield tree("", Optional.empty(), 1, faults, model);
            }
        };
    }

    private String tree(String q, Optional<Unit.Kind> kind, int page, List<UnitList.Fault> faults, Model model) {
        List<Unit> all = findUnits.all();
        List<Unit> matches =
                all.stream().filter(unit -> UnitTree.matches(unit, q, kind)).toList();
        List<Unit> shown = matches.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("page", page);
        model.addAttribute("more", matches.size() > page * PAGE);
        model.addAttribute("count", matches.size());
        model.addAttribute("roots", UnitTree.of(all, shown));
        model.addAttribute("faults", faults);
        model.addAttribute("heading", UnitList.HEADING);
        model.addAttribute(
                "manage",
                CurrentActor.find()
                        .filter(actor -> actor.may(Permission.MANAGE_PEOPLE))
                        .isPresent());
        return "directory/units";
    }

    /** Spreadsheets save tables in UTF-8 or, in Chinese offices, in GB 18030. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
