package dev.banyan.supervision.sources;

import dev.banyan.supervision.Seal;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which seal service this city has (印章接口设置), if any. */
@Configuration
class SealConfiguration {
    /** @param address empty for none */
    @Bean
    Seal seal(
            @Value("${banyan.papers.seal.address:}") String address,
            @Value("${banyan.papers.seal.key:}") String key,
            @Value("${banyan.papers.seal.timeout:20s}") Duration timeout) {
        return address.isBlank() ? _ -> new Seal.None() : new SealService(URI.create(address.strip()), key, timeout);
    }
}
