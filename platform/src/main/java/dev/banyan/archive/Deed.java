package dev.banyan.archive;

import java.util.Optional;

/**
 * Something done to an object (操作记录), as it goes into the journal.
 *
 * @param actor name of who did it, as it was then
 * @param act past-tense name of what was done, for example {@code DraftEdited}
 * @param objectKind kind of the object, for example {@code draft}
 * @param objectId id of the object
 * @param before what it was, as JSON or plain text; empty if it is new
 * @param after what it became; empty if it ended
 */
public record Deed(
        String actor,
        String act,
        String objectKind,
        String objectId,
        Optional<String> before,
        Optional<String> after) {}
