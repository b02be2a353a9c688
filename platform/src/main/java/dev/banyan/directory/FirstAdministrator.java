package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Answer.Refusal;
import dev.banyan.directory.rules.Names;
import dev.banyan.directory.rules.PasswordRules;
import dev.banyan.directory.rules.Token;
import dev.banyan.directory.store.OneTimeLinks;
import dev.banyan.directory.store.People;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator (首位系统管理员) through a link that works once, for 24 hours; nobody has a default password. */
@Component
@OpenToAll(reason = "works only while there is no administrator, for who holds the link printed at the start")
public class FirstAdministrator {
    private final People people;
    private final OneTimeLinks links;
    private final PasswordLinks newLinks;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;
    private final boolean demo;

    FirstAdministrator(
            People people,
            OneTimeLinks links,
            PasswordLinks newLinks,
            Passwords passwords,
            Journal journal,
            Clock clock,
            @Value("${banyan.demo:false}") boolean demo) {
        this.people = people;
        this.links = links;
        this.newLinks = newLinks;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
        this.demo = demo;
    }

    /** A fresh link on this machine, in place of any earlier one; empty if there is an administrator. */
    @Transactional
    public Optional<String> link(int port) {
        return people.anyAdministrator(demo)
                ? Optional.empty()
                : Optional.of("http://localhost:%d/first-administrator?token=%s"
                        .formatted(port, newLinks.issueForFirstAdministrator()));
    }

    /** Whether the link still works. */
    @Transactional
    public boolean isOpen(String token) {
        return !people.anyAdministrator(demo)
                && links.find(new Token(token).hash(), clock.instant())
                        .filter(link -> link.person().isEmpty())
                        .isPresent();
    }

    @Transactional
    public Answer create(String token, String typedSignInName, String typedName, String password, String repeated) {
        people.lockAll();
        if (!isOpen(token)) {
            return Answer.Refused.because(Refusal.LINK_USED_OR_EXPIRED);
        }
        String signInName = Names.signIn(typedSignInName);
        String displayName = Names.display(typedName);
        var reasons = new TreeSet<Refusal>();
        if (!Names.isSignIn(signInName)) {
            reasons.add(Refusal.SIGN_IN_NAME_WRONG);
        }
        if (!Names.isDisplay(displayName)) {
            reasons.add(Refusal.DISPLAY_NAME_WRONG);
        }
        if (!password.equals(repeated)) {
            reasons.add(Refusal.PASSWORDS_DIFFER);
        }
        reasons.addAll(Answer.Refused.because(PasswordRules.faults(password, signInName, displayName))
                .reasons());
        if (!reasons.isEmpty()) {
            return new Answer.Refused(reasons);
        }
        return people.add(signInName, displayName, Optional.empty(), Set.of(Role.ADMINISTRATOR), false, clock.instant())
                .flatMap(people::find)
                .<Answer>map(person -> {
                    people.setPassword(person.id(), passwords.hash(password));
                    links.withdraw(Optional.empty());
                    journal.record(new Deed(displayName, "FirstAdministratorCreated", "person", person.signInName())
                            .after(PersonText.of(person)));
                    return new Answer.Done();
                })
                .orElse(Answer.Refused.because(Refusal.NAME_TAKEN));
    }
}
