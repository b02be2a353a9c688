package dev.banyan.launch;

import java.time.Clock;
import java.time.ZoneId;
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
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
