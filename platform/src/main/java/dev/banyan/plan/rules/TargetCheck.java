package dev.banyan.plan.rules;

import dev.banyan.plan.Target;
import dev.banyan.plancompiler.TargetComparator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Whether an indicator that a reviewer writes can be checked later (指标完整性). */
final class TargetCheck {
    private TargetCheck() {}

    static Optional<Review.Refusal> wrong(String name, Target target) {
        if (name.isBlank()) {
            return Optional.of(Review.Refusal.NAME_MISSING);
        }
        if (target.deadline().isPresent() && !readable(target.deadline().get())) {
            return Optional.of(Review.Refusal.DEADLINE_UNREADABLE);
        }
        boolean deliverable = target.comparator() == TargetComparator.DONE;
        boolean checkable =
                deliverable ? target.deadline().isPresent() : target.value().isPresent();
        return checkable ? Optional.empty() : Optional.of(Review.Refusal.TARGET_MISSING);
    }

    private static boolean readable(String deadline) {
        try {
            return switch (deadline.length()) {
                case 4 -> deadline.chars().allMatch(Character::isDigit);
                case 7 -> YearMonth.parse(deadline).getYear() > 0;
                default -> LocalDate.parse(deadline).getYear() > 0;
            };
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
