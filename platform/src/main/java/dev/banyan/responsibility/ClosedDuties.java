package dev.banyan.responsibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Knows which duties are closed (办结情况); the room that closes them offers it as a bean. */
public interface ClosedDuties {
    /** The days on which those count as done that are closed now. */
    Map<AssignmentId, LocalDate> among(Collection<AssignmentId> duties);
}
