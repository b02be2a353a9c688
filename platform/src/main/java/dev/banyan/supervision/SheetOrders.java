package dev.banyan.supervision;

import dev.banyan.directory.Actor;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.plan.FindTasks;
import dev.banyan.plan.Task;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.FindAssignments;
import dev.banyan.supervision.PaperOrder.Address;
import dev.banyan.supervision.PaperOrder.Cause;
import dev.banyan.supervision.rules.PaperWording;
import dev.banyan.supervision.store.Rungs;
import dev.banyan.supervision.store.TimeRequests;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills in what the paper of a signed sheet, or of an extension that was granted, has to say (督查单、延期审批表拟文). */
@Component
class SheetOrders {
    private static final Words PRINTED = new Words(Language.CHINESE);

    private final Rungs rungs;
    private final TimeRequests requests;
    private final FindAssignments assignments;
    private final FindTasks tasks;

    SheetOrders(Rungs rungs, TimeRequests requests, FindAssignments assignments, FindTasks tasks) {
        this.rungs = rungs;
        this.requests = requests;
        this.assignments = assignments;
        this.tasks = tasks;
    }

    static String reference(RungId rung) {
        return "rung/" + rung.value();
    }

    static String reference(TimeRequestId request) {
        return "time-request/" + request.value();
    }

    /** The rung that a reference names. */
    static Optional<RungId> rung(String reference) {
        return reference.matches("rung/[0-9]{1,15}")
                ? Optional.of(new RungId(Long.parseLong(reference.substring(5))))
                : Optional.empty();
    }

    /** The request for time that a reference names. */
    static Optional<TimeRequestId> time(String reference) {
        return reference.matches("time-request/[0-9]{1,15}")
                ? Optional.of(new TimeRequestId(Long.parseLong(reference.substring(13))))
                : Optional.empty();
    }

    /** Empty for a rung that no paper goes out for by itself, or that was not signed. */
    Optional<PaperOrder> of(Actor actor, RungId id) {
        return rungs.find(id)
                .flatMap(rung -> PaperKind.ofSheet(rung.level()).flatMap(kind -> {
                    var facts = rungs.facts(List.of(id)).getOrDefault(id, List.of());
                    return facts.stream()
                            .filter(it -> it.step() == RungStep.SIGNED)
                            .findFirst()
                            .flatMap(signed -> assignments
                                    .find(actor, rung.duty())
                                    .map(duty -> order(
                                            kind,
                                            duty,
                                            sheet(rung, facts.getFirst(), signed),
                                            signed.by().name(),
                                            reference(id))));
                }));
    }

    /** Empty unless it is an extension that was granted. */
    Optional<PaperOrder> of(Actor actor, TimeRequestId id) {
        return requests.find(id)
                .filter(LadderMarks::extended)
                .flatMap(request -> assignments
                        .find(actor, request.duty())
                        .map(duty -> order(
                                PaperKind.EXTENSION_FORM,
                                duty,
                                form(request),
                                request.decision().orElseThrow().name(),
                                reference(id))));
    }

    private PaperOrder order(
            PaperKind kind, Assignment duty, Map<PaperField, String> fields, String signer, String reference) {
        var task = tasks.find(duty.task());
        var all = new EnumMap<>(fields);
        all.put(PaperField.MATTER, PaperWording.shortened(task.map(Task::title).orElse(""), PaperField.MATTER));
        return new PaperOrder(
                kind,
                new Address(List.of(duty.unit()), List.of()),
                all,
                Openness.WITHHELD,
                signer,
                new Cause(task.map(Task::id), Optional.of(reference), Optional.empty()));
    }

    private static EnumMap<PaperField, String> sheet(Rung rung, RungFact proposed, RungFact signed) {
        var fields = new EnumMap<PaperField, String>(PaperField.class);
        fields.put(PaperField.REASON, cause(rung, proposed));
        fields.put(PaperField.DEMANDS, signed.text().orElse(""));
        rung.standing().until().map(LocalDate::toString).ifPresent(day -> fields.put(PaperField.DUE, day));
        return fields;
    }

    /** Why a rung was proposed, in words for a paper. */
    static String cause(Rung rung, RungFact proposed) {
        String cause = PRINTED.of(
                "supervision.trigger." + rung.cause().trigger(), rung.cause().days());
        return proposed.text().map(it -> cause + "：" + it).orElse(cause + "。");
    }

    private static EnumMap<PaperField, String> form(TimeRequest request) {
        var decision = request.decision().orElseThrow();
        var fields = new EnumMap<PaperField, String>(PaperField.class);
        fields.put(PaperField.REASON, request.wish().reason());
        fields.put(PaperField.ORIGINAL_DUE, request.asked().due().toString());
        fields.put(
                PaperField.NEW_DUE,
                decision.until().orElse(request.wish().until()).toString());
        fields.put(PaperField.PROGRESS, request.wish().progress());
        fields.put(PaperField.OPINION, decision.reason().orElse(""));
        return fields;
    }
}
