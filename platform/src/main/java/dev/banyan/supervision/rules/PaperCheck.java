package dev.banyan.supervision.rules;

import dev.banyan.supervision.PaperField;
import dev.banyan.supervision.PaperOrder;
import dev.banyan.supervision.PaperOutcome.Fault;
import dev.banyan.supervision.PaperOutcome.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an order lacks (拟文检查), as far as it shows by itself. */
public final class PaperCheck {
    public static final int MOST_UNITS = 200;
    public static final int LONGEST_SIGNER = 30;
    public static final int LONGEST_REASON = 500;

    private PaperCheck() {}

    /** @return what is wrong, each with the name of its field */
    public static List<Fault> faults(PaperOrder order) {
        var faults = new ArrayList<Fault>();
        for (PaperField field : order.kind().fields()) {
            var value = PaperWording.clean(order.fields().getOrDefault(field, ""));
            if (value.isEmpty()) {
                if (order.kind().required().contains(field)) {
                    faults.add(new Fault(Reason.FIELD_MISSING, field.name()));
                }
            } else if (length(value) > field.shape().most()) {
                faults.add(new Fault(Reason.FIELD_TOO_LONG, field.name()));
            } else if (field.shape() == PaperField.Shape.DAY && day(value).isEmpty()) {
                faults.add(new Fault(Reason.NO_SUCH_DAY, field.name()));
            }
        }
        var signer = PaperWording.clean(order.signer());
        if (signer.isEmpty() || length(signer) > LONGEST_SIGNER) {
            faults.add(new Fault(Reason.SIGNER_MISSING, ""));
        }
        if (order.kind().needsRecipients() && order.to().recipients().isEmpty()) {
            faults.add(new Fault(Reason.NO_RECIPIENT, ""));
        }
        if (order.to().all().size() > MOST_UNITS) {
            faults.add(new Fault(Reason.TOO_MANY_RECIPIENTS, String.valueOf(MOST_UNITS)));
        }
        return faults;
    }

    /** @param typed as 2026-03-05 */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(it -> it.getYear() >= 1949 && it.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
