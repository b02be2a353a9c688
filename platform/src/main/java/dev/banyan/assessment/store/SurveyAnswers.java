package dev.banyan.assessment.store;

import dev.banyan.assessment.SurveyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes by their digests, and how many gave each answer; nothing ties one to the other, and neither has a time. An answer touches every count
 * of its survey, so that the rows do not even show which transaction changed them.
 */
@Component
public class SurveyAnswers {
    private final JdbcClient database;

    SurveyAnswers(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is known of a code.
     *
     * @param audience its place, 1 is the first
     */
    public record Code(SurveyId survey, int audience, boolean used) {}

    public Optional<Code> find(byte[] digest) {
        return database.sql("select survey, audience, used from assessment.survey_code where digest = :digest")
                .param("digest", digest)
                .query((row, at) ->
                        new Code(new SurveyId(row.getLong("survey")), row.getInt("audience"), row.getBoolean("used")))
                .optional();
    }

    /** In the order of their digests, so that none tells where it stood in the list. */
    public void add(SurveyId survey, int audience, Collection<byte[]> digests) {
        database.sql("""
                        insert into assessment.survey_code (digest, survey, audience)
                        select digest, :survey, :audience from unnest(:digests) it(digest) order by digest""")
                .param("digests", digests.toArray(byte[][]::new))
                .param("survey", survey.value())
                .param("audience", audience)
                .update();
    }

    /** Takes all codes of a survey back, unless somebody answered with one; whether there are none now. */
    public boolean clear(SurveyId survey) {
        return database.sql("""
                        with gone as (delete from assessment.survey_code where survey = :survey and not exists (
                            select from assessment.survey_code where survey = :survey and used) returning 1)
                        select count(*) = (select count(*) from gone) from assessment.survey_code where survey = :survey""")
                .param("survey", survey.value())
                .query(Boolean.class)
                .single();
    }

    /** Marks a code as used; false if it is already. */
    public boolean use(byte[] digest) {
        return database.sql("update assessment.survey_code set used = true where digest = :digest and not used")
                        .param("digest", digest)
                        .update()
                > 0;
    }

    /** @param grades for each unit of the survey the place of the answer, 0 where there is none */
    public void count(SurveyId survey, int audience, List<Integer> grades) {
        database.sql("""
                        update assessment.survey_count
                        set answers = answers + case when audience = :audience and grade = (:grades)[unit] then 1 else 0 end
                        where survey = :survey""")
                .param("survey", survey.value())
                .param("audience", audience)
                .param("grades", grades.toArray(Integer[]::new))
                .update();
    }

    /**
     * How many answered in which way.
     *
     * @param counts by audience, unit and answer, all from 0
     */
    public record Counts(List<List<List<Integer>>> counts) {
        public Counts {
            counts = List.copyOf(counts);
        }

        public List<Integer> of(int audience, int unit) {
            return counts.get(audience).get(unit);
        }
    }

    public Counts counts(SurveyId survey) {
        var counts = new ArrayList<List<List<Integer>>>();
        database.sql("""
                        select audience, array_agg(answers order by grade) as answers from assessment.survey_count
                        where survey = :survey group by audience, unit order by audience, unit""")
                .param("survey", survey.value())
                .query((row, at) -> {
                    if (counts.size() < row.getInt("audience")) {
                        counts.add(new ArrayList<>());
                    }
                    return counts.getLast()
                            .add(List.of((Integer[]) row.getArray("answers").getArray()));
                })
                .list();
        return new Counts(counts);
    }

    /** @param given codes that were made */
    public record Use(int given, int used) {}

    /** By the place of the audience; only those for which codes were made. */
    public Map<Integer, Use> use(SurveyId survey) {
        return database
                .sql("""
                        select audience, count(*) as given, count(*) filter (where used) as used
                        from assessment.survey_code where survey = :survey group by audience""")
                .param("survey", survey.value())
                .query((row, at) -> Map.entry(row.getInt("audience"), new Use(row.getInt("given"), row.getInt("used"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
