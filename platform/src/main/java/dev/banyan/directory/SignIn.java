package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.rules.Lockout;
import dev.banyan.directory.rules.Names;
import dev.banyan.directory.rules.PasswordRules;
import dev.banyan.directory.store.People;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets a person in with name and password (登录); five failures in a row lock the account for a while. */
@Component
@OpenToAll(reason = "nobody is known before this")
public class SignIn {
    private final People people;
    private final AtHand atHand;
    private final Passwords passwords;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final boolean demo;

    SignIn(
            People people,
            AtHand atHand,
            Passwords passwords,
            Journal journal,
            TransactionOperations transactions,
            Clock clock,
            @Value("${banyan.demo:false}") boolean demo) {
        this.people = people;
        this.atHand = atHand;
        this.passwords = passwords;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        this.demo = demo;
    }

    /** @param stamp the account's stamp, by which a later change ends this sign-in */
    public record SignedIn(Actor actor, int stamp) {}

    /** Who signed in; empty for every kind of failure alike, so that the answer betrays nothing. */
    public Optional<SignedIn> with(String name, String password) {
        return check(Names.signIn(name), password, Optional.of("SignedIn"))
                .map(person -> new SignedIn(person.actor(), person.stamp()));
    }

    /** Whether this is the actor's password; a wrong one counts like a failed sign-in. */
    boolean proves(Actor actor, String password) {
        return check(actor.signInName(), password, Optional.empty()).isPresent();
    }

    private Optional<Person> check(String signInName, String password, Optional<String> actOfSuccess) {
        if (!Names.isSignIn(signInName) || password.length() > 2 * PasswordRules.LONGEST) {
            return Optional.empty();
        }
        var attempt = attempt(signInName);
        boolean right = passwords.matches(password, attempt.flatMap(People.Credentials::password));
        attempt.ifPresent(credentials -> settle(credentials, right, actOfSuccess));
        return attempt.filter(credentials -> right).map(People.Credentials::person);
    }

    /** Counts the attempt as failed before it is tried, so that guesses made at the same moment are counted all. */
    private Optional<People.Credentials> attempt(String signInName) {
        return Objects.requireNonNull(transactions.execute(transaction -> people.credentialsToChange(signInName)
                .filter(found ->
                        !found.person().blocked() && (demo || !found.person().demo()))
                .flatMap(found -> Lockout.attempt(found.state(), clock.instant())
                        .map(state -> {
                            people.setState(found.person().id(), state);
                            return new People.Credentials(found.person(), found.password(), state);
                        }))));
    }

    private void settle(People.Credentials credentials, boolean right, Optional<String> actOfSuccess) {
        var failure = Optional.of(credentials.state().until().isPresent() ? "AccountLockedByFailures" : "SignInFailed");
        transactions.executeWithoutResult(transaction -> {
            if (right) {
                people.setState(credentials.person().id(), Lockout.State.CLEAR);
            }
            (right ? actOfSuccess : failure)
                    .ifPresent(act -> record(act, credentials.person().actor()));
        });
    }

    private record Known(UUID id) {}

    /** Whether a sign-in still holds: the account is open and nothing changed that ends it. */
    public boolean holds(Authentication signedIn) {
        return CurrentActor.of(signedIn)
                .flatMap(actor -> atHand.of(new Known(actor.id()), () -> people.find(actor.id())))
                .filter(person ->
                        !person.blocked() && Integer.valueOf(person.stamp()).equals(signedIn.getDetails()))
                .isPresent();
    }

    /** Records that a person left (退出). */
    public void left(Actor actor) {
        transactions.executeWithoutResult(transaction -> record("SignedOut", actor));
    }

    private void record(String act, Actor actor) {
        journal.record(new Deed(actor.displayName(), act, "person", actor.signInName()));
    }
}
