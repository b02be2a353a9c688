package dev.banyan.launch;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room may ask for (公共装配): the one clock, at Shanghai time. */
@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
