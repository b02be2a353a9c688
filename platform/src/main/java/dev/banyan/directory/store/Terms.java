package dev.banyan.directory.store;

import dev.banyan.directory.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** The two columns of a term. */
final class Terms {
    private Terms() {}

    static Term of(ResultSet row) throws SQLException {
        return new Term(
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
