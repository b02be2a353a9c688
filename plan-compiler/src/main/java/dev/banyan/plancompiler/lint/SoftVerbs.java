package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.Finding;
import dev.banyan.plancompiler.Finding.Kind;
import dev.banyan.plancompiler.Finding.Severity;
import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Tasks whose lead verb names no result and that give no figure either (动词偏软): 推进, 加强, 探索. */
final class SoftVerbs implements Check {
    private static final Lexicon<Boolean> SOFT =
            new Lexicon<Boolean>().with(true, "推进 推动 加强 促进 深化 探索 鼓励 引导 支持 积极 大力 持续 不断 进一步 逐步 着力 强化 优化 注重 倡导 研究");

    @Override
    public List<Finding> check(Examined examined) {
        var found = new ArrayList<Finding>();
        for (var task : examined.tasks()) {
            if (examined.hasIndicator(task.span())) {
                continue;
            }
            int start = task.title()
                    .map(title -> title.span().start())
                    .orElse(task.span().start());
            SOFT.startingAt(examined.text, start, Math.min(task.span().end(), examined.text.length()))
                    .ifPresent(verb -> found.add(Examined.finding(
                            Kind.SOFT_VERB,
                            Severity.NOTE,
                            task.id(),
                            new Span(verb.start(), verb.end()),
                            examined.words(new Span(verb.start(), verb.end())),
                            examined.heading(task))));
        }
        return found;
    }
}
