package dev.banyan.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * How a job stands (定时任务状态).
 *
 * @param next when it has its next turn; empty before any machine started its jobs
 * @param running whether some machine is at it
 * @param last the last turn of which something is to be told
 */
public record JobView(Job job, Optional<Instant> next, boolean running, Optional<JobRun> last) {}
