package dev.banyan.messages.web;

import dev.banyan.directory.CurrentActor;
import dev.banyan.frame.HeadMark;
import dev.banyan.messages.ReadInbox;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** The way to the inbox in the head of every page, with the number of what is unread. */
@Component
class HeadMarks implements HeadMark.Maker {
    /** So far is counted; beyond that it says so many and more. */
    static final int COUNTED = 100;

    private final ReadInbox inbox;

    HeadMarks(ReadInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Optional<HeadMark> of(Authentication person) {
        try {
            return CurrentActor.of(person)
                    .map(actor -> inbox.unread(actor, COUNTED))
                    .map(count -> new HeadMark(
                            "messages.inbox",
                            InboxController.PATH,
                            count < COUNTED ? String.valueOf(count) : COUNTED - 1 + "+",
                            count > 0));
        } catch (DataAccessException | CannotCreateTransactionException notNow) {
            // The page that says so has a head too.
            return Optional.empty();
        }
    }
}
