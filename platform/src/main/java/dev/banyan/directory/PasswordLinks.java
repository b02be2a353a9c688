package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Answer.Refusal;
import dev.banyan.directory.rules.PasswordRules;
import dev.banyan.directory.rules.Token;
import dev.banyan.directory.store.OneTimeLinks;
import dev.banyan.directory.store.People;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person choose a password through a link that works once (一次性链接设置密码), for 24 hours. */
@Component
@OpenToAll(reason = "holding the link is the proof")
public class PasswordLinks {
    static final Duration LIFE = Duration.ofHours(24);

    private final OneTimeLinks links;
    private final People people;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(OneTimeLinks links, People people, Passwords passwords, Journal journal, Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    String issue(UUID person) {
        return issue(Optional.of(person));
    }

    String issueForFirstAdministrator() {
        return issue(Optional.empty());
    }

    private String issue(Optional<UUID> person) {
        byte[] secret = new byte[Token.BYTES];
        random.nextBytes(secret);
        var token = Token.of(secret);
        links.replace(person, token.hash(), clock.instant().plus(LIFE));
        return token.text();
    }

    /** Whose link this is; empty if it was used or is over. */
    @Transactional
    public Optional<Person> holder(String token) {
        return links.find(new Token(token).hash(), clock.instant())
                .flatMap(OneTimeLinks.Link::person)
                .flatMap(people::find);
    }

    @Transactional
    public Answer setPassword(String token, String password, String repeated) {
        var found = holder(token);
        if (found.isEmpty()) {
            return Answer.Refused.because(Refusal.LINK_USED_OR_EXPIRED);
        }
        Person person = found.get();
        if (!password.equals(repeated)) {
            return Answer.Refused.because(Refusal.PASSWORDS_DIFFER);
        }
        var faults = PasswordRules.faults(password, person.signInName(), person.displayName());
        if (!faults.isEmpty()) {
            return Answer.Refused.because(faults);
        }
        people.setPassword(person.id(), passwords.hash(password));
        links.withdraw(Optional.of(person.id()));
        journal.record(new Deed(person.displayName(), "PasswordSet", "person", person.signInName()));
        return new Answer.Done();
    }
}
