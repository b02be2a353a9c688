package dev.banyan.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** All rooms put together (公共装配), and what each may ask for: the one clock, at Shanghai time. */
// Whole names for beans: two rooms may each have a class of the same name.
@SpringBootApplication(
        scanBasePackages = "dev.banyan",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        proxyBeanMethods = false)
class LaunchConfiguration {
    /** @param today the day that a demonstration begins with, from which time goes on; empty for the real one */
    @Bean
    Clock clock(@Value("${banyan.today:}") String today) {
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        return today.isEmpty()
                ? clock
                : Clock.offset(
                        clock, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(clock), LocalDate.parse(today))));
    }
}
