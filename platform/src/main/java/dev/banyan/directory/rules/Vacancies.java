package dev.banyan.directory.rules;

import dev.banyan.directory.Holding;
import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.Term;
import dev.banyan.directory.Vacancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which posts have no holder (岗位空缺); who only acts does not fill one. */
public final class Vacancies {
    private Vacancies() {}

    /**
     * Vacancies that touch a stretch of days, by post and day.
     *
     * @param from first day looked at
     * @param to last day looked at
     */
    public static List<Vacancy> within(LocalDate from, LocalDate to, List<Post> posts, List<Holding> holdings) {
        Map<PostId, List<Holding>> byPost = holdings.stream().collect(Collectors.groupingBy(Holding::post));
        Term looked = Term.between(from, to);
        return posts.stream()
                .flatMap(post -> of(post, byPost.getOrDefault(post.id(), List.of())).stream()
                        .filter(vacancy -> vacancy.term().overlaps(looked)))
                .toList();
    }

    /** Every stretch of a post's time without a holder. */
    static List<Vacancy> of(Post post, List<Holding> holdings) {
        var gaps = new ArrayList<Term>();
        Optional<LocalDate> open = post.term().since();
        boolean never = true;
        var held = holdings.stream()
                .filter(holding -> !holding.acting())
                .map(Holding::term)
                .sorted(Comparator.comparing(term -> term.since().orElse(LocalDate.MIN)))
                .toList();
        for (Term term : held) {
            boolean gap =
                    never ? startsLater(term, open) : term.since().orElseThrow().isAfter(open.orElseThrow());
            if (gap) {
                gaps.add(new Term(open, term.since().map(day -> day.minusDays(1))));
            }
            if (term.until().isEmpty()) {
                return vacancies(post, gaps, holdings);
            }
            never = false;
            open = term.until().map(day -> day.plusDays(1));
        }
        gaps.add(new Term(open, post.term().until()));
        return vacancies(post, gaps, holdings);
    }

    private static boolean startsLater(Term term, Optional<LocalDate> open) {
        return term.since().isPresent() && (open.isEmpty() || term.since().get().isAfter(open.get()));
    }

    private static List<Vacancy> vacancies(Post post, List<Term> gaps, List<Holding> holdings) {
        return gaps.stream()
                .filter(Term::isOrdered)
                .map(gap -> new Vacancy(
                        post,
                        gap,
                        holdings.stream()
                                .filter(holding ->
                                        holding.acting() && holding.term().overlaps(gap))
                                .findFirst()))
                .toList();
    }
}
