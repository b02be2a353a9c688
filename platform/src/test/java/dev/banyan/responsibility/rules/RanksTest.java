package dev.banyan.responsibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who answers one rank up (高挂一级). */
class RanksTest {
    @ParameterizedTest(name = "{0} of {1}, above {2}: {3}")
    @CsvFileSource(resources = "/responsibility/ranks.csv", numLinesToSkip = 1)
    void one_rank_up(Long now, String own, String above, Long next) {
        assertThat(Ranks.above(Optional.ofNullable(now).map(PostId::new), posts(own), posts(above))
                        .map(post -> post.id().value()))
                .isEqualTo(Optional.ofNullable(next));
    }

    private static List<Post> posts(String cell) {
        return Optional.ofNullable(cell).stream()
                .flatMap(it -> Arrays.stream(it.split(";")))
                .map(it -> it.split(" "))
                .map(it ->
                        new Post(new PostId(Long.parseLong(it[0])), "单位", PostKind.valueOf(it[1]), it[1], Term.ALWAYS))
                .toList();
    }
}
