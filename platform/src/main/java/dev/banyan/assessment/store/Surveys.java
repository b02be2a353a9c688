package dev.banyan.assessment.store;

import dev.banyan.assessment.Ending;
import dev.banyan.assessment.JudgedUnit;
import dev.banyan.assessment.Naming;
import dev.banyan.assessment.Survey;
import dev.banyan.assessment.SurveyId;
import dev.banyan.assessment.SurveyPlan;
import dev.banyan.plan.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Surveys, as they were planned. */
@Component
public class Surveys {
    private static final String SEEN = """
            from assessment.survey s where cast(:units as text[]) is null
                or exists (select from assessment.survey_unit u where u.survey = s.id and u.unit = any(:units))
            """;

    private final JdbcClient database;

    Surveys(JdbcClient database) {
        this.database = database;
    }

    /** Empty if its key is taken in this year. */
    public Optional<SurveyId> add(SurveyPlan plan, Naming asker, String by, Instant now, UUID request) {
        var id = database.sql("""
                        insert into assessment.survey (scheme, year, key, title, title_en, first_day, last_day, least,
                            asker, asker_en, made_by, made_at, request)
                        values (:scheme, :year, :key, :title, :titleEn, :first, :last, :least,
                            :asker, :askerEn, :by, :now, :request)
                        on conflict (year, key) where ended is distinct from 'WITHDRAWN' do nothing returning id""")
                .param("scheme", plan.place().scheme())
                .param("year", plan.place().year())
                .param("key", plan.place().key())
                .param("title", plan.title().chinese())
                .param("titleEn", plan.title().english())
                .param("first", plan.days().first())
                .param("last", plan.days().last())
                .param("least", plan.least())
                .param("asker", asker.chinese())
                .param("askerEn", asker.english())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .query(Long.class)
                .optional()
                .map(SurveyId::new);
        id.ifPresent(it -> addParts(it, plan));
        return id;
    }

    private void addParts(SurveyId id, SurveyPlan plan) {
        database.sql("""
                        insert into assessment.survey_unit (survey, place, unit, name, name_en)
                        select :survey, place, unit, name, name_en
                        from unnest(:units, :names, :english) with ordinality it(unit, name, name_en, place)""")
                .param("survey", id.value())
                .param("units", texts(plan.units(), JudgedUnit::code))
                .param("names", texts(plan.units(), it -> it.name().chinese()))
                .param("english", texts(plan.units(), it -> it.name().english()))
                .update();
        database.sql("""
                        insert into assessment.survey_grade (survey, place, title, title_en, worth)
                        select :survey, place, title, title_en, cast(worth as numeric)
                        from unnest(:titles, :english, :worths) with ordinality it(title, title_en, worth, place)""")
                .param("survey", id.value())
                .param("titles", texts(plan.grades(), it -> it.title().chinese()))
                .param("english", texts(plan.grades(), it -> it.title().english()))
                .param("worths", texts(plan.grades(), it -> it.worth().toPlainString()))
                .update();
        database.sql("""
                        insert into assessment.survey_audience (survey, place, title, title_en, weight, codes)
                        select :survey, place, title, title_en, cast(weight as numeric), cast(codes as int)
                        from unnest(:titles, :english, :weights, :codes) with ordinality
                            it(title, title_en, weight, codes, place)""")
                .param("survey", id.value())
                .param("titles", texts(plan.audiences(), it -> it.title().chinese()))
                .param("english", texts(plan.audiences(), it -> it.title().english()))
                .param("weights", texts(plan.audiences(), it -> it.weight().toPlainString()))
                .param("codes", texts(plan.audiences(), it -> String.valueOf(it.codes())))
                .update();
        database.sql("""
                        insert into assessment.survey_count (survey, audience, unit, grade)
                        select a.survey, a.place, u.place, g.place from assessment.survey_audience a
                        join assessment.survey_unit u using (survey) join assessment.survey_grade g using (survey)
                        where survey = :survey""").param("survey", id.value()).update();
    }

