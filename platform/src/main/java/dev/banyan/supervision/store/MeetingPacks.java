package dev.banyan.supervision.store;

import dev.banyan.supervision.MeetingId;
import dev.banyan.supervision.MeetingPack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Packs of meetings, kept word for word. */
@Component
public class MeetingPacks {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    MeetingPacks(JdbcClient database) {
        this.database = database;
    }

    public void add(MeetingPack pack) {
        database.sql("""
                        insert into supervision.meeting_pack (meeting, number, recorded_at, actor, rules, content)
                        values (:meeting, :number, :recorded, :actor, :rules, cast(:content as jsonb))""")
                .param("meeting", pack.meeting().value())
                .param("number", pack.number())
                .param("recorded", pack.made().atOffset(ZoneOffset.UTC))
                .param("actor", pack.by())
                .param("rules", pack.rules())
                .param("content", JSON.writeValueAsString(pack.content()))
                .update();
    }

    public Optional<MeetingPack> newest(MeetingId meeting) {
        return database.sql(
                        "select * from supervision.meeting_pack where meeting = :meeting order by number desc limit 1")
                .param("meeting", meeting.value())
                .query((row, at) -> pack(row))
                .optional();
    }

    public Optional<MeetingPack> find(MeetingId meeting, int number) {
        return database.sql("select * from supervision.meeting_pack where meeting = :meeting and number = :number")
                .param("meeting", meeting.value())
                .param("number", number)
                .query((row, at) -> pack(row))
                .optional();
    }

    /** Numbers of those made for a meeting, in order. */
    public List<Integer> numbers(MeetingId meeting) {
        return database.sql("select number from supervision.meeting_pack where meeting = :meeting order by number")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .list();
    }

    private static MeetingPack pack(ResultSet row) throws SQLException {
        return new MeetingPack(
                new MeetingId(row.getLong("meeting")),
                row.getInt("number"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("rules"),
                JSON.readValue(row.getString("content"), MeetingPack.Content.class));
    }
}
