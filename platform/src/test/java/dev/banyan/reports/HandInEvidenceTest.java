package dev.banyan.reports;

import static dev.banyan.reports.ReportsRoom.GULOU;
import static dev.banyan.reports.ReportsRoom.TAIJIANG;
import static dev.banyan.reports.ReportsRoom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.FileKind;
import dev.banyan.paperwork.Photo;
import dev.banyan.reports.ReportRequest.Terms;
import dev.banyan.reports.rules.EvidenceCheck.Fault;
import dev.banyan.responsibility.Assignment;
import dev.banyan.responsibility.DutyRole;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that show what was done, from the telephone to the reviewer. */
class HandInEvidenceTest {
    private static ReportsRoom room;
    private static Assignment hospital;
    private static Assignment school;

    @BeforeAll
    static void start() {
        room = new ReportsRoom("banyan.reports.monthly-budget=1000,10000");
        hospital = room.assigned(room.tasks.get(0), GULOU, DutyRole.LEAD);
        school = room.assigned(room.tasks.get(2), TAIJIANG, DutyRole.LEAD);
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static HandInEvidence.Outcome handIn(ReportId id, String name, byte[] content) {
        return room.bean(HandInEvidence.class).handIn(room.gulou, id, UUID.randomUUID(), name, content);
    }

    private static Evidence taken(ReportId id, String name, byte[] content) {
        return ((HandInEvidence.Taken) handIn(id, name, content)).file();
    }

    private static BufferedImage scene(long seed) {
        return Photo.scene(seed, 640, 480);
    }

    private static String today() {
        return room.today().format(DateTimeFormatter.ofPattern("uuuu:MM:dd")) + " 09:30:00";
    }

    private static List<EvidenceDoubt> doubts(ReportId id) {
        return signedIn(room.office, () -> room.bean(FindReports.class).doubts(room.office, id));
    }

    @Test
    void a_photo_is_kept_with_its_time_and_without_its_place() {
        var id = room.asked(hospital);
        var file = taken(id, "现场.heic", Photo.jpeg(scene(1), today()));

        assertThat(file.name()).isEqualTo("现场.jpg");
        assertThat(file.taken()).map(it -> it.toLocalDate()).contains(room.today());
        room.sent(room.gulou, id, "主体结构已经封顶", 50);
        var kept = signedIn(
                room.office,
                () -> room.bean(FindReports.class).file(room.office, file.id()).orElseThrow());
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(Photo.LATITUDE, StandardCharsets.ISO_8859_1));
        assertThat(room.bean(JdbcClient.class)
                        .sql("select count(*) from archive.kept_file where position(:place in content) > 0")
                        .param("place", Photo.LATITUDE)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(doubts(id)).isEmpty();
    }

    @Test
    void a_report_comes_with_its_files_or_not_at_all() {
        var id = room.asked(hospital);
        var first = file("%PDF-1.4\n已经验收");
        var writing = room.bean(WriteReport.class);

        var bad = writing.send(
                room.gulou, id, Optional.empty(), UUID.randomUUID(), Answers.NONE, List.of(first, file("MZ program")));
        var same = writing.send(
                room.gulou,
                id,
                Optional.empty(),
                UUID.randomUUID(),
                Answers.NONE,
                List.of(first, file("%PDF-1.4\n已经验收")));

        assertThat(bad)
                .isEqualTo(new WriteReport.FileRefused("1.exe", new HandInEvidence.Refused(Fault.WRONG_KIND, "")));
        assertThat(same).isEqualTo(new WriteReport.FileRefused("1.exe", new HandInEvidence.Refused(Fault.TWICE, "")));
        var untouched = signedIn(
                room.office,
                () -> room.bean(FindReports.class).find(room.office, id).orElseThrow());
        assertThat(untouched.report().state()).isEqualTo(ReportState.TO_WRITE);
        assertThat(untouched.files()).isEmpty();

        var sent = writing.send(
                room.gulou,
                id,
                Optional.empty(),
                UUID.randomUUID(),
                Answers.NONE,
                List.of(first, file("%PDF-1.4\n照片")));

        assertThat(((WriteReport.Sent) sent).fact().evidence()).hasSize(2);
    }

    private static HandInEvidence.NewFile file(String content) {
        return new HandInEvidence.NewFile(UUID.randomUUID(), "1.exe", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_fourth_file_the_same_file_twice_and_what_is_no_evidence_are_refused() {
        var id = room.asked(hospital);
        byte[] first = Photo.jpeg(scene(2), today());
        taken(id, "1.jpg", first);
        assertThat(handIn(id, "again.jpg", first)).isEqualTo(new HandInEvidence.Refused(Fault.TWICE, ""));
        assertThat(handIn(id, "run.jpg", "MZ program".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new HandInEvidence.Refused(Fault.WRONG_KIND, ""));
        assertThat(handIn(id, "page.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new HandInEvidence.Refused(Fault.WRONG_KIND, ""));
        assertThat(handIn(id, "empty.pdf", new byte[0])).isEqualTo(new HandInEvidence.Refused(Fault.EMPTY, ""));
        assertThat(handIn(
                        id,
                        "scan.pdf",
                        Photo.concat("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), Photo.jpeg(scene(3), today()))))
                .isEqualTo(new HandInEvidence.Refused(Fault.TELLS_PLACE, ""));

        taken(id, "2.png", Photo.png(scene(4), today()));
        taken(id, "3.pdf", "%PDF-1.7\nreport".getBytes(StandardCharsets.US_ASCII));
        assertThat(handIn(id, "4.jpg", Photo.jpeg(scene(5), today())))
                .isEqualTo(new HandInEvidence.Refused(Fault.TOO_MANY, "3"));

        assertThat(signedIn(
                                room.gulou,
                                () -> room.bean(FindReports.class)
                                        .find(room.gulou, id)
                                        .orElseThrow())
                        .files())
                .extracting(Evidence::kind)
                .containsExactly(FileKind.JPEG, FileKind.PNG, FileKind.PDF);
    }

    @Test
    void a_request_sent_twice_hands_in_one_file() {
        var id = room.asked(hospital);
        var request = UUID.randomUUID();
        byte[] photo = Photo.jpeg(scene(6), today());
        var handing = room.bean(HandInEvidence.class);

        var once = handing.handIn(room.gulou, id, request, "1.jpg", photo);
        var again = handing.handIn(room.gulou, id, request, "1.jpg", photo);

        assertThat(again).isEqualTo(once);
        assertThat(room.sent(room.gulou, id, "主体结构已经封顶", 50).evidence()).hasSize(1);
    }

    @Test
    void the_same_file_and_a_similar_picture_elsewhere_are_shown_to_the_reviewer() {
        var before = room.asked(hospital);
        byte[] photo = Photo.jpeg(scene(7), today());
        taken(before, "封顶.jpg", photo);
        var lastMonth = new Terms(
                new Cause(Cause.Kind.OFFICE_ASKS, "补报"),
                new Period(room.today().minusDays(80), room.today().minusDays(50)),
                room.today().plusDays(30),
                false,
                "重报",
                3);
        var later = room.asked(hospital, lastMonth);
        var same = taken(later, "新照片.jpg", photo);
        var smaller = new BufferedImage(500, 375, BufferedImage.TYPE_INT_RGB);
        smaller.createGraphics()
                .drawImage(scene(7).getScaledInstance(500, 375, java.awt.Image.SCALE_SMOOTH), 0, 0, null);
        var similar = taken(later, "小图.png", Photo.plain(smaller, "png"));
        taken(later, "别的.jpg", Photo.jpeg(scene(8), today()));
        assertThat(doubts(later)).isEmpty();
        room.sent(room.gulou, later, "主体结构已经封顶", 50);

        var doubts = doubts(later);

        assertThat(doubts)
                .filteredOn(EvidenceDoubt.SameFile.class::isInstance)
                .extracting(EvidenceDoubt::evidence)
                .containsExactly(same.id());
        assertThat(doubts)
                .filteredOn(EvidenceDoubt.SimilarPicture.class::isInstance)
                .extracting(EvidenceDoubt::evidence)
                .containsExactly(similar.id());
        assertThat(doubts)
                .filteredOn(EvidenceDoubt.TakenOutside.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_file_taken_out_is_in_no_later_fact_and_stays_in_those_before() {
        var id = room.asked(hospital);
        var file = taken(id, "1.jpg", Photo.jpeg(scene(9), today()));
        var first = room.sent(room.gulou, id, "主体结构已经封顶", 50);
        assertThat(first.evidence()).containsExactly(file.id());

        assertThat(room.bean(HandInEvidence.class).remove(room.gulou, file.id()))
                .isEqualTo(new HandInEvidence.Removed());

        assertThat(room.sent(room.gulou, id, "主体结构还没有封顶", 45).evidence()).isEmpty();
        assertThat(room.view(id).facts().getLast().evidence()).containsExactly(file.id());
    }

    @Test
    void a_file_is_for_the_unit_alone_until_its_report_is_sent() {
        var id = room.asked(hospital);
        var file = taken(id, "1.jpg", Photo.jpeg(scene(12), today())).id();
        var reports = room.bean(FindReports.class);

        assertThat(signedIn(room.gulou, () -> reports.file(room.gulou, file))).isPresent();
        assertThat(signedIn(room.office, () -> reports.file(room.office, file))).isEmpty();
        assertThat(room.view(id).files()).isEmpty();

        room.sent(room.gulou, id, "主体结构已经封顶", 50);

        assertThat(signedIn(room.office, () -> reports.file(room.office, file))).isPresent();
        assertThat(room.view(id).files()).extracting(Evidence::id).containsExactly(file);
    }

    @Test
    void nobody_reaches_another_units_files() {
        var id = room.asked(school);
        assertThat(handIn(id, "1.jpg", Photo.jpeg(scene(10), today()))).isEqualTo(new HandInEvidence.NotNow());

        var own = room.asked(hospital);
        var file = taken(own, "1.jpg", Photo.jpeg(scene(11), today()));
        assertThat(signedIn(room.taijiang, () -> room.bean(FindReports.class).file(room.taijiang, file.id())))
                .isEqualTo(Optional.empty());
        assertThat(room.bean(HandInEvidence.class).remove(room.taijiang, file.id()))
                .isEqualTo(new HandInEvidence.NotNow());
    }
}