    private static <T> String[] texts(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).toArray(String[]::new);
    }

    /** Which survey a request made. */
    public Optional<SurveyId> madeBy(UUID request) {
        return database.sql("select id from assessment.survey where request = :request")
                .param("request", request)
                .query((row, at) -> new SurveyId(row.getLong("id")))
                .optional();
    }

    public Optional<Survey> find(SurveyId id) {
        return database.sql("select * from assessment.survey where id = :id")
                .param("id", id.value())
                .query((row, at) -> survey(row))
                .optional();
    }

    /** The one that items of a year name by this key. */
    public Optional<Survey> find(int year, String key) {
        return database.sql("select * from assessment.survey where year = :year and key = :key"
                        + " and ended is distinct from 'WITHDRAWN'")
                .param("year", year)
                .param("key", key)
                .query((row, at) -> survey(row))
                .optional();
    }

    /**
     * The newest first.
     *
     * @param units those that judge one of these; empty for all
     */
    public Page<Survey> page(Optional<Set<String>> units, int page) {
        var codes = units.map(it -> it.toArray(String[]::new)).orElse(null);
        long total = database.sql("select count(*) " + SEEN)
                .param("units", codes, Types.ARRAY)
                .query(Long.class)
                .single();
        return Page.of(
                page,
                total,
                skip -> database.sql("select * " + SEEN
                                + " order by year desc, last_day desc, id desc limit :size offset :skip")
                        .param("units", codes, Types.ARRAY)
                        .param("size", Page.SIZE)
                        .param("skip", skip)
                        .query((row, at) -> survey(row))
                        .list());
    }

    /** Keeps others from making codes until this transaction ends; false if they were made since. */
    public boolean hold(SurveyId id, int seen) {
        return database.sql("select issues = :seen from assessment.survey where id = :id for update")
                .param("id", id.value())
                .param("seen", seen)
                .query(Boolean.class)
                .single();
    }

    /** Nobody answers, and nobody makes codes, until this transaction ends. */
    public void lock(SurveyId id) {
        database.sql("select id from assessment.survey where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }

    /** Keeps its codes from being made again, and it from being ended, until this transaction ends. */
    public void share(SurveyId id) {
        database.sql("select id from assessment.survey where id = :id for share")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Counts one making of codes. */
    public void issued(SurveyId id) {
        database.sql("update assessment.survey set issues = issues + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private Survey survey(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Survey(
                new SurveyId(id),
                new SurveyPlan(
                        new SurveyPlan.Place(row.getString("scheme"), row.getInt("year"), row.getString("key")),
                        new Naming(row.getString("title"), row.getString("title_en")),
                        new SurveyPlan.Days(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        units(id),
                        grades(id),
                        audiences(id),
                        row.getInt("least")),
                new Naming(row.getString("asker"), row.getString("asker_en")),
                row.getInt("issues"),
                Endings.of(row));
    }

    private List<JudgedUnit> units(long survey) {
        return database.sql("select * from assessment.survey_unit where survey = :survey order by place")
                .param("survey", survey)
                .query((row, at) -> new JudgedUnit(
                        row.getString("unit"), new Naming(row.getString("name"), row.getString("name_en"))))
                .list();
    }

    private List<SurveyPlan.Grade> grades(long survey) {
        return database.sql("select * from assessment.survey_grade where survey = :survey order by place")
                .param("survey", survey)
                .query((row, at) -> new SurveyPlan.Grade(title(row), row.getBigDecimal("worth")))
                .list();
    }

    private List<SurveyPlan.Audience> audiences(long survey) {
        return database.sql("select * from assessment.survey_audience where survey = :survey order by place")
                .param("survey", survey)
                .query((row, at) ->
                        new SurveyPlan.Audience(title(row), row.getBigDecimal("weight"), row.getInt("codes")))
                .list();
    }

    private static Naming title(ResultSet row) throws SQLException {
        return new Naming(row.getString("title"), row.getString("title_en"));
    }

    public void end(SurveyId id, Ending ending) {
        Endings.end(database, "survey", id.value(), ending);
    }

    public boolean any() {
        return database.sql("select exists (select from assessment.survey)")
                .query(Boolean.class)
                .single();
    }
}
