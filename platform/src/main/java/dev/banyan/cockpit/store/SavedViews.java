package dev.banyan.cockpit.store;

import dev.banyan.cockpit.SavedView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each person's own views of the ledger. */
@Component
public class SavedViews {
    private final JdbcClient database;

    SavedViews(JdbcClient database) {
        this.database = database;
    }

    public List<SavedView> of(UUID person) {
        return database.sql("select name, address from cockpit.saved_view where person = :person order by name")
                .param("person", person)
                .query(SavedView.class)
                .list();
    }

    /** Puts a view in place of one of the same name. */
    public void put(UUID person, SavedView view, Instant at) {
        database.sql("""
                        insert into cockpit.saved_view (person, name, address, saved_at)
                        values (:person, :name, :address, :at)
                        on conflict (person, name) do update set address = excluded.address, saved_at = excluded.saved_at""")
                .param("person", person)
                .param("name", view.name())
                .param("address", view.address())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(UUID person, String name) {
        database.sql("delete from cockpit.saved_view where person = :person and name = :name")
                .param("person", person)
                .param("name", name)
                .update();
    }
}
