package dev.banyan.assessment;

import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.SendMessage;
import dev.banyan.messages.To;
import dev.banyan.messages.Topic;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says who is told what of a round (考核消息), within the transaction of the step: each unit of its own score, the group of what moved. */
@Component
class TellOfScores {
    private final SendMessage messages;

    TellOfScores(SendMessage messages) {
        this.messages = messages;
    }

    void of(RoundStep step, Round round, Counted counted) {
        switch (step) {
            case SHOWN, RETURNED, REOPENED ->
                units(
                        round,
                        counted,
                        "assessment.told.shown",
                        round.appealsUntil().map(List::<Object>of).orElse(List.of()));
            case APPEALS_CLOSED -> units(round, counted, "assessment.told.reviewed", List.of());
            case RELEASED -> units(round, counted, "assessment.told.released", List.of());
            case OPENED, GATHERED, APPROVED -> {}
        }
    }

    private void units(Round round, Counted counted, String key, List<Object> more) {
        for (var unit : counted.group().units()) {
            var filled = new java.util.ArrayList<Object>(List.of(
                    round.year(),
                    new Said.Key("assessment.kind." + round.span().kind()),
                    round.span().number()));
            filled.addAll(more);
            messages.send(
                    new Message(
                            "round " + round.id().value() + " " + round.steps() + " " + unit,
                            Topic.ASSESSMENT,
                            Said.of(key, filled.toArray()),
                            "/rounds/" + round.id().value() + "/units/" + unit),
                    To.liaisonAndLeader(unit));
        }
    }

    /** A unit's appeal was decided. */
    void decided(Appeal appeal) {
        messages.send(
                new Message(
                        "appeal " + appeal.id().value() + " decided",
                        Topic.ASSESSMENT,
                        Said.of(
                                "assessment.told.decided",
                                new Said.Key("assessment.verdict."
                                        + appeal.decision().orElseThrow().verdict())),
                        "/rounds/" + appeal.round().value() + "/units/" + appeal.unit()),
                To.liaison(appeal.unit()));
    }
}
