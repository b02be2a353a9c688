package dev.banyan.reports.store;

import dev.banyan.reports.SampleId;
import dev.banyan.reports.SampleItem;
import dev.banyan.reports.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Samples of the demo city and what the checks found, written many at a time. */
@Component
public class SampleRows {
    private final BulkInsert bulk;

    SampleRows(BulkInsert bulk) {
        this.bulk = bulk;
    }

    /**
     * What is checked, by which unit, and what was found.
     *
     * @param file digest of a kept file that shows it
     */
    public record Checked(SampleItem item, Optional<String> checker, Optional<Found> found) {}

    public record Found(Truth truth, String reason, LocalDate day, String by, Optional<String> file) {}

    public record Drawn(SampleId sample, LocalDate since, LocalDate due) {}

    public void add(Drawn drawn, List<SampleItem> items, List<Checked> checked) {
        bulk.rows("sample_item", items.stream().map(item -> item(drawn, item)).toList());
        var ids = bulk.ids("verification", checked.size()).iterator();
        var outcomeIds = bulk.ids("verification_outcome", checked.size()).iterator();
        var verifications = new ArrayList<Map<String, Object>>();
        var outcomes = new ArrayList<Map<String, Object>>();
        var files = new ArrayList<Map<String, Object>>();
        for (Checked it : checked) {
            long id = ids.next();
            verifications.add(verification(id, drawn, it));
            it.found().ifPresent(found -> {
                long outcome = outcomeIds.next();
                outcomes.add(outcome(outcome, id, found, it.checker().orElseThrow()));
                found.file()
                        .ifPresent(hash -> files.add(
                                Map.of("outcome", outcome, "hash", hash, "name", "【演示】核查记录.pdf", "kind", "PDF")));
            });
        }
        bulk.rows("verification", verifications);
        bulk.rows("verification_outcome", outcomes);
        bulk.rows("verification_evidence", files);
    }

    private static Map<String, Object> item(Drawn drawn, SampleItem item) {
        var row = new HashMap<String, Object>();
        row.put("sample", drawn.sample().value());
        row.put("place", item.place());
        row.put("subject", item.subject());
        row.put("fact", item.fact());
        row.put("task", item.task().value());
        row.put("unit", item.unit());
        row.put("risks", item.risks());
        row.put("stratum", item.stratum());
        row.put("share", item.share());
        row.put("key", item.key());
        row.put("drawn", item.drawn());
        return row;
    }

    private static Map<String, Object> verification(long id, Drawn drawn, Checked checked) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("sample", drawn.sample().value());
        row.put("subject", checked.item().subject());
        row.put("task", checked.item().task().value());
        row.put("unit", checked.item().unit());
        checked.checker().ifPresent(unit -> row.put("checker", unit));
        row.put("since", drawn.since().toString());
        row.put("due", drawn.due().toString());
        return row;
    }

    private static Map<String, Object> outcome(long id, long verification, Found found, String unit) {
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("verification", verification);
        row.put("truth", found.truth().name());
        row.put("reason", found.reason());
        row.put("day", found.day().toString());
        row.put("recorded_by", found.by());
        row.put("unit", unit);
        row.put("recorded_at", ReportRows.moment(found.day().atTime(16, 0)));
        row.put("request", ReportRows.uuid("outcome " + verification));
        return row;
    }
}
