package dev.banyan.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives the demo city its units and accounts at the start (演示城市), before the rooms that build on them. */
@Component
@Order(10)
@OpenToAll(reason = "the system itself prepares the demo city")
@ConditionalOnProperty("banyan.demo")
class DemoDirectory implements ApplicationRunner {
    private final ImportUnits importUnits;
    private final DemoAccounts accounts;

    DemoDirectory(ImportUnits importUnits, DemoAccounts accounts) {
        this.importUnits = importUnits;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String table = new ClassPathResource("demo/units.csv").getContentAsString(StandardCharsets.UTF_8);
        switch (importUnits.from(Actor.SYSTEM, table)) {
            case ImportUnits.Imported imported -> accounts.prepare();
            case ImportUnits.Refused(var faults) -> throw new IllegalStateException("demo/units.csv: " + faults);
        }
    }
}
