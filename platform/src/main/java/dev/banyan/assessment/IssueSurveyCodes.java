package dev.banyan.assessment;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.assessment.rules.SurveyCode;
import dev.banyan.assessment.store.SurveyAnswers;
import dev.banyan.assessment.store.Surveys;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the invitation codes of a survey (生成邀请码). They are handed over this once; only digests are kept. As long as nobody answered they
 * may be made again, and those made before no longer work.
 */
@Component
@Needs(Permission.ASSESS)
public class IssueSurveyCodes {
    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final CityCalendar calendar;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    IssueSurveyCodes(Surveys surveys, SurveyAnswers answers, CityCalendar calendar, Journal journal) {
        this.surveys = surveys;
        this.answers = answers;
        this.calendar = calendar;
        this.journal = journal;
    }

    public sealed interface Outcome {}

    public record Issued(Survey survey, List<Code> codes) implements Outcome {
        public Issued {
            codes = List.copyOf(codes);
        }
    }

    public record Code(Naming audience, String code) {}

    public record Refused(Reason reason) implements Outcome {}

    public record NotFound() implements Outcome {}

    public enum Reason {
        /** Made again by somebody since the page was shown. */
        CHANGED_MEANWHILE,
        ANSWERED,
        CLOSED
    }

    /** @param seen how often the page said that they were made */
    @Transactional
    public Outcome issue(Actor actor, SurveyId id, int seen) {
        var found = surveys.find(id);
        if (found.isEmpty()) {
            return new NotFound();
        }
        var survey = found.get();
        switch (survey.on(calendar.today())) {
            case CLOSED, WITHDRAWN -> {
                return new Refused(Reason.CLOSED);
            }
            case COMING, OPEN -> {}
        }
        if (!surveys.hold(id, seen)) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        if (!answers.clear(id)) {
            return new Refused(Reason.ANSWERED);
        }
        surveys.issued(id);
        var codes = new ArrayList<Code>();
        for (int i = 0; i < survey.plan().audiences().size(); i++) {
            var audience = survey.plan().audiences().get(i);
            var made = codes(audience.codes());
            answers.add(id, i + 1, made.stream().map(SurveyCode::digest).toList());
            made.forEach(code -> codes.add(new Code(audience.title(), code)));
        }
        journal.record(new Deed(actor.displayName(), "SurveyCodesIssued", "survey", id.value())
                .after(survey.plan().audiences().stream()
                        .map(it -> it.title().chinese() + " " + it.codes())
                        .collect(Collectors.joining("; "))));
        return new Issued(survey, codes);
    }

    private Set<String> codes(int count) {
        var codes = new LinkedHashSet<String>();
        while (codes.size() < count) {
            codes.add(SurveyCode.of(random.nextLong()));
        }
        return codes;
    }
}
