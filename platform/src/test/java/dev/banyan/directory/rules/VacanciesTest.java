package dev.banyan.directory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Holding;
import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Term;
import dev.banyan.directory.Vacancy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VacanciesTest {
    /** Holdings are written from–until, with 代 before those who act; open ends are left empty. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/directory/vacancies.csv", numLinesToSkip = 1)
    void a_post_is_vacant_where_nobody_holds_it(
            String title, String term, String held, String from, String to, String vacant) {
        var post = new Post(new PostId(1), "u", PostKind.HEAD, "局长", term(term));

        assertThat(Vacancies.within(LocalDate.parse(from), LocalDate.parse(to), List.of(post), holdings(held)).stream()
                        .map(VacanciesTest::written)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(vacant == null ? "" : vacant);
    }

    private static String written(Vacancy vacancy) {
        return vacancy.term().since().map(LocalDate::toString).orElse("") + "~"
                + vacancy.term().until().map(LocalDate::toString).orElse("")
                + vacancy.acting().map(it -> "代").orElse("");
    }

    private static List<Holding> holdings(String held) {
        return held == null
                ? List.of()
                : Arrays.stream(held.split(" "))
                        .map(one -> new Holding(
                                0,
                                new PostId(1),
                                "某",
                                Optional.empty(),
                                one.startsWith("代"),
                                term(one.replace("代", ""))))
                        .toList();
    }

    private static Term term(String written) {
        String[] ends = written.split("~", -1);
        return new Term(day(ends[0]), day(ends[1]));
    }

    private static Optional<LocalDate> day(String written) {
        return Optional.of(written).filter(it -> !it.isEmpty()).map(LocalDate::parse);
    }
}
