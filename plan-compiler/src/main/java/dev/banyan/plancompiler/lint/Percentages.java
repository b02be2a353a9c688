package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.text.Lexicon;
import java.math.BigDecimal;
import java.util.List;

/** Shares of a whole above 100 % (百分比超限). */
final class Percentages implements Check {
    private static final Lexicon<Boolean> SHARES = new Lexicon<Boolean>()
            .with(
                    true,
                    "覆盖率 占比 比重 达标率 合格率 普及率 参保率 入学率 巩固率 处理率 利用率 满意度 满意率 满意 森林覆盖 城镇化率 办结率 完好率 收集率 供给率 知晓率 优良天数 签约率 建档率 治愈率 机械化率 绿化率 保护率 废弃物 抽检合格");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public List<Finding> check(Examined examined) {
        return examined.draft.indicators().stream()
                .filter(Percentages::impossible)
                .map(indicator -> Examined.finding(
                        Kind.IMPOSSIBLE_PERCENTAGE,
                        Severity.ERROR,
                        indicator.node(),
                        indicator.span(),
                        indicator.name(),
                        indicator.value().printed()))
                .toList();
    }

    private static boolean impossible(DraftIndicator indicator) {
        boolean percent = indicator.value().unit().equals(java.util.Optional.of("%"));
        boolean above = indicator
                .value()
                .number()
                .map(number -> number.compareTo(WHOLE) > 0)
                .orElse(false);
        boolean growth = switch (indicator.comparator()) {
            case GROWTH_AT_LEAST, GROWTH_ABOUT -> true;
            case AT_LEAST,
                    MORE_THAN,
                    AT_MOST,
                    LESS_THAN,
                    ABOUT,
                    EQUAL,
                    MAINTAIN,
                    RANK_WITHIN,
                    MULTIPLY_BY,
                    COUNT_AT_LEAST,
                    REDUCE_TO,
                    DONE -> false;
        };
        var name = indicator.name();
        return percent
                && above
                && !growth
                && SHARES.firstIn(name, 0, name.length()).isPresent();
    }
}
