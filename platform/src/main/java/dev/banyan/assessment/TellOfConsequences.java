package dev.banyan.assessment;

import dev.banyan.directory.PostKind;
import dev.banyan.messages.Message;
import dev.banyan.messages.Said;
import dev.banyan.messages.SendMessage;
import dev.banyan.messages.To;
import dev.banyan.messages.Topic;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says who hears of consequences (结果运用消息): the unit of all that is said to it, the offices of what it answers. */
@Component
class TellOfConsequences {
    private final SendMessage messages;

    TellOfConsequences(SendMessage messages) {
        this.messages = messages;
    }

    void of(Consequence consequence, ConsequenceStep step) {
        switch (step) {
            case SIGNED -> tell(consequence, said(step, consequence), headOf(consequence));
            case UPHELD, DROPPED, HANDED_OVER, RETURNED, CLOSED ->
                tell(consequence, said(step, consequence), To.liaisonAndLeader(consequence.unit()));
            case REPLIED, RECTIFIED -> tell(consequence, said(step, consequence), new To.Offices());
            case WITHDRAWN -> {
                // Nobody hears that a draft was withdrawn of which nobody had heard.
                if (consequence.standing().facts() > 2) {
                    tell(consequence, said(step, consequence), To.liaisonAndLeader(consequence.unit()));
                }
            }
            case DRAFTED, CARRIED_OUT -> {}
        }
    }

    private static Said said(ConsequenceStep step, Consequence consequence) {
        var kind = new Said.Key("consequences.kind." + consequence.kind());
        int year = consequence.occasion().year();
        return consequence
                .standing()
                .due()
                .map((LocalDate due) -> Said.of("consequences.told." + step + ".due", year, kind, due))
                .orElseGet(() -> Said.of("consequences.told." + step, year, kind));
    }

    private void tell(Consequence consequence, Said said, To to) {
        messages.send(
                new Message(
                        "consequence " + consequence.id().value() + " "
                                + consequence.standing().facts(),
                        Topic.ASSESSMENT,
                        said,
                        "/consequences/" + consequence.id().value()),
                to);
    }

    private static To headOf(Consequence consequence) {
        return new To.PostsOf(consequence.unit(), Set.of(PostKind.LIAISON, PostKind.LEADER_IN_CHARGE, PostKind.HEAD));
    }
}
