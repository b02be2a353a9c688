package dev.banyan.messages.store;

import dev.banyan.messages.Channel;
import dev.banyan.messages.Channel.Definition;
import dev.banyan.messages.Channel.Mail;
import dev.banyan.messages.Channel.Platform;
import dev.banyan.messages.Channel.Post;
import dev.banyan.messages.Channel.Security;
import dev.banyan.messages.Topic;
import dev.banyan.outside.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Channels and their sealed secrets. */
@Component
public class Channels implements Sealing.Under {
    private static final String MAIL = "MAIL";

    private final JdbcClient database;

    public Channels(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which they were set up. */
    public List<Channel> all() {
        return database.sql("select * from messages.channel order by id")
                .query(Channels::channel)
                .list();
    }

    public List<Channel> active() {
        return database.sql("select * from messages.channel where active order by id")
                .query(Channels::channel)
                .list();
    }

    public Optional<Channel> findToChange(long id) {
        return database.sql("select * from messages.channel where id = :id for update")
                .param("id", id)
                .query(Channels::channel)
                .optional();
    }

    /** @param by who set it up, and when */
    public long add(Definition definition, String by, Instant at) {
        return written("""
                        insert into messages.channel (revision, name, platform, service, port, security, mail_user,
                            mail_from, unit, topics, active, changed_by, changed_at)
                        values (1, :name, :platform, :service, :port, :security, :user, :from, :unit, :topics, true, :by,
                            :at) returning id""", definition)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public void change(long id, Definition definition, boolean active, String by, Instant at) {
        written("""
                        update messages.channel set revision = revision + 1, name = :name, platform = :platform,
                            service = :service, port = :port, security = :security, mail_user = :user, mail_from = :from,
                            unit = :unit, topics = :topics, active = :active, changed_by = :by, changed_at = :at
                        where id = :id""", definition)
                .param("id", id)
                .param("active", active)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, Definition definition) {
        var mail = definition.way() instanceof Mail it ? Optional.of(it) : Optional.<Mail>empty();
        return database.sql(sql)
                .param("name", definition.name())
                .param(
                        "platform",
                        definition.way() instanceof Post post ? post.platform().name() : MAIL)
                .param(
                        "service",
                        definition.way() instanceof Post post
                                ? post.service()
                                : mail.orElseThrow().host())
                .param("port", mail.map(Mail::port).orElse(null), Types.INTEGER)
                .param("security", mail.map(it -> it.security().name()).orElse(null), Types.VARCHAR)
                .param("user", mail.map(Mail::user).orElse(null), Types.VARCHAR)
                .param("from", mail.map(Mail::from).orElse(null), Types.VARCHAR)
                .param("unit", definition.unit().orElse(null), Types.VARCHAR)
                .param(
                        "topics",
                        definition.topics().stream().map(Topic::name).sorted().toArray(String[]::new));
    }

    public void keepSecret(long id, Sealing.Sealed sealed) {
        database.sql("update messages.channel set key_name = :key, sealed = :sealed where id = :id")
                .param("id", id)
                .param("key", sealed.keyName())
                .param("sealed", sealed.bytes())
                .update();
    }

    public Optional<Sealing.Sealed> secret(long id) {
        return database.sql("select key_name, sealed from messages.channel where id = :id and sealed is not null")
                .param("id", id)
                .query((row, at) -> new Sealing.Sealed(row.getString("key_name"), row.getBytes("sealed")))
                .optional();
    }

    @Override
    public List<String> keyNames() {
        return database.sql("select distinct key_name from messages.channel where key_name is not null order by 1")
                .query(String.class)
                .list();
    }

    private static Channel channel(ResultSet row, int at) throws SQLException {
        String platform = row.getString("platform");
        var way = platform.equals(MAIL)
                ? new Mail(
                        row.getString("service"),
                        row.getInt("port"),
                        Security.valueOf(row.getString("security")),
                        row.getString("mail_user"),
                        row.getString("mail_from"))
                : new Post(Platform.valueOf(platform), row.getString("service"));
        return new Channel(
                row.getLong("id"),
                row.getInt("revision"),
                new Definition(
                        row.getString("name"),
                        way,
                        Optional.ofNullable(row.getString("unit")),
                        Arrays.stream((String[]) row.getArray("topics").getArray())
                                .map(Topic::valueOf)
                                .collect(Collectors.toSet())),
                row.getBoolean("active"),
                row.getString("changed_by"));
    }
}
