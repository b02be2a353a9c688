package dev.banyan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {
    @Test
    void an_outside_server_is_brought_up_to_date_and_used() {
        try (var database = Database.outside(TestDatabase.emptyOutside())) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from launch.purpose")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void an_outside_server_that_refuses_is_named_without_the_password() {
        var address = TestDatabase.emptyOutside();
        var wrong = new DatabaseAddress(address.jdbcUrl(), address.user(), "wr0ng");

        assertThatThrownBy(() -> Database.outside(wrong))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(address.jdbcUrl())
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    void a_database_of_the_demo_city_never_serves_a_real_one() {
        var database = TestDatabase.fresh();
        Purpose.DEMO.claim(database);
        Purpose.DEMO.claim(database);

        assertThatThrownBy(() -> Purpose.CITY.claim(database))
                .isInstanceOf(CannotStart.class)
                .hasMessage("This database cannot be used here. It holds a demo city, whose passwords everybody knows: "
                        + "give ./banyan run another --data or --database-url.");
    }

    @Test
    void a_taken_port_is_one_sentence_and_exit_code_2() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            var said = new StringWriter();

            int code = Commands.line().setErr(new PrintWriter(said)).execute("demo", "--port", port);

            assertThat(said.toString().strip())
                    .isEqualTo("Port " + port + " cannot be used, most likely because another program does: "
                            + "give another one with --port.");
            assertThat(code).isEqualTo(2);
        }
    }
}
