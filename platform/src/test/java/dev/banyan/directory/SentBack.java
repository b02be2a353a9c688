package dev.banyan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A form that is refused: comes back as it was filled in, and says where it is wrong. */
public final class SentBack {
    private static final String VALUES = "[name=%1$s]:not(select, [type=radio], [type=checkbox]), [name=%1$s][checked],"
            + " [name=%1$s] option[selected]";

    private SentBack() {}

    /**
     * @param page on which the form stands
     * @param typed such as {@code weight=7&due=2027-01-01}; what nobody types is taken from the page
     * @param wrong field that is marked, or nothing
     */
    public static void comesBack(Visitor visitor, String page, String action, String typed, String wrong) {
        var fields = new ArrayList<String>();
        for (var hidden : form(visitor, page, action).select("[type=hidden]:not([name=_csrf])")) {
            fields.add(hidden.attr("name") + "=" + hidden.val());
        }
        fields.addAll(List.of(typed.split("&")));
        var answer = visitor.submit(page, action, fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(302);
        var back = form(visitor, Visitor.leadsTo(answer), action);
        for (String[] pair :
                Stream.of(typed.split("&")).map(it -> it.split("=", 2)).toList()) {
            assertThat(back.select(VALUES.formatted(pair[0])).stream()
                            .map(it -> it.is("textarea") ? it.wholeText() : it.val()))
                    .as(pair[0])
                    .contains(pair[1]);
        }
        var marked = back.select("[aria-invalid=true]");
        assertThat(marked.stream().map(it -> it.is("fieldset") ? it.selectFirst("input") : it))
                .extracting(it -> it.attr("name"))
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
        assertThat(marked.eachAttr("aria-describedby"))
                .allSatisfy(it -> assertThat(
                                back.select("#" + it.replaceFirst(".* ", "")).text())
                        .isNotEmpty());
    }

    private static Element form(Visitor visitor, String page, String action) {
        var form = Jsoup.parse(visitor.get(page).body()).selectFirst("form[action=" + action + "]");
        assertThat(form).as(action + " on " + page).isNotNull();
        return form;
    }
}
