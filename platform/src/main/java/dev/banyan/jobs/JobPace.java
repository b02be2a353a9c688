package dev.banyan.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How machines share the jobs (调度节奏).
 *
 * @param run whether this machine takes turns
 * @param settle how long it leaves those who come first to themselves after its start
 * @param look how often it looks for turns that are due
 * @param heartbeat how often it says that it is still at one; after four that did not come another machine takes the turn
 * @param retry after how long a turn that failed is tried again
 */
@ConfigurationProperties("banyan.jobs")
record JobPace(
        @DefaultValue("true") boolean run,
        @DefaultValue("PT15S") Duration settle,
        @DefaultValue("PT5S") Duration look,
        @DefaultValue("PT30S") Duration heartbeat,
        @DefaultValue("PT10M") Duration retry) {}
