package dev.banyan.directory;

import dev.banyan.directory.rules.PasswordRules;
import java.util.EnumSet;
import java.util.Set;

/** What a change to a person comes to (办理结果). */
public sealed interface Answer {
    record Done() implements Answer {}

    /** Done, and the person can now choose a password through this one-time link, which nobody is shown again. */
    record LinkIssued(Person person, String token) implements Answer {}

    /** Nothing was changed. */
    record Refused(Set<Refusal> reasons) implements Answer {
        public Refused {
            reasons = Set.copyOf(reasons);
        }

        static Refused because(Refusal reason) {
            return new Refused(Set.of(reason));
        }

        static Refused because(Set<PasswordRules.Fault> faults) {
            var reasons = EnumSet.noneOf(Refusal.class);
            faults.forEach(fault -> reasons.add(Refusal.valueOf("PASSWORD_" + fault.name())));
            return new Refused(reasons);
        }
    }

    enum Refusal {
        NOT_FOUND,
        CHANGED_MEANWHILE,
        SIGN_IN_NAME_WRONG,
        DISPLAY_NAME_WRONG,
        NAME_TAKEN,
        UNKNOWN_UNIT,
        NO_ROLE,
        /** Somebody must remain who can manage people. */
        LAST_ADMINISTRATOR,
        YOURSELF,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_HOLDS_NAME,
        PASSWORD_COMMON,
        PASSWORDS_DIFFER,
        WRONG_PASSWORD,
        DEMO_ACCOUNT,
        LINK_USED_OR_EXPIRED
    }
}
