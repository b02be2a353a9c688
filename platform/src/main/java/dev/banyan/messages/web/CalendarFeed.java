package dev.banyan.messages.web;

import dev.banyan.directory.OpenToAll;
import dev.banyan.messages.CalendarLinks;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What somebody owes, for calendar programs. */
@Controller
@OpenToAll(reason = "holding the secret address is the proof")
class CalendarFeed {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;

    CalendarFeed(CalendarLinks links) {
        this.links = links;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        return links.read(secret)
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
