package dev.banyan.directory;

import java.io.IOException;
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
    private final ImportDirectory importing;
    private final DirectoryContent content;
    private final DemoAccounts accounts;

    DemoDirectory(ImportDirectory importing, DirectoryContent content, DemoAccounts accounts) {
        this.content = content;
        this.importing = importing;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        take(DirectoryList.UNITS, "units.csv");
        take(DirectoryList.EARLIER_FORMS, "earlier-forms.csv");
        accounts.prepare();
        take(DirectoryList.POSTS, "posts.csv");
        take(DirectoryList.MEMBERS, "members.csv");
    }

    /** Once only, so that what people try out in the demo city stays. */
    private void take(DirectoryList list, String file) throws IOException {
        if (content.known().entries(list).isEmpty()) {
            byte[] table = new ClassPathResource("demo/" + file).getContentAsByteArray();
            if (!(importing.take(Actor.SYSTEM, list, table) instanceof ImportDirectory.Taken)) {
                throw new IllegalStateException("demo/" + file + ": " + importing.check(Actor.SYSTEM, list, table));
            }
        }
    }
}
