package dev.banyan.supervision;

import static dev.banyan.supervision.SupervisionCity.GULOU;
import static dev.banyan.supervision.SupervisionCity.REFORM;
import static dev.banyan.supervision.SupervisionCity.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Role;
import dev.banyan.paperwork.PaperFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city in which papers are issued, and what people do with them. */
class PaperCity {
    static SupervisionCity city;
    static Actor office;
    static Actor reform;
    static Actor gulou;

    @BeforeAll
    static void start() {
        city = new SupervisionCity();
        office = city.account("office");
        reform = city.person("发改委联络员", REFORM, Role.LIAISON);
        gulou = city.person("鼓楼联络员", GULOU, Role.LIAISON);
    }

    @AfterAll
    static void stop() {
        city.close();
    }

    static PaperOutcome issue(Actor actor, UUID request, PaperOrder order) {
        return as(actor, it -> city.bean(IssuePaper.class).issue(it, request, order));
    }

    static Paper issued(PaperOrder order) {
        var outcome = issue(office, UUID.randomUUID(), order);
        assertThat(outcome).isInstanceOf(PaperOutcome.Done.class);
        return ((PaperOutcome.Done) outcome).paper();
    }

    static PaperOrder with(PaperOrder order, Map<PaperField, String> fields) {
        return new PaperOrder(order.kind(), order.to(), fields, order.openness(), order.signer(), order.cause());
    }

    static Optional<PaperView> view(Actor actor, Paper paper) {
        return as(actor, it -> city.bean(FindPapers.class).find(it, paper.id()));
    }

    static Optional<FindPapers.File> file(Actor actor, Paper paper, PaperFormat format) {
        return as(actor, it -> city.bean(FindPapers.class).file(it, paper.id(), format));
    }

    static PaperOutcome sign(Actor actor, Paper paper) {
        return as(actor, it -> city.bean(SignForPaper.class).sign(it, paper.id()));
    }

    static PaperOutcome takeBack(Paper paper, String reason) {
        return as(office, it -> city.bean(VoidPaper.class).takeBack(it, paper.id(), reason));
    }

    static PaperOutcome seal(SealPaper sealing, Paper paper) {
        return as(office, it -> sealing.seal(it, paper.id()));
    }

    static EditPaperTemplate.Outcome save(UUID request, PaperKind kind, int seen, String text) {
        return as(office, it -> city.bean(EditPaperTemplate.class).save(it, request, kind, seen, text));
    }

    static List<TemplateVersion> versions(PaperKind kind) {
        return as(office, it -> city.bean(FindPaperTemplates.class).versions(it, kind));
    }

    /** The last number given in a series. */
    static int last(String series) {
        return city.bean(JdbcClient.class)
                .sql("select coalesce(max(last), 0) from supervision.paper_series where series = ?")
                .param(series)
                .query(Integer.class)
                .single();
    }
}
