package dev.banyan.launch;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.ReadDocument;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.FindingMessages;
import dev.banyan.plancompiler.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings in the format that editors and checks show beside the source: SARIF 2.1.0 (静态分析结果交换格式). */
final class SarifLog {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final PlanFile.Compiled plan;
    private final Language language;
    private final FindingMessages messages;
    private final Words words;
    private final TextPlaces places;

    private SarifLog(PlanFile.Compiled plan, Language language) {
        this.plan = plan;
        this.language = language;
        messages = FindingMessages.in(language.locale());
        words = new Words(language);
        places = new TextPlaces(plan.draft().text());
    }

    static String write(PlanFile.Compiled plan, Language language) {
        return JSON.writeValueAsString(new SarifLog(plan, language).log()) + "\n";
    }

    private Map<String, Object> log() {
        return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run()));
    }

    private Map<String, Object> run() {
        var driver = object("name", "Banyan", "rules", rules());
        String version = SarifLog.class.getPackage().getImplementationVersion();
        if (version != null) {
            driver.put("version", version);
        }
        return object(
                "tool",
                object("driver", driver),
                "language",
                language.tag(),
                "columnKind",
                "unicodeCodePoints",
                "artifacts",
                List.of(artifact()),
                "results",
                plan.draft().findings().stream().map(this::result).toList());
    }

    private List<Map<String, Object>> rules() {
        var rules = new ArrayList<Map<String, Object>>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            rules.add(object(
                    "id",
                    kind.wireName(),
                    "shortDescription",
                    object("text", words.of("plan.finding." + kind.name()))));
        }
        return rules;
    }

    /** Lines of a file that is no plain text are lines of its extracted text, which is therefore enclosed. */
    private Map<String, Object> artifact() {
        var artifact = object("location", object("uri", uri(plan.path())), "mimeType", mimeType(plan.format()));
        if (plan.format() != ReadDocument.Format.PLAIN_TEXT) {
            artifact.put("contents", object("text", plan.draft().text()));
        }
        return artifact;
    }

    private static String mimeType(ReadDocument.Format format) {
        return switch (format) {
            case PLAIN_TEXT -> "text/plain";
            case HTML -> "text/html";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case DOC -> "application/msword";
            case PDF -> "application/pdf";
        };
    }

    private Map<String, Object> result(Finding finding) {
        var result = object(
                "ruleId",
                finding.kind().wireName(),
                "ruleIndex",
                finding.kind().ordinal(),
                "level",
                level(finding.severity()),
                "message",
                object("text", messages.sentence(finding) + " " + messages.suggestion(finding)),
                "locations",
                List.of(location(finding.span())));
        if (!finding.others().isEmpty()) {
            var others = new ArrayList<Map<String, Object>>();
            for (Span other : finding.others()) {
                var location = location(other);
                location.put("id", others.size() + 1);
                others.add(location);
            }
            result.put("relatedLocations", others);
        }
        return result;
    }

    private static String level(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private Map<String, Object> location(Span span) {
        var region = object(
                "startLine", places.line(span.start()),
                "startColumn", places.column(span.start()),
                "endLine", places.line(span.end()),
                "endColumn", places.column(span.end()),
                "snippet", object("text", places.words(span.start(), span.end())));
        return object(
                "physicalLocation",
                object("artifactLocation", object("uri", uri(plan.path()), "index", 0), "region", region));
    }

    private static String uri(Path path) {
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        try {
            return new URI(null, null, path.toString().replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return path.toUri().toString();
        }
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
