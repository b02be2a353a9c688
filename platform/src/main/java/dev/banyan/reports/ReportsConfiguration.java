package dev.banyan.reports;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this room a city may set (报送设置). */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {
    /** @param address host:port of the scanner; nothing is scanned without one */
    @Bean
    VirusScan virusScan(
            @Value("${banyan.reports.virus-scan:}") String address,
            @Value("${banyan.reports.virus-scan-timeout:20s}") Duration patience) {
        if (address.isBlank()) {
            return content -> new VirusScan.Clean();
        }
        var scanner = URI.create("clamd://" + address.strip());
        if (scanner.getHost() == null || scanner.getPort() < 0) {
            throw new IllegalArgumentException("banyan.reports.virus-scan must be host:port, not " + address);
        }
        return new Clamd(scanner.getHost(), scanner.getPort(), patience);
    }
}
