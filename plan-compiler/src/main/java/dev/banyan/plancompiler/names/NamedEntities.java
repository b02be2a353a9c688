package dev.banyan.plancompiler.names;

import dev.banyan.plancompiler.DraftNode;
import dev.banyan.plancompiler.NamedEntity;
import dev.banyan.plancompiler.NamedEntity.Kind;
import dev.banyan.plancompiler.NodeKind;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Marks;
import dev.banyan.plancompiler.text.WorkingText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds names that cut across the tree of a plan (专名识别): brands, places, projects, mechanisms, events, platforms. */
public final class NamedEntities {
    /** More names than this are no longer tags; it also bounds the search for mentions. */
    private static final int MOST = 300;

    private static final Pattern BRAND_LIST =
            Pattern.compile("(?:打响|做强|擦亮|打造|做响)([^,。;:\\n\\r]{2,60}?)等?[一二三四五六七八九十\\d]{0,2}大?(?:国际|城市|文化|区域公用|特色)?品牌");
    private static final Marks BRANDING = Marks.of("打做擦");
    private static final Pattern QUOTED = Pattern.compile("“([^”“\\n\\r。,;]{2,12})”([^“”,。;、\\n\\r]{0,14})");
    private static final Marks QUOTATION = Marks.of("“");
    private static final Pattern PLAN_PERIOD = Pattern.compile("^十[一二三四五六七八九]五$");
    private static final Pattern SHARED_DUTY = Pattern.compile("党政同责|一岗双责");
    private static final Marks DUTY = Marks.of("党一");

    private final String text;
    private final WorkingText source;
    private final Span plan;
    private final Map<String, Kind> names = new LinkedHashMap<>();

    private NamedEntities(WorkingText source, Span plan) {
        this.source = source;
        this.text = source.folded();
        this.plan = plan;
    }

    /** Names in the order of their first mention, each with every place where it is printed. */
    public static List<NamedEntity> read(WorkingText text, List<DraftNode> nodes) {
        return nodes.stream()
                .filter(node -> node.kind() == NodeKind.DOCUMENT)
                .findFirst()
                .map(document -> new NamedEntities(text, document.span()).find())
                .orElse(List.of());
    }

    private List<NamedEntity> find() {
        brands();
        quoted();
        for (NameEnding ending : NameEnding.values()) {
            ending.in(text, plan).forEach(span -> add(ending.kind(), span));
        }
        var duties = SHARED_DUTY.matcher(text);
        for (int from = plan.start(); DUTY.find(duties, text, from, plan.end()); from = duties.end()) {
            add(Kind.MECHANISM, new Span(duties.start(), duties.end()));
        }
        var entities = new ArrayList<NamedEntity>();
        var mentions = Mentions.of(names.keySet(), text, plan);
        names.forEach((name, kind) -> {
            var places = mentions.getOrDefault(name, List.of());
            entities.add(new NamedEntity(kind, source.printed(places.getFirst()), places));
        });
        entities.sort(Comparator.comparing(entity -> entity.mentions().getFirst()));
        return List.copyOf(entities);
    }

    private void brands() {
        var matcher = BRAND_LIST.matcher(text);
        for (int at = plan.start(); BRANDING.find(matcher, text, at, plan.end()); at = matcher.end()) {
            int from = matcher.start(1);
            for (int i = from; i <= matcher.end(1); i++) {
                if (i == matcher.end(1) || text.charAt(i) == '、' || text.charAt(i) == '和') {
                    brand(new Span(from, i));
                    from = i + 1;
                }
            }
        }
    }

    private void brand(Span span) {
        String name = text.substring(span.start(), Math.max(span.start(), span.end()));
        boolean plain = name.length() >= 2
                && name.length() <= 10
                && name.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF || c == '“' || c == '”');
        if (plain && !name.startsWith("一批") && !name.contains("特色") && !name.contains("服务") && !name.contains("工作")) {
            add(Kind.BRAND, span);
        }
    }

    private void quoted() {
        var matcher = QUOTED.matcher(text);
        for (int at = plan.start(); QUOTATION.find(matcher, text, at, plan.end()); at = matcher.end()) {
            if (PLAN_PERIOD.matcher(matcher.group(1)).find()) {
                continue;
            }
            int end = matcher.end(1) + 1;
            QuotedName.read(matcher.group(1), matcher.group(2))
                    .ifPresent(name -> add(name.kind(), new Span(matcher.start(), end + name.tail())));
        }
    }

    private void add(Kind kind, Span span) {
        if (names.size() < MOST) {
            names.putIfAbsent(text.substring(span.start(), span.end()), kind);
        }
    }
}
