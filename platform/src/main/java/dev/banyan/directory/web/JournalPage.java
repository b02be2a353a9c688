package dev.banyan.directory.web;

import dev.banyan.archive.JournalEntry;
import dev.banyan.archive.JournalFilter;
import dev.banyan.archive.ReadJournal;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Needs(Permission.READ_JOURNAL)
class JournalPage {
    private static final int PAGE = 50;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ReadJournal journal;

    JournalPage(ReadJournal journal) {
        this.journal = journal;
    }

    @Bean
    static MenuItem journalMenuItem() {
        return new MenuItem(MenuItem.Group.SYSTEM, 90, "directory.journal", "/journal", Permission.READ_JOURNAL.name());
    }

    @GetMapping("/journal")
    String show(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam Optional<Long> before,
            Model page) {
        var filter = new JournalFilter(
                kind.filter(it -> !it.isBlank()),
                actor.map(String::strip).filter(it -> !it.isEmpty()),
                from.map(JournalPage::startOf),
                to.map(day -> startOf(day.plusDays(1))));
        List<JournalEntry> found = journal.page(filter, before.orElse(Long.MAX_VALUE), PAGE + 1);
        page.addAttribute("filter", new JournalView.Chosen(filter.objectKind(), filter.actor(), from, to));
        page.addAttribute("first", before.isEmpty());
        page.addAttribute(
                "older", found.size() > PAGE ? Optional.of(found.get(PAGE - 1).number()) : Optional.empty());
        page.addAttribute(
                "lines", found.stream().limit(PAGE).map(JournalView::line).toList());
        page.addAttribute("kinds", journal.objectKinds());
        page.addAttribute("actors", journal.actors());
        return "directory/journal";
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
