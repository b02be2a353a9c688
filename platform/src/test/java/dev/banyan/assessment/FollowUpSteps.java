package dev.banyan.assessment;

import static dev.banyan.assessment.JudgedCity.GULOU;
import static dev.banyan.assessment.JudgedCity.as;
import static dev.banyan.directory.Visitor.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.Consequence.Kind;
import dev.banyan.assessment.Consequence.State;
import dev.banyan.assessment.ConsequenceFact.Content;
import dev.banyan.assessment.ConsequenceFact.HandOver;
import dev.banyan.assessment.ConsequenceFact.Tolerance;
import dev.banyan.assessment.ConsequenceFilter.Show;
import dev.banyan.assessment.ConsequenceOutcome.Done;
import dev.banyan.assessment.rules.ConsequenceLife;
import dev.banyan.assessment.rules.ConsequenceLife.Edge;
import dev.banyan.assessment.rules.ConsequenceLife.When;
import dev.banyan.assessment.store.Consequences;
import dev.banyan.directory.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Steps with what follows from results, in a small city. */
abstract class FollowUpSteps {
    static final String TEXT = "全年三项指标未完成。";
    static final Tolerance NOT_TOLERATED = new Tolerance(false, "不属于先行先试。");

    static JudgedCity city;

    @BeforeAll
    static void start() {
        city = new JudgedCity();
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    static ConsequenceOutcome draft(Actor actor, UUID request, Kind kind, String unit) {
        return as(
                actor,
                it -> city.bean(DraftConsequence.class)
                        .draft(
                                it,
                                request,
                                kind,
                                unit,
                                new Consequence.Occasion("counties", 2025, Optional.empty()),
                                TEXT));
    }

    static Consequence drafted(Kind kind) {
        return done(draft(city.office, UUID.randomUUID(), kind, GULOU));
    }

    static Consequence done(ConsequenceOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).consequence();
    }

    static Actor actor(ConsequenceStep step) {
        return switch (ConsequenceLife.whoMay(step)) {
            case OFFICE -> city.office;
            case SIGNER -> city.leader;
            case UNIT -> city.gulou;
        };
    }

    static ConsequenceOutcome take(Consequence consequence, ConsequenceStep step) {
        return take(actor(step), UUID.randomUUID(), consequence, step, TEXT, Optional.of(city.today.plusDays(30)));
    }

    static ConsequenceOutcome take(
            Actor actor,
            UUID request,
            Consequence consequence,
            ConsequenceStep step,
            String text,
            Optional<LocalDate> due) {
        var wish = new ConsequenceWish(
                request, consequence.id(), consequence.standing().facts(), text);
        var signing = city.bean(SignConsequence.class);
        var handling = city.bean(HandleConsequence.class);
        var answering = city.bean(AnswerConsequence.class);
        return as(actor, it -> switch (step) {
            case DRAFTED -> draft(it, request, consequence.kind(), consequence.unit());
            case SIGNED -> signing.sign(it, wish, 5);
            case REPLIED -> answering.reply(it, wish);
            case UPHELD, DROPPED ->
                signing.decide(
                        it, wish, step == ConsequenceStep.UPHELD, new SignConsequence.Decision(NOT_TOLERATED, due));
            case CARRIED_OUT -> handling.carriedOut(it, wish);
            case HANDED_OVER -> handling.handedOver(it, wish, new HandOver("市纪委监委", "榕效办函〔2026〕3号"));
            case RECTIFIED -> answering.rectified(it, wish);
            case RETURNED -> handling.giveBack(it, wish, due);
            case CLOSED -> handling.close(it, wish);
            case WITHDRAWN -> handling.withdraw(it, wish);
        });
    }

    /** One that stands as wanted, by the shortest way. */
    static Optional<Consequence> at(Kind kind, State wanted) {
        var paths = new ArrayList<List<Edge>>();
        paths.add(List.of());
        var reached = new ArrayList<State>(List.of(State.DRAFTED));
        if (wanted == State.DRAFTED) {
            return Optional.of(drafted(kind));
        }
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            var end = path.isEmpty() ? State.DRAFTED : path.getLast().to();
            for (Edge edge : ConsequenceLife.EDGES) {
                if (edge.from().equals(Optional.of(end))
                        && edge.kinds().contains(kind)
                        && edge.when() != When.AFTERWARDS
                        && !reached.contains(edge.to())) {
                    reached.add(edge.to());
                    var longer = new ArrayList<>(path);
                    longer.add(edge);
                    paths.add(longer);
                    if (edge.to() == wanted) {
                        var at = drafted(kind);
                        for (Edge step : longer) {
                            at = done(take(at, step.step()));
                        }
                        return Optional.of(at);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Noticed in the past, its last day to reply gone by. */
    static Consequence unanswered(Kind kind) {
        var consequence = drafted(kind);
        city.bean(Consequences.class)
                .append(
                        consequence.id(),
                        2,
                        UUID.randomUUID(),
                        new ConsequenceFact(
                                ConsequenceStep.SIGNED,
                                city.today.minusDays(9),
                                Instant.EPOCH,
                                new ConsequenceFact.By(city.leader.id(), "演示领导", Optional.empty()),
                                new Content(
                                        TEXT,
                                        Optional.of(city.today.minusDays(1)),
                                        Optional.empty(),
                                        Optional.empty())));
        return view(city.office, consequence).orElseThrow().consequence();
    }

    static Optional<FindConsequences.View> view(Actor actor, Consequence consequence) {
        return as(actor, it -> city.bean(FindConsequences.class).find(it, consequence.id()));
    }

    static ConsequenceFilter filter(Show show, String unit) {
        return new ConsequenceFilter(
                show, Optional.empty(), Optional.of(unit).filter(it -> !it.isEmpty()), OptionalInt.empty());
    }

    static Set<ConsequenceId> listed(Actor actor, ConsequenceFilter filter) {
        return as(actor, it -> city.bean(FindConsequences.class).page(it, filter, 1)).items().stream()
                .map(Consequence::id)
                .collect(Collectors.toSet());
    }

    static void step(dev.banyan.directory.Visitor visitor, String page, String step, String... fields) {
        var all = Stream.concat(Stream.of("request=" + UUID.randomUUID()), Stream.of(fields));
        assertThat(leadsTo(visitor.submit(page, page + step, all.toArray(String[]::new))))
                .isEqualTo(page);
    }
}
