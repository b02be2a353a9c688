package dev.banyan.directory;

import static dev.banyan.directory.DirectoryRoom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.rules.Lockout;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SignInTest {
    private final DirectoryRoom room = new DirectoryRoom();

    @Test
    void name_and_password_let_a_person_in() {
        var person = room.add("wang.wei", Role.OFFICE, Role.REVIEWER);

        assertThat(room.signIn().with(" Wang.Wei ", PASSWORD))
                .contains(new SignIn.SignedIn(
                        new Actor(person.id(), "wang.wei", "wang.wei先生", Set.of(Role.OFFICE, Role.REVIEWER)),
                        person.stamp()));
        assertThat(room.signIn().with("wang.wei", PASSWORD + " ")).isEmpty();
        assertThat(room.signIn().with("nobody", PASSWORD)).isEmpty();
        assertThat(room.signIn().with("no such name!", PASSWORD)).isEmpty();
        assertThat(room.acts()).endsWith("PersonAdded", "PasswordSet", "SignedIn", "SignInFailed");
    }

    @Test
    void nobody_signs_in_before_choosing_a_password() {
        room.inTransaction(() -> room.manage.add(
                DirectoryRoom.ADMINISTRATOR,
                new ManagePeople.NewPerson("li.na", "李娜", Optional.empty(), Set.of(Role.READER))));

        assertThat(room.signIn().with("li.na", "")).isEmpty();
        assertThat(room.signIn().with("li.na", "nobody's password")).isEmpty();
    }

    private static final DirectoryRoom STORY = new DirectoryRoom();
    private static final java.time.Instant BEGINNING = STORY.clock.instant();
    private static final Person STORYS = STORY.add("zhang.min", Role.READER);

    /** One story, told line after line. */
    @ParameterizedTest(name = "第 {0} 分钟，密码{1}：{2}")
    @CsvFileSource(resources = "/directory/lockout.csv", numLinesToSkip = 1)
    void five_failures_in_a_row_lock_the_account_for_fifteen_minutes(
            int minute, String password, String outcome, int failures, @Nullable Integer lockedUntil) {
        STORY.clock.move(Duration.between(STORY.clock.instant(), BEGINNING.plus(Duration.ofMinutes(minute))));

        var answer = STORY.signIn().with("zhang.min", password.equals("对") ? PASSWORD : "wrong");

        assertThat(answer.isPresent() ? "登录" : "拒绝").isEqualTo(outcome);
        assertThat(STORY.people.credentials(STORYS.id()).orElseThrow().state())
                .isEqualTo(new Lockout.State(
                        failures, Optional.ofNullable(lockedUntil).map(it -> BEGINNING.plus(Duration.ofMinutes(it)))));
    }

    @Test
    void guesses_made_at_the_same_moment_are_counted_all() {
        var person = room.add("wu.hao", Role.READER);
        var entered = new AtomicInteger();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 30)
                    .forEach(i -> guessers.submit(() -> {
                        if (room.signIn().with("wu.hao", "guess " + i).isPresent()) {
                            entered.incrementAndGet();
                        }
                    }));
        }

        assertThat(entered).hasValue(0);
        assertThat(Collections.frequency(room.acts(), "SignInFailed")).isEqualTo(4);
        assertThat(Collections.frequency(room.acts(), "AccountLockedByFailures"))
                .isEqualTo(1);
        assertThat(room.people.credentials(person.id()).orElseThrow().state().failures())
                .isEqualTo(Lockout.FAILURES);
    }

    @Test
    void a_blocked_account_stays_shut_and_its_sign_ins_end() {
        var person = room.add("zhao.lei", Role.READER);
        var signedIn = room.signIn().with("zhao.lei", PASSWORD).orElseThrow();
        var authentication = CurrentActor.authentication(signedIn.actor(), signedIn.stamp());
        assertThat(room.signIn().holds(authentication)).isTrue();

        room.inTransaction(
                () -> room.manage.setBlocked(DirectoryRoom.ADMINISTRATOR, person.id(), person.stamp(), true));

        assertThat(room.signIn().holds(authentication)).isFalse();
        assertThat(room.signIn().with("zhao.lei", PASSWORD)).isEmpty();
        room.inTransaction(
                () -> room.manage.setBlocked(DirectoryRoom.ADMINISTRATOR, person.id(), person.stamp() + 1, false));
        assertThat(room.signIn().with("zhao.lei", PASSWORD)).isPresent();
        assertThat(room.signIn().holds(authentication)).isFalse();
    }

    @Test
    void demo_accounts_work_in_the_demo_only() {
        var demo = new DirectoryRoom(true);
        demo.inTransaction(() -> {
            demo.demoAccounts().prepare();
            demo.demoAccounts().prepare();
            return true;
        });

        assertThat(demo.demoAccounts().all())
                .extracting(Person::signInName)
                .containsExactlyInAnyOrder(
                        "office",
                        "reviewer",
                        "reader",
                        "administrator",
                        "liaison",
                        "liaison.gulou",
                        "leader",
                        "verifier",
                        "observer",
                        "observer.cppcc");
        assertThat(demo.signIn().with("office", DemoAccounts.PASSWORD)).isPresent();
        assertThat(demo.signInWithoutDemo().with("office", DemoAccounts.PASSWORD))
                .isEmpty();
    }

    @Test
    void a_city_with_people_of_its_own_gets_no_demo_accounts() {
        var demo = new DirectoryRoom(true);
        demo.add("li.na", Role.ADMINISTRATOR);
        demo.inTransaction(() -> {
            demo.demoAccounts().prepare();
            return true;
        });

        assertThat(demo.demoAccounts().all()).isEmpty();
    }
}
