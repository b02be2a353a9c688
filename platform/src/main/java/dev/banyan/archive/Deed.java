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
        String actor, String act, String objectKind, String objectId, Optional<String> before, Optional<String> after) {

    /** Of an object about which nothing more is said. */
    public Deed(String actor, String act, String objectKind, String objectId) {
        this(actor, act, objectKind, objectId, Optional.empty(), Optional.empty());
    }

    public Deed(String actor, String act, String objectKind, long objectId) {
        this(actor, act, objectKind, String.valueOf(objectId));
    }

    /** The same deed, with what the object was. */
    public Deed before(String was) {
        return new Deed(actor, act, objectKind, objectId, Optional.of(was), after);
    }

    /** The same deed, with what the object became. */
    public Deed after(String became) {
        return new Deed(actor, act, objectKind, objectId, before, Optional.of(became));
    }
}
