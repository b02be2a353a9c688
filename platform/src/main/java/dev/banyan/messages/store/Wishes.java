package dev.banyan.messages.store;

import dev.banyan.messages.Topic;
import dev.banyan.messages.Wish;
import dev.banyan.messages.Wish.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said of how they want to be told. */
@Component
public class Wishes {
    private final JdbcClient database;

    public Wishes(JdbcClient database) {
        this.database = database;
    }

    /** Of those who said something. */
    public Map<UUID, Wish> of(Set<UUID> people) {
        return database
                .sql("select * from messages.wish where person = any (:people)")
                .param("people", people.toArray(UUID[]::new))
                .query((row, at) -> Map.entry(row.getObject("person", UUID.class), wish(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void keep(UUID person, Wish wish) {
        database.sql("""
                        insert into messages.wish (person, language, mail, quiet_from, quiet_until, digest_at, at_once,
                            in_digest, inbox_only)
                        values (:person, :language, :mail, :from, :until, :digest, :atOnce, :inDigest, :inboxOnly)
                        on conflict (person) do update set language = excluded.language, mail = excluded.mail,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            digest_at = excluded.digest_at, at_once = excluded.at_once, in_digest = excluded.in_digest,
                            inbox_only = excluded.inbox_only""")
                .param("person", person)
                .param("language", wish.languageTag())
                .param("mail", wish.mail().orElse(null), Types.VARCHAR)
                .param("from", wish.quiet().from())
                .param("until", wish.quiet().until())
                .param("digest", wish.digest())
                .param("atOnce", topics(wish, Mode.AT_ONCE))
                .param("inDigest", topics(wish, Mode.DIGEST))
                .param("inboxOnly", topics(wish, Mode.INBOX_ONLY))
                .update();
    }

    private static String[] topics(Wish wish, Mode mode) {
        return Arrays.stream(Topic.values())
                .filter(topic -> wish.mode(topic) == mode)
                .map(Topic::name)
                .toArray(String[]::new);
    }

    private static Wish wish(ResultSet row) throws SQLException {
        var modes = new EnumMap<Topic, Mode>(Topic.class);
        put(modes, row, "at_once", Mode.AT_ONCE);
        put(modes, row, "in_digest", Mode.DIGEST);
        put(modes, row, "inbox_only", Mode.INBOX_ONLY);
        return Wish.inLanguage(
                row.getString("language"),
                Optional.ofNullable(row.getString("mail")),
                new Wish.Quiet(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)),
                row.getObject("digest_at", LocalTime.class),
                modes);
    }

    private static void put(Map<Topic, Mode> modes, ResultSet row, String column, Mode mode) throws SQLException {
        for (String topic : (String[]) row.getArray(column).getArray()) {
            modes.put(Topic.valueOf(topic), mode);
        }
    }
}
