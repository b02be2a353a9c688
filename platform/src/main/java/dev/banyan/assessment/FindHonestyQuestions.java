package dev.banyan.assessment;

import dev.banyan.assessment.rules.HonestyQuestion;
import dev.banyan.assessment.rules.RoundQuestions;
import dev.banyan.assessment.store.Rounds;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.evaluationkernel.scores.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what a person should ask about in the figures of a round (数据真实性疑问清单). It asks; it takes no points off and says of nobody that
 * something is wrong. What reviewers see in single reports, such as copied words and files used twice, stays with these reports.
 */
@Component
@Needs(Permission.ASSESS)
@Transactional(readOnly = true)
public class FindHonestyQuestions {
    private static final int YEARS = 5;

    private final Rounds rounds;
    private final Scores scores;
    private final AssessmentDesk desk;
    private final ReadYear years;
    private final WhatUnitsReported reported;

    FindHonestyQuestions(
            Rounds rounds, Scores scores, AssessmentDesk desk, ReadYear years, WhatUnitsReported reported) {
        this.rounds = rounds;
        this.scores = scores;
        this.desk = desk;
        this.years = years;
        this.reported = reported;
    }

    /** A round with its questions. */
    public record Asked(Counted counted, List<HonestyQuestion> questions) {
        public Asked {
            questions = List.copyOf(questions);
        }
    }

    /** Empty if there is no such round, or the actor does not assess the whole group. */
    public Optional<Asked> of(Actor actor, RoundId id) {
        return rounds.find(id).filter(_ -> desk.assesses(actor)).map(scores::of).map(counted -> {
            var round = counted.round();
            var questions = new ArrayList<>(RoundQuestions.of(
                    counted.scheme().document().scheme(), counted.group(), counted.sheets(), earlier(round)));
            questions.addAll(reported.questions(actor, round, years.group(round.scheme(), round.year()), desk.now()));
            return new Asked(counted, questions);
        });
    }

    /** Values of the same round in the years before, the latest last. */
    private List<Map<String, Map<String, Value>>> earlier(Round round) {
        var span = round.span();
        return IntStream.rangeClosed(1, YEARS)
                .map(before -> span.year() - YEARS - 1 + before)
                .mapToObj(year -> rounds.find(round.scheme(), new Round.Span(year, span.kind(), span.number())))
                .flatMap(Optional::stream)
                .map(it -> scores.of(it).group().values())
                .toList();
    }
}
