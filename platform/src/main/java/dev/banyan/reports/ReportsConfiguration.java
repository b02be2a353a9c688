package dev.banyan.reports;

import dev.banyan.archive.Journal;
import dev.banyan.archive.KeptFiles;
import dev.banyan.reports.store.Burdens;
import dev.banyan.reports.store.Facts;
import dev.banyan.reports.store.Fields;
import dev.banyan.reports.store.Reports;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Bean
    Distribution.Shelf shelf(
            Reports reports,
            Facts facts,
            Burdens burdens,
            Fields fields,
            ObjectProvider<KnownFigures> systems,
            ApplicationEventPublisher news) {
        return new Distribution.Shelf(reports, facts, burdens, fields, systems, news);
    }

    @Bean
    HandInEvidence.Keeping keeping(KeptFiles archive, Journal journal, TransactionTemplate transactions, Clock clock) {
        return new HandInEvidence.Keeping(archive, journal, transactions, clock);
    }
}
