package dev.banyan.reports.store;

import dev.banyan.reports.FeedSource;
import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.stereotype.Component;

/**
 * Databases of others (外部数据库), asked one reading query each: in a transaction that may not write and is rolled back,
 * bounded in time and rows.
 */
@Component
public class ForeignDatabases {
    ForeignDatabases() {}

    public sealed interface Outcome {}

    /** @param rows the names of the columns first */
    public record Rows(List<List<String>> rows) implements Outcome {}

    public record TooManyRows() implements Outcome {}

    /** @param state the SQLSTATE, {@code 57014} when the time was up; its message may repeat data and is left out */
    public record Failed(String state) implements Outcome {}

    /**
     * @param address found for the host before; the connection goes there and nowhere else
     * @param silence longest wait for the database
     */
    public Outcome ask(
            FeedSource.Database source, InetAddress address, String password, Duration silence, int mostRows) {
        int seconds = Math.max(1, (int) silence.toSeconds());
        var database = new PGSimpleDataSource();
        database.setServerNames(new String[] {address.getHostAddress()});
        database.setPortNumbers(new int[] {source.port()});
        database.setDatabaseName(source.name());
        database.setUser(source.user());
        database.setPassword(password);
        database.setConnectTimeout(seconds);
        database.setLoginTimeout(seconds);
        database.setSocketTimeout(seconds + 1);
        database.setApplicationName("banyan");
        database.setOptions("-c default_transaction_read_only=on -c statement_timeout=" + seconds * 1000);
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement(source.query())) {
                query.setMaxRows(mostRows + 1);
                query.setFetchSize(1000);
                return rows(query.executeQuery(), mostRows);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            return new Failed(e.getSQLState() == null ? "" : e.getSQLState());
        }
    }

    private static Outcome rows(ResultSet answer, int mostRows) throws SQLException {
        var rows = new ArrayList<List<String>>();
        var heading = new ArrayList<String>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
            heading.add(answer.getMetaData().getColumnLabel(i));
        }
        rows.add(List.copyOf(heading));
        while (answer.next()) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= heading.size(); i++) {
                String cell = answer.getString(i);
                row.add(cell == null ? "" : cell);
            }
            rows.add(List.copyOf(row));
            if (rows.size() > mostRows + 1) {
                return new TooManyRows();
            }
        }
        return new Rows(rows);
    }
}
