package dev.banyan.directory;

import dev.banyan.archive.Deed;
import dev.banyan.archive.Journal;
import dev.banyan.directory.Answer.Refusal;
import dev.banyan.directory.rules.Names;
import dev.banyan.directory.store.People;
import dev.banyan.directory.store.Units;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds people, gives them roles, blocks them and lets them choose a new password (用户管理). */
@Component
@Needs(Permission.MANAGE_PEOPLE)
public class ManagePeople {
    private final People people;
    private final Units units;
    private final PasswordLinks links;
    private final Journal journal;
    private final Clock clock;

    ManagePeople(People people, Units units, PasswordLinks links, Journal journal, Clock clock) {
        this.people = people;
        this.units = units;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param unit code of a unit */
    public record NewPerson(String signInName, String displayName, Optional<String> unit, Set<Role> roles) {
        public NewPerson {
            signInName = Names.signIn(signInName);
            displayName = Names.display(displayName);
            roles = Set.copyOf(roles);
        }
    }

    @Transactional
    public Answer add(Actor actor, NewPerson person) {
        var reasons = new TreeSet<Refusal>();
        if (!Names.isSignIn(person.signInName())) {
            reasons.add(Refusal.SIGN_IN_NAME_WRONG);
        }
        if (!Names.isDisplay(person.displayName())) {
            reasons.add(Refusal.DISPLAY_NAME_WRONG);
        }
        if (person.roles().isEmpty()) {
            reasons.add(Refusal.NO_ROLE);
        }
        if (person.unit().filter(code -> !units.has(code)).isPresent()) {
            reasons.add(Refusal.UNKNOWN_UNIT);
        }
        if (!reasons.isEmpty()) {
            return new Answer.Refused(reasons);
        }
        return people.add(
                        person.signInName(),
                        person.displayName(),
                        person.unit(),
                        person.roles(),
                        false,
                        clock.instant())
                .flatMap(people::find)
                .<Answer>map(added -> {
                    record(actor, "PersonAdded", added, Optional.empty(), Optional.of(PersonText.of(added)));
                    return new Answer.LinkIssued(added, links.issue(added.id()));
                })
                .orElse(Answer.Refused.because(Refusal.NAME_TAKEN));
    }

    /**
     * Gives a person another name or unit, which ends the person's sign-ins.
     *
     * @param seen stamp of the account that the actor had before the eyes
     * @param unit code of a unit
     */
    @Transactional
    public Answer changeDetails(Actor actor, UUID id, int seen, String displayName, Optional<String> unit) {
        people.lockAll();
        var found = people.findToChange(id);
        if (found.isEmpty()) {
            return Answer.Refused.because(Refusal.NOT_FOUND);
        }
        Person person = found.get();
        String name = Names.display(displayName);
        if (person.displayName().equals(name) && person.unit().equals(unit)) {
            return new Answer.Done();
        }
        var reasons = new TreeSet<Refusal>();
        if (person.stamp() != seen) {
            reasons.add(Refusal.CHANGED_MEANWHILE);
        }
        if (!Names.isDisplay(name)) {
            reasons.add(Refusal.DISPLAY_NAME_WRONG);
        } else if (!name.equals(person.displayName()) && people.isTaken("", name)) {
            reasons.add(Refusal.NAME_TAKEN);
        }
        if (unit.filter(code -> !units.has(code)).isPresent()) {
            reasons.add(Refusal.UNKNOWN_UNIT);
        }
        if (!reasons.isEmpty()) {
            return new Answer.Refused(reasons);
        }
        people.setDetails(id, name, unit);
        recordChange(actor, "PersonChanged", person);
        return new Answer.Done();
    }

    /** @param seen stamp of the account that the actor had before the eyes */
    @Transactional
    public Answer changeRoles(Actor actor, UUID id, int seen, Set<Role> roles) {
        if (roles.isEmpty()) {
            return Answer.Refused.because(Refusal.NO_ROLE);
        }
        var administrators = people.activeAdministratorsToChange();
        var found = people.findToChange(id);
        if (found.isEmpty()) {
            return Answer.Refused.because(Refusal.NOT_FOUND);
        }
        Person person = found.get();
        if (person.stamp() != seen) {
            return Answer.Refused.because(Refusal.CHANGED_MEANWHILE);
        }
        if (person.roles().equals(roles)) {
            return new Answer.Done();
        }
        if (person.is(Role.ADMINISTRATOR)
                && !roles.contains(Role.ADMINISTRATOR)
                && administrators.stream().allMatch(it -> it.id().equals(id))) {
            return Answer.Refused.because(Refusal.LAST_ADMINISTRATOR);
        }
        people.setRoles(id, roles);
        recordChange(actor, "RolesChanged", person);
        return new Answer.Done();
    }

    /** Blocks an account, or opens it again, which also ends a lock after failed sign-ins. */
    @Transactional
    public Answer setBlocked(Actor actor, UUID id, int seen, boolean blocked) {
        var found = people.findToChange(id);
        if (found.isEmpty()) {
            return Answer.Refused.because(Refusal.NOT_FOUND);
        }
        Person person = found.get();
        if (person.stamp() != seen) {
            return Answer.Refused.because(Refusal.CHANGED_MEANWHILE);
        }
        if (blocked && actor.id().equals(id)) {
            return Answer.Refused.because(Refusal.YOURSELF);
        }
        if (blocked != person.blocked() || person.lockedUntil().isPresent()) {
            people.setBlocked(id, blocked);
            recordChange(actor, blocked ? "PersonBlocked" : "PersonUnblocked", person);
        }
        return new Answer.Done();
    }

    /** Lets a person choose a new password; the old one holds until then. */
    @Transactional
    public Answer resetPassword(Actor actor, UUID id) {
        return people.findToChange(id)
                .<Answer>map(person -> {
                    if (person.demo()) {
                        return Answer.Refused.because(Refusal.DEMO_ACCOUNT);
                    }
                    record(actor, "PasswordLinkIssued", person, Optional.empty(), Optional.empty());
                    return new Answer.LinkIssued(person, links.issue(id));
                })
                .orElse(Answer.Refused.because(Refusal.NOT_FOUND));
    }

    private void recordChange(Actor actor, String act, Person before) {
        record(
                actor,
                act,
                before,
                Optional.of(PersonText.of(before)),
                people.find(before.id()).map(PersonText::of));
    }

    private void record(Actor actor, String act, Person person, Optional<String> before, Optional<String> after) {
        journal.record(new Deed(actor.displayName(), act, "person", person.signInName(), before, after));
    }
}
