package dev.banyan.reports;

import dev.banyan.archive.KeptFiles;
import dev.banyan.calendar.CityCalendar;
import dev.banyan.directory.OpenToAll;
import dev.banyan.paperwork.GreyPicture;
import dev.banyan.reports.MilestoneClaim.Decision;
import dev.banyan.reports.rules.PictureHash;
import dev.banyan.reports.store.ProofRows;
import dev.banyan.reports.store.ProofRows.Due;
import dev.banyan.reports.store.ProofRows.Picture;
import dev.banyan.reports.store.ProofRows.Told;
import dev.banyan.responsibility.DemoLot;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the demo city's units claim the milestones that came due (演示节点申报), each with a small picture; simulated and saying so. */
@Component
@OpenToAll(reason = "called by the demo city alone")
class DemoProofs {
    /** So few pictures that some are handed in twice, which a reviewer is told. */
    private static final int PICTURES = 24;

    /** Claims on milestones of so many last days may still wait for a review. */
    private static final int WAITING_DAYS = 200;

    /** What fell due longer ago was made good in the meantime. */
    private static final int SETTLED_DAYS = 500;

    private final ProofRows rows;
    private final KeptFiles files;
    private final CityCalendar calendar;

    DemoProofs(ProofRows rows, KeptFiles files, CityCalendar calendar) {
        this.rows = rows;
        this.files = files;
        this.calendar = calendar;
    }

    void tell() {
        rows.add(rows.due(calendar.today()).stream()
                .filter(due -> isOlder(due, SETTLED_DAYS) || DemoLot.of("claimed", due.task(), due.number()) < 0.9)
                .map(this::told)
                .toList());
    }

    /** Closes what came due and was reported done (演示办结). */
    void close() {
        rows.close(DemoReports.OFFICE.name(), calendar.today());
    }

    private Told told(Due due) {
        int number = DemoLot.below(PICTURES, "picture", due.task(), due.number());
        byte[] png = GreyPicture.png(grey(number), PictureHash.WIDTH, PictureHash.HEIGHT);
        var picture = new Picture(files.keep(png).sm3(), "【演示】现场照片.png", png.length, PictureHash.of(grey(number)));
        return new Told(due, due.wording() + "，印发文件和现场情况见佐证。", picture, decision(due));
    }

    private Optional<Decision> decision(Due due) {
        double lot = DemoLot.of("judged", due.task(), due.number());
        if (!isOlder(due, WAITING_DAYS) && lot < 0.5) {
            return Optional.empty();
        }
        var at = due.said().plusSeconds(3 * 86_400);
        return Optional.of(
                lot > 0.93 && !isOlder(due, SETTLED_DAYS)
                        ? new Decision(Decision.Kind.RETURNED, "【演示】照片看不出完成情况，请补充验收材料。", DemoReports.OFFICE.name(), at)
                        : new Decision(Decision.Kind.ACCEPTED, "", DemoReports.OFFICE.name(), at));
    }

    private boolean isOlder(Due due, int days) {
        return due.due().plusDays(days).isBefore(calendar.today().plusDays(1));
    }

    private static int[] grey(int picture) {
        int[] grey = new int[PictureHash.WIDTH * PictureHash.HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = DemoLot.below(256, "grey", picture, i);
        }
        return grey;
    }
}
