package dev.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.assessment.Appeal.Verdict;
import dev.banyan.assessment.AppealScore.File;
import dev.banyan.assessment.EnterValue.Entry;
import dev.banyan.assessment.Round.Kind;
import dev.banyan.assessment.Round.Span;
import dev.banyan.directory.Actor;
import dev.banyan.directory.CurrentActor;
import dev.banyan.directory.Permission;
import dev.banyan.directory.Role;
import dev.banyan.launch.TestApplication;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city whose counties are assessed by a small scheme, and what people do about it; a new city for each class of tests. */
public abstract class AssessmentCity {
    protected static final String GULOU = "350102";
    protected static final String TAIJIANG = "350103";
    protected static final String CANGSHAN = "350104";

    protected static TestApplication application;
    protected static Actor office;
    protected static Actor reviewer;
    protected static Actor leader;
    protected static Actor gulou;
    protected static Actor taijiang;

    @BeforeAll
    static void open() {
        application = TestApplication.start("banyan.demo=true", "banyan.demo.plans=false");
        office = account("office");
        reviewer = account("reviewer");
        leader = account("leader");
        gulou = account("liaison.gulou");
        taijiang = person("台江联络员", TAIJIANG, Role.LIAISON);
    }

    @AfterAll
    static void close() {
        application.close();
    }

    protected static <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    protected static <T> T as(Actor actor, Function<Actor, T> work) {
        return CurrentActor.as(actor, () -> work.apply(actor));
    }

    protected static Actor account(String name) {
        return application.account(name);
    }

    /** Somebody more. */
    protected static Actor person(String displayName, String unit, Role role) {
        return application.person(displayName, unit, role);
    }

    /** A small scheme: two figures given by hand, one from the lights, something on top and a veto. */
    protected static String text(String key) {
        return """
                key: %s
                title: {zh: 试行考核, en: Trial}
                group: {name: {zh: 县区组, en: Counties}, kinds: [county], without: ["350128"], smallest: 5}
                appeal: {file: 5wd, answer: 10wd}
                blocks:
                  - key: work
                    title: {zh: 工作, en: Work}
                    items:
                      - {key: figure, title: {zh: 完成率, en: Done}, weight: 60, rule: ratio target=100, source: given}
                      - {key: red, title: {zh: 红灯, en: Red}, weight: 20, rule: deduction each=1, source: lights red}
                      - {key: checked, title: {zh: 核查, en: Checked}, weight: 20, rule: threshold target=90, source: given}
                adjustments:
                  - {key: praise, title: {zh: 表扬, en: Praise}, effect: bonus, cap: 3, rule: bonus cap=3, source: given}
                vetoes:
                  - {key: lie, title: {zh: 弄虚作假, en: A lie}, best: good}
                ties: [more-in-block work]
                grades:
                  lines:
                    - {key: best, title: {zh: 优秀, en: Best}, from: 85}
                    - {key: good, title: {zh: 良好, en: Good}, from: 0}
                """.formatted(key);
    }

    protected static ChangeScheme.Outcome change(String key, int seen, String text, String reason) {
        return as(
                office,
                it -> bean(ChangeScheme.class)
                        .change(
                                it,
                                UUID.randomUUID(),
                                new ChangeScheme.Typed(Optional.of(key).filter(_ -> seen > 0), seen, text, reason)));
    }

    protected static OpenYear.Outcome openYear(String scheme, int year, String reason) {
        return as(office, it -> bean(OpenYear.class).open(it, UUID.randomUUID(), scheme, year, reason));
    }

    /** A scheme with an opened year and a round for the whole of it. */
    protected static RoundId round(String scheme, int year) {
        change(scheme, 0, text(scheme), "");
        assertThat(openYear(scheme, year, "")).isInstanceOf(OpenYear.Opened.class);
        return done(openRound(scheme, new Span(year, Kind.YEAR, 1))).id();
    }

    protected static RoundOutcome openRound(String scheme, Span span) {
        return as(office, it -> bean(RunRound.class).open(it, UUID.randomUUID(), scheme, span));
    }

    protected static Round done(RoundOutcome outcome) {
        assertThat(outcome).isInstanceOf(RoundOutcome.Done.class);
        return ((RoundOutcome.Done) outcome).round();
    }

    protected static Round now(RoundId id) {
        return as(office, it -> bean(ReadScores.class).round(it, id)).orElseThrow();
    }

    protected static RoundOutcome gather(Actor actor, UUID request, RoundId id) {
        return as(actor, it -> bean(GatherValues.class).gather(it, request, id));
    }

    protected static RoundOutcome enter(RoundId id, String unit, String item, String value) {
        return enter(office, id, unit, item, value, "据年度统计公报");
    }

