package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.plan.TaskId;
import java.util.List;

/**
 * Tells what happened to a matter besides its own steps, such as papers and sheets (历程来源); whatever offers one as a bean is
 * shown in the file of the matter.
 */
public interface TimelineSource {
    /** What the actor may know of it, in any order. */
    List<TimelineEntry> of(Actor actor, TaskId task);
}
