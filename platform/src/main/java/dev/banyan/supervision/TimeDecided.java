package dev.banyan.supervision;

import dev.banyan.responsibility.AssignmentId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for more time was granted or refused (时限申请已审批).
 *
 * @param asker account of who asked
 * @param until the day that was granted
 */
public record TimeDecided(
        TimeRequestId request,
        AssignmentId duty,
        TimeRequest.Kind kind,
        UUID asker,
        TimeRequest.Verdict verdict,
        Optional<LocalDate> until) {}