    protected static RoundOutcome enter(
            Actor actor, RoundId id, String unit, String item, String value, String reason) {
        return as(actor, it -> bean(EnterValue.class).enter(it, new Entry(id, unit, item, value, reason)));
    }

    protected static RoundOutcome step(Actor actor, RoundId id, RoundStep step, String note) {
        return step(actor, UUID.randomUUID(), id, step, now(id).steps(), note);
    }

    protected static RoundOutcome step(Actor actor, UUID request, RoundId id, RoundStep step, int seen, String note) {
        var wish = new RunRound.Wish(id, step, seen, note);
        return as(
                actor,
                it -> it.may(Permission.APPROVE_SCORES)
                        ? bean(RunRound.class).decide(it, request, wish)
                        : bean(RunRound.class).step(it, request, wish));
    }

    protected static RoundOutcome appeal(Actor actor, RoundId id, String unit, String item, String words) {
        return appeal(actor, UUID.randomUUID(), id, unit, item, words, Optional.empty());
    }

    protected static RoundOutcome appeal(
            Actor actor, UUID request, RoundId id, String unit, String item, String words, Optional<File> proof) {
        return as(
                actor,
                it -> it.may(Permission.ASSESS)
                        ? bean(AppealScore.class)
                                .object(it, request, new AppealScore.Wish(id, unit, item, words, proof))
                        : bean(AppealScore.class)
                                .appeal(it, request, new AppealScore.Wish(id, unit, item, words, proof)));
    }

    protected static List<Appeal> appeals(Actor actor, RoundId id) {
        return as(actor, it -> bean(FindAppeals.class).of(it, id));
    }

    protected static RoundOutcome decide(Actor actor, AppealId appeal, Verdict verdict, String value, String finding) {
        return as(
                actor,
                it -> bean(DecideAppeal.class)
                        .decide(it, UUID.randomUUID(), new DecideAppeal.Wish(appeal, verdict, value, finding)));
    }

    protected static RoundOutcome refused(RoundId id, RoundOutcome.Refusal refusal) {
        return new RoundOutcome.Refused(id, refusal);
    }

    /** As if the window for appeals had ended yesterday. */
    protected static void windowOver(RoundId id) {
        bean(JdbcClient.class)
                .sql("update assessment.round set appeals_until = current_date - 2 where id = ?")
                .params(id.value())
                .update();
    }

    /** Values by hand, gathered and shown: 鼓楼 in front of 台江. */
    protected static RoundId shown(String scheme, int year) {
        var id = round(scheme, year);
        enter(id, GULOU, "figure", "90");
        enter(id, GULOU, "checked", "95");
        enter(id, TAIJIANG, "figure", "88");
        enter(id, TAIJIANG, "checked", "91");
        enter(id, CANGSHAN, "figure", "70");
        done(gather(office, UUID.randomUUID(), id));
        done(step(office, id, RoundStep.SHOWN, ""));
        return id;
    }

    protected static RoundId released(String scheme, int year) {
        var id = shown(scheme, year);
        windowOver(id);
        done(step(office, id, RoundStep.APPEALS_CLOSED, ""));
        done(step(leader, id, RoundStep.APPROVED, ""));
        done(step(office, id, RoundStep.RELEASED, ""));
        return id;
    }

    protected static Optional<Counted> group(Actor actor, RoundId id) {
        return as(actor, it -> bean(ReadScores.class).group(it, id));
    }

    protected static String published(RoundId id, String unit) {
        return group(office, id)
                .flatMap(it -> it.sheet(unit))
                .orElseThrow()
                .published()
                .toPlainString();
    }

    protected static int place(RoundId id, String unit) {
        return group(office, id)
                .flatMap(it -> it.sheet(unit))
                .orElseThrow()
                .standing()
                .place();
    }

    protected static List<Taken> steps(RoundId id) {
        return as(office, it -> bean(ReadScores.class).steps(it, id));
    }

    /** Whether it gives the same again. */
    protected static Optional<Boolean> same(Actor actor, RoundId id) {
        return as(actor, it -> bean(ReadScores.class).same(it, id));
    }

    /** Codes of the units whose sheets somebody sees as the own ones. */
    protected static List<String> own(Actor actor, RoundId id) {
        return as(
                actor,
                it -> bean(ReadScores.class).own(it, id).stream()
                        .map(score -> score.sheet().unit())
                        .toList());
    }

    protected static Optional<ReadScores.UnitScore> unit(Actor actor, RoundId id, String unit) {
        return as(actor, it -> bean(ReadScores.class).unit(it, id, unit));
    }
}
