package dev.banyan.assessment;

import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Role;
import dev.banyan.directory.Visitor;
import dev.banyan.evaluationkernel.scores.PeerGroup;
import dev.banyan.evaluationkernel.scores.PeerGroup.Member;
import dev.banyan.launch.TestApplication;
import dev.banyan.messages.ReadInbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demo city without plans, in which units are judged. */
public final class JudgedCity implements AutoCloseable {
    public static final String GULOU = "350102";
    public static final String CANGSHAN = "350104";

    public final TestApplication application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
    public final Actor office = account("office");
    public final Actor leader = account("leader");
    public final Actor gulou = account("liaison.gulou");
    public final LocalDate today = bean(dev.banyan.calendar.CityCalendar.class).today();

    public <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    public static <T> T as(Actor actor, Function<Actor, T> work) {
        return CurrentActor.as(actor, () -> work.apply(actor));
    }

    /** One of the accounts of the demo. */
    public Actor account(String name) {
        return application.account(name);
    }

    /** Somebody more. */
    public Actor person(String displayName, String unit, Role... roles) {
        return application.person(displayName, unit, roles);
    }

    /** Counties by their codes. */
    static PeerGroup group(String... units) {
        return new PeerGroup(
                "counties",
                "counties",
                Stream.of(units).map(unit -> new Member(unit, List.of())).toList());
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** A browser in which somebody of the demo is signed in. */
    public Visitor visitor(String name) {
        return application.visitor(name);
    }

    /** Whether somebody was told of a page. */
    public boolean told(Actor actor, String path) {
        return as(actor, it -> bean(ReadInbox.class).page(it, false, Optional.empty(), 0, 50)).stream()
                .anyMatch(it -> it.path().equals(path));
    }

    @Override
    public void close() {
        application.close();
    }
}
