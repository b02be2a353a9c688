package dev.banyan.messages;

import dev.banyan.jobs.Job;
import dev.banyan.jobs.Rhythm;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room does by itself (消息定时任务). */
@Configuration(proxyBeanMethods = false)
class MessageJobs {
    @Bean
    Job deliverMessagesJob(DeliverMessages delivering) {
        return new Job(
                "messages.job.deliver",
                "messages.job.deliver.about",
                new Rhythm.Every(Duration.ofSeconds(5)),
                Job.Missed.MAKE_UP_ONCE,
                delivering::deliver);
    }
}
