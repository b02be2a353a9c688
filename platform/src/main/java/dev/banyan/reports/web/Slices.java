package dev.banyan.reports.web;

import dev.banyan.frame.ApiPage;
import dev.banyan.frame.ApiRefusal;
import dev.banyan.plan.Page;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Lists that pages show by number, told to programs by how many came before (接口分页换算). */
final class Slices {
    private static final long FARTHEST = 100_000_000;

    private Slices() {}

    static <T, R> ApiPage<R> of(Optional<String> cursor, int limit, IntFunction<Page<T>> pages, Function<T, R> row) {
        var asked = ApiPage.asked(cursor, limit);
        long before = asked.afterNumber();
        if (before < 0 || before > FARTHEST) {
            throw ApiRefusal.of(400, "frame.api.problem.CURSOR_WRONG");
        }
        var rows = new ArrayList<R>();
        int first = (int) (before / Page.SIZE) + 1;
        for (int number = first; rows.size() < asked.look(); number++) {
            var page = pages.apply(number);
            if (page.number() != number) {
                break;
            }
            page.items().stream()
                    .skip(number == first ? before % Page.SIZE : 0)
                    .limit(asked.look() - rows.size())
                    .map(row)
                    .forEach(rows::add);
            if (number == page.last()) {
                break;
            }
        }
        return ApiPage.of(rows, asked, _ -> String.valueOf(before + asked.limit()));
    }
}
