package dev.banyan.plancompiler.names;

import dev.banyan.plancompiler.NamedEntity.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What words in quotation marks name (引号中的专名), told by what follows them.
 *
 * @param kind what it is
 * @param tail how many characters behind the closing mark still belong to the name
 */
record QuotedName(Kind kind, int tail) {
    private static final Pattern OWN_MECHANISM = Pattern.compile("(长制|长日|负责制|责任制)$");
    private static final Pattern OWN_PROJECT = Pattern.compile("(工程|计划|行动|项目)$");
    private static final Pattern TAIL_MECHANISM = Pattern.compile("^[^等的]{0,4}(负责制|责任制)");
    private static final Pattern TAIL_PROJECT = Pattern.compile("^[^等的]{0,10}?(工程|计划|专项行动|行动|项目)");
    private static final Pattern TAIL_STRUCTURE = Pattern.compile("^[^等的]{1,8}(平台|基地|园区)");
    private static final Pattern NEAR_PLATFORM = Pattern.compile("^(等)?[^的]{0,6}平台");
    private static final Pattern NEAR_MECHANISM = Pattern.compile("^(等)?[^,]{0,8}?(改革|服务|机制|制度|攻关|模式|监管|责任|审批|办理)|^$");
    private static final Pattern NEAR_PROJECT = Pattern.compile("^(等)?[^,]{0,10}?(建设|工程|项目|行动|计划|战略)");

    static Optional<QuotedName> read(String name, String behind) {
        if (OWN_MECHANISM.matcher(name).find()) {
            return Optional.of(new QuotedName(Kind.MECHANISM, 0));
        }
        if (OWN_PROJECT.matcher(name).find()) {
            return Optional.of(new QuotedName(Kind.PROJECT, 0));
        }
        return tail(TAIL_MECHANISM, Kind.MECHANISM, behind)
                .or(() -> tail(TAIL_PROJECT, Kind.PROJECT, behind))
                .or(() -> tail(TAIL_STRUCTURE, Kind.PROJECT, behind))
                .or(() -> near(NEAR_PLATFORM, Kind.PLATFORM, behind))
                .or(() -> near(NEAR_MECHANISM, Kind.MECHANISM, behind))
                .or(() -> near(NEAR_PROJECT, Kind.PROJECT, behind));
    }

    private static Optional<QuotedName> tail(Pattern pattern, Kind kind, String behind) {
        var matcher = pattern.matcher(behind);
        return matcher.lookingAt() ? Optional.of(new QuotedName(kind, matcher.end())) : Optional.empty();
    }

    private static Optional<QuotedName> near(Pattern pattern, Kind kind, String behind) {
        return pattern.matcher(behind).find() ? Optional.of(new QuotedName(kind, 0)) : Optional.empty();
    }
}
