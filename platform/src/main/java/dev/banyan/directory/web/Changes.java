package dev.banyan.directory.web;

import dev.banyan.directory.Change;
import dev.banyan.directory.Term;
import dev.banyan.directory.rules.Fault;
import dev.banyan.frame.Notices;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what a change came to, on the page it leads to. */
final class Changes {
    private Changes() {}

    static String told(Change change, String path, RedirectAttributes next) {
        switch (change) {
            case Change.Done _ -> Notices.done(next, "directory.saved");
            case Change.Refused(var faults) ->
                Notices.refused(
                        next,
                        "directory.fault."
                                + faults.stream().sorted().findFirst().orElseThrow());
        }
        return "redirect:" + path;
    }

    static Change unknownPost() {
        return new Change.Refused(Set.of(Fault.UNKNOWN_POST));
    }

    static Term term(Optional<LocalDate> since, Optional<LocalDate> until) {
        return new Term(since, until);
    }
}
