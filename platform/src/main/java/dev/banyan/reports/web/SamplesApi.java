package dev.banyan.reports.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.OnceKey;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.reports.DrawSample;
import dev.banyan.reports.FindSamples;
import dev.banyan.reports.FindVerifications;
import dev.banyan.reports.RecordOutcome;
import dev.banyan.reports.Risk;
import dev.banyan.reports.Sample;
import dev.banyan.reports.SampleId;
import dev.banyan.reports.SampleItem;
import dev.banyan.reports.Truth;
import dev.banyan.reports.Verification;
import dev.banyan.reports.VerificationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Samples and what was found on the spot, for programs. */
@Api
@Needs(Permission.READ_REPORTS)
class SamplesApi {
    private final FindSamples samples;
    private final DrawSample drawing;
    private final FindVerifications verifications;
    private final RecordOutcome recording;

    SamplesApi(FindSamples samples, DrawSample drawing, FindVerifications verifications, RecordOutcome recording) {
        this.samples = samples;
        this.drawing = drawing;
        this.verifications = verifications;
        this.recording = recording;
    }

    record SampleRow(
            long id,
            ReportData.ReportPeriod period,
            int number,
            SampleSeed seed,
            Optional<String> reason,
            SampleDrawn drawn,
            SampleCounts counts) {
        static SampleRow of(Sample sample) {
            return new SampleRow(
                    sample.id().value(),
                    ReportData.ReportPeriod.of(sample.period()),
                    sample.number(),
                    new SampleSeed(sample.seed(), sample.seedSource()),
                    Optional.of(sample.reason()).filter(it -> !it.isEmpty()),
                    new SampleDrawn(sample.drawn().by(), sample.drawn().at()),
                    new SampleCounts(
                            sample.counts().listed(),
                            sample.counts().drawn(),
                            sample.counts().checked(),
                            sample.counts().found()));
        }
    }

    record SampleSeed(String text, String source) {}

    record SampleDrawn(String by, Instant at) {}

    record SampleCounts(int listed, int drawn, int checked, int foundFalse) {}

    record SampleItemRow(
            int place,
            String subject,
            long fact,
            long task,
            String unit,
            List<Risk> risks,
            Risk stratum,
            int share,
            String key,
            boolean drawn) {
        static SampleItemRow of(SampleItem item) {
            return new SampleItemRow(
                    item.place(),
                    item.subject(),
                    item.fact(),
                    item.task().value(),
                    item.unit(),
                    item.risks(),
                    item.stratum(),
                    item.share(),
                    item.key(),
                    item.drawn());
        }
    }

    record NewSample(ReportData.ReportPeriod period, String seed, String source, Optional<String> reason) {}

    record VerificationRow(
            long id,
            Optional<Long> sample,
            String subject,
            long task,
            String unit,
            Optional<String> checker,
            VerificationDays days,
            List<OutcomeRow> outcomes) {
        static VerificationRow of(Verification check) {
            return new VerificationRow(
                    check.id().value(),
                    check.cause().map(SampleId::value),
                    check.subject(),
                    check.task().value(),
                    check.unit(),
                    check.checker(),
                    new VerificationDays(check.days().since(), check.days().due()),
                    check.outcomes().stream().map(OutcomeRow::of).toList());
        }
    }

    record VerificationDays(LocalDate since, LocalDate due) {}

    record OutcomeRow(Truth truth, String reason, LocalDate day, String by, Instant recorded, List<ProofRow> proofs) {
        static OutcomeRow of(Verification.Outcome outcome) {
            return new OutcomeRow(
                    outcome.truth(),
                    outcome.reason(),
                    outcome.day(),
                    outcome.by(),
                    outcome.recorded(),
                    outcome.evidence().stream()
                            .map(it -> new ProofRow(it.name(), it.hash().sm3()))
                            .toList());
        }
    }

    record ProofRow(String name, String sm3) {}

    record NewOutcome(Truth truth, String reason, LocalDate day, Optional<List<NewProof>> proofs) {
        RecordOutcome.Found found() {
            return new RecordOutcome.Found(
                    truth,
                    reason,
                    day,
                    proofs.orElse(List.of()).stream().map(NewProof::proof).toList());
        }
    }

    record NewProof(String name, String base64) {
        RecordOutcome.Proof proof() {
            try {
                return new RecordOutcome.Proof(name, Base64.getDecoder().decode(base64));
            } catch (IllegalArgumentException _) {
                throw ApiRefusal.of(422, "reports.api.problem.BASE64_WRONG", name);
            }
        }
    }

    /** The newest first. */
    @GetMapping("/samples")
    ApiPage<SampleRow> listSamples(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") int limit) {
        return Slices.of(cursor, limit, samples::page, SampleRow::of);
    }

    @GetMapping("/samples/{id}")
    SampleRow readSample(@PathVariable long id) {
        return SampleRow.of(find(id));
    }

    /** The list in reach, what was not drawn too, so that whoever reads the whole city can draw it again. */
    @GetMapping("/samples/{id}/items")
    ApiPage<SampleItemRow> listSampleItems(
            Actor actor,
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var sample = find(id).id();
        return Slices.of(cursor, limit, page -> samples.items(actor, sample, page), SampleItemRow::of);
    }

    @GetMapping("/samples/{id}/checks")
    ApiPage<VerificationRow> listSampleChecks(
            Actor actor,
            @PathVariable long id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var sample = find(id).id();
        return Slices.of(cursor, limit, page -> samples.checks(actor, sample, page), VerificationRow::of);
    }

    @PostMapping("/samples")
    @Needs(Permission.REVIEW_REPORTS)
    SampleRow drawSample(Actor actor, OnceKey key, @RequestBody NewSample body) {
        var outcome = drawing.draw(
                actor,
                body.period().period(),
                body.seed(),
                body.source(),
                body.reason().orElse(""),
                key.value());
        return switch (outcome) {
            case DrawSample.Drawn(SampleId id) -> readSample(id.value());
            case DrawSample.Refused(var reason) -> throw ApiRefusal.of(422, "checks.sample.refused." + reason);
        };
    }

    /** What the unit of the token has to check, or has checked. */
    @GetMapping("/verifications")
    @Needs(Permission.VERIFY_REPORTS)
    ApiPage<VerificationRow> listVerifications(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Slices.of(cursor, limit, page -> verifications.mine(actor, done, page), VerificationRow::of);
    }

    @PostMapping("/verifications/{id}/outcomes")
    @Needs(Permission.VERIFY_REPORTS)
    VerificationRow recordOutcome(Actor actor, OnceKey key, @PathVariable long id, @RequestBody NewOutcome body) {
        var outcome = recording.record(actor, new VerificationId(id), body.found(), key.value());
        return switch (outcome) {
            case RECORDED ->
                verifications
                        .find(actor, new VerificationId(id))
                        .map(VerificationRow::of)
                        .orElseThrow(ApiRefusal::notFound);
            case NOT_FOUND -> throw ApiRefusal.of(404, "checks.outcome." + outcome);
            case NOT_INDEPENDENT,
                    REASON_MISSING,
                    REASON_TOO_LONG,
                    DAY_NOT_POSSIBLE,
                    PROOF_MISSING,
                    TOO_MANY_FILES,
                    FILE_REFUSED -> throw ApiRefusal.of(422, "checks.outcome." + outcome);
        };
    }

    private Sample find(long id) {
        return samples.find(new SampleId(id)).orElseThrow(ApiRefusal::notFound);
    }
}
