package dev.banyan.directory;

import static dev.banyan.directory.DirectoryRoom.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.directory.ManagePosts.Holder;
import dev.banyan.directory.Unit.Kind;
import dev.banyan.directory.rules.Fault;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageDirectoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate NEXT = LAST.plusDays(1);

    private final DirectoryRoom room = new DirectoryRoom();

    @BeforeEach
    void city() {
        room.take(DirectoryList.UNITS, """
                code,name,short_name,english_name,kind,parent
                350100,福州市,福州,Fuzhou,CITY,
                a,甲局,甲局,A,DEPARTMENT,350100
                b,乙局,乙局,B,DEPARTMENT,350100
                c,甲局下属中心,中心,C,DEPARTMENT,a
                g,行动小组,小组,G,ACTION_GROUP,350100
                """);
        room.events.clear();
    }

    @Test
    void a_unit_is_added_once() {
        var unit = unit("d", "丁局");

        assertThat(change(() -> room.manageUnits.add(ADMINISTRATOR, unit))).isEqualTo(new Change.Done());
        assertThat(change(() -> room.manageUnits.add(ADMINISTRATOR, unit))).isEqualTo(new Change.Done());
        assertThat(change(() -> room.manageUnits.add(ADMINISTRATOR, unit("d", "别的局"))))
                .isEqualTo(refused(Fault.CODE_TAKEN));
        assertThat(change(() -> room.manageUnits.add(ADMINISTRATOR, unit("e", "甲局"))))
                .isEqualTo(refused(Fault.NAME_TWICE));
        assertThat(room.acts()).filteredOn("UnitAdded"::equals).hasSize(1);
    }

    @Test
    void a_renamed_unit_keeps_its_earlier_name_and_a_correction_does_not() {
        change(() -> room.manageUnits.change(ADMINISTRATOR, unit("a", "新甲局"), Optional.of(LocalDate.of(2020, 5, 1))));
        change(() -> room.manageUnits.change(ADMINISTRATOR, unit("b", "乙委"), Optional.empty()));

        assertThat(room.findUnits.on(LocalDate.of(2020, 4, 30)))
                .extracting(Unit::name)
                .contains("甲局", "乙委");
        assertThat(room.findUnits.on(LocalDate.of(2020, 5, 1)))
                .extracting(Unit::name)
                .contains("新甲局", "乙委");
        assertThat(room.findUnits.earlier("b")).isEmpty();
        assertThat(room.acts()).endsWith("UnitRenamed", "UnitCorrected");
    }

    @Test
    void a_unit_with_units_below_is_not_ended_but_may_be_merged() {
        assertThat(change(() -> room.manageUnits.end(ADMINISTRATOR, "a", LAST))).isEqualTo(refused(Fault.UNITS_BELOW));
        assertThat(change(() -> room.manageUnits.merge(ADMINISTRATOR, "a", LAST, "nowhere")))
                .isEqualTo(refused(Fault.UNKNOWN_UNIT));
        assertThat(room.events).isEmpty();

        room.take(DirectoryList.POSTS, """
                unit,post_kind,title,holder,since
                a,HEAD,局长,某甲,2021-01-01
                """);
        room.take(DirectoryList.MEMBERS, "body,unit,duty\ng,a,OFFICE\n");
        assertThat(change(() -> room.manageUnits.merge(ADMINISTRATOR, "a", LAST, "b")))
                .isEqualTo(new Change.Done());
        assertThat(change(() -> room.manageUnits.merge(ADMINISTRATOR, "a", LAST, "b")))
                .isEqualTo(new Change.Done());

        assertThat(room.events).containsExactly(new UnitEnded("a", LAST, Optional.of("b")));
        assertThat(parentOf("c", LAST)).contains("a");
        assertThat(parentOf("c", NEXT)).contains("b");
        assertThat(room.findPosts.of("a", LAST)).hasSize(1);
        assertThat(room.findPosts.of("a", NEXT)).isEmpty();
        assertThat(room.bodies.of("g"))
                .extracting(BodyMember::member, BodyMember::duty, BodyMember::term)
                .containsExactly(
                        tuple(new BodyMember.OfUnit("a"), BodyDuty.OFFICE, Term.ALWAYS.endingOn(LAST)),
                        tuple(new BodyMember.OfUnit("b"), BodyDuty.OFFICE, Term.since(NEXT)));
        assertThat(room.acts()).filteredOn("UnitMerged"::equals).hasSize(1);
    }

    @Test
    void a_post_is_handed_over_in_one_step() {
        PostId head = head();
        appoint(head, "某甲", false, Term.since(LocalDate.of(2021, 1, 1)));

        assertThat(appoint(head, "某乙", false, Term.since(NEXT))).isEqualTo(refused(Fault.HELD_TWICE));
        assertThat(handOver(head, "某乙")).isEqualTo(new Change.Done());
        assertThat(handOver(head, "某乙")).isEqualTo(new Change.Done());

        assertThat(room.findPosts.holders(head, LAST)).extracting(Holding::name).containsExactly("某甲");
        assertThat(room.findPosts.holders(head, NEXT)).extracting(Holding::name).containsExactly("某乙");
        assertThat(room.findPosts.vacancies(TODAY, 365)).isEmpty();
        assertThat(room.events).isEmpty();
        assertThat(room.acts()).filteredOn("PostHandedOver"::equals).hasSize(1);
    }

    @Test
    void nobody_can_hand_over_what_nobody_holds() {
        assertThat(handOver(head(), "某乙")).isEqualTo(refused(Fault.NOT_HELD));
    }

    @Test
    void who_leaves_without_a_successor_leaves_a_vacancy_that_is_told_at_once() {
        PostId head = head();
        appoint(head, "某甲", false, Term.since(LocalDate.of(2021, 1, 1)));
        long number = room.posts.holdings(head).getFirst().number();

        assertThat(change(() -> room.managePosts.leave(ADMINISTRATOR, number, LAST)))
                .isEqualTo(new Change.Done());
        appoint(head, "某乙", true, Term.since(NEXT));

        assertThat(room.events).containsExactly(new PostVacated(head, "a", NEXT));
        assertThat(room.findPosts.vacancies(TODAY, 10)).isEmpty();
        assertThat(room.findPosts.vacancies(TODAY, 60))
                .extracting(
                        vacancy -> vacancy.post().id(),
                        Vacancy::term,
                        vacancy -> vacancy.acting().map(Holding::name))
                .containsExactly(tuple(head, Term.since(NEXT), Optional.of("某乙")));
    }

    @Test
    void an_ended_post_is_told_and_no_longer_vacant() {
        PostId head = head();

        change(() -> room.managePosts.end(ADMINISTRATOR, head, TODAY));

        assertThat(room.events).containsExactly(new PostVacated(head, "a", TODAY.plusDays(1)));
        assertThat(room.findPosts.vacancies(TODAY.plusDays(1), 60)).isEmpty();
        assertThat(appoint(head, "某乙", false, Term.since(NEXT))).isEqualTo(refused(Fault.ENDED));
    }

    @Test
    void bodies_take_units_and_posts_in_once_at_a_time() {
        PostId head = head();

        assertThat(join(new BodyMember.OfPost(head), BodyDuty.LEADER)).isEqualTo(new Change.Done());
        assertThat(join(new BodyMember.OfPost(head), BodyDuty.LEADER)).isEqualTo(new Change.Done());
        assertThat(join(new BodyMember.OfPost(head), BodyDuty.MEMBER)).isEqualTo(refused(Fault.TWICE));
        assertThat(join(new BodyMember.OfUnit("g"), BodyDuty.MEMBER)).isEqualTo(refused(Fault.UNKNOWN_UNIT));
        assertThat(change(() -> room.manageBodies.add(
                        ADMINISTRATOR, "a", new BodyMember.OfUnit("b"), BodyDuty.MEMBER, Term.ALWAYS)))
                .isEqualTo(refused(Fault.NOT_A_BODY));
        assertThat(room.bodies.withUnit("a")).hasSize(1);

        long number = room.bodies.of("g").getFirst().number();
        change(() -> room.manageBodies.leave(ADMINISTRATOR, number, LAST));
        assertThat(room.bodies.of("g")).extracting(BodyMember::term).containsExactly(Term.ALWAYS.endingOn(LAST));
        assertThat(room.acts()).endsWith("MemberAdded", "MemberLeft");
    }

    private PostId head() {
        change(() -> room.managePosts.add(ADMINISTRATOR, "a", PostKind.HEAD, "局长", Term.ALWAYS));
        return room.posts.find("a", "局长").orElseThrow().id();
    }

    private Change appoint(PostId post, String name, boolean acting, Term term) {
        return change(
                () -> room.managePosts.appoint(ADMINISTRATOR, post, new Holder(name, Optional.empty()), acting, term));
    }

    private Change handOver(PostId post, String name) {
        return change(() -> room.managePosts.handOver(ADMINISTRATOR, post, new Holder(name, Optional.empty()), NEXT));
    }

    private Change join(BodyMember.Member member, BodyDuty duty) {
        return change(() -> room.manageBodies.add(ADMINISTRATOR, "g", member, duty, Term.ALWAYS));
    }

    private Change change(Supplier<Change> work) {
        return room.inTransaction(work);
    }

    private Optional<String> parentOf(String code, LocalDate day) {
        return room.findUnits.on(day).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .flatMap(Unit::parent);
    }

    private static Change refused(Fault fault) {
        return new Change.Refused(Set.of(fault));
    }

    private static Unit unit(String code, String name) {
        return new Unit(code, name, name, code, Kind.DEPARTMENT, Optional.of("350100"), Optional.empty());
    }
}
