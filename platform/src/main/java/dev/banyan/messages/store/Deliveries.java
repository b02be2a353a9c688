package dev.banyan.messages.store;

import dev.banyan.calendar.CityTime;
import dev.banyan.messages.rules.Routes.Route;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to leave the house. */
@Component
public class Deliveries {

    private final JdbcClient database;

    public Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** A group hears of a thing once, however many people of its unit do. */
    public void add(long message, String thing, List<Route> routes) {
        if (routes.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into messages.delivery (message, channel, recipient, thing, due)
                        select :message, channel, recipient, :thing, due
                        from unnest(:channels::bigint[], :recipients::uuid[], :dues::text[]::timestamptz[]) route (channel, recipient, due)
                        on conflict do nothing""")
                .param("message", message)
                .param("thing", thing)
                .param("channels", routes.stream().map(Route::channel).toArray(Long[]::new))
                .param(
                        "recipients",
                        routes.stream().map(it -> it.recipient().orElse(null)).toArray(UUID[]::new))
                .param("dues", routes.stream().map(it -> instant(it.due())).toArray(String[]::new))
                .update();
    }

    private static String instant(LocalDateTime here) {
        return CityTime.moment(here).toString();
    }
}
