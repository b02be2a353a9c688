package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Answer.Refusal;
import dev.banyan.directory.rules.PasswordRules;
import dev.banyan.directory.store.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Replaces one's own password (修改密码), which signs every other session of this person out. */
@Component
@Needs(Permission.READ_PLANS)
public class ChangePassword {
    private final SignIn signIn;
    private final People people;
    private final Passwords passwords;
    private final Journal journal;
    private final TransactionOperations transactions;

    ChangePassword(
            SignIn signIn, People people, Passwords passwords, Journal journal, TransactionOperations transactions) {
        this.signIn = signIn;
        this.people = people;
        this.passwords = passwords;
        this.journal = journal;
        this.transactions = transactions;
    }

    public Answer change(Actor actor, String current, String password, String repeated) {
        if (people.find(actor.id()).filter(Person::demo).isPresent()) {
            return Answer.Refused.because(Refusal.DEMO_ACCOUNT);
        }
        if (!password.equals(repeated)) {
            return Answer.Refused.because(Refusal.PASSWORDS_DIFFER);
        }
        var faults = PasswordRules.faults(password, actor.signInName(), actor.displayName());
        if (!faults.isEmpty()) {
            return Answer.Refused.because(faults);
        }
        if (!signIn.proves(actor, current)) {
            return Answer.Refused.because(Refusal.WRONG_PASSWORD);
        }
        String hash = passwords.hash(password);
        transactions.executeWithoutResult(transaction -> {
            people.setPassword(actor.id(), hash);
            journal.record(new Deed(actor.displayName(), "PasswordChanged", "person", actor.signInName()));
        });
        return new Answer.Done();
    }
}
