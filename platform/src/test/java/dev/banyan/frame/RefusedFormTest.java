package dev.banyan.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed and came to nothing stands in its form again, and what is wrong is marked. */
class RefusedFormTest {
    private static final String PAGE = """
            <!DOCTYPE html><html><body><details><summary>调整</summary>
            <form method="post" action="/duties/7/change">
            <input type="hidden" name="seen" value="3"><input type="hidden" name="task" value="20">
            <div class="field"><label for="weight">权重</label><input type="number" id="weight" name="weight" value="100" aria-describedby="hint"></div>
            <label for="due">时限</label><input type="date" id="due" name="due" value="2026-05-01">
            <div class="field"><textarea id="reason" name="reason" data-refused="DUE_AFTER_TASK"></textarea></div>
            <select name="to"><option value="">请选择</option><option value="A" selected>甲</option><option value="B">乙</option></select>
            <fieldset><label><input type="radio" name="truth" value="YES" checked> 是</label><label><input type="radio" name="truth" value="NO"> 否</label></fieldset>
            <fieldset><input type="checkbox" name="unit" value="A" checked><input type="checkbox" name="unit" value="B"></fieldset>
            <input name="title" value="一"><input name="title" value="二">
            <input type="password" name="password"><input type="file" name="proof">
            <button formaction="/duties/7/drop">撤销</button></form></details>
            <form method="post" action="/duties/7/change"><input type="hidden" name="task" value="21"><input name="due" value="2026-06-01"></form>
            <form method="post" action="/duties/8/change"><input name="weight" value="50"></form></body></html>
            """;

    private static final Map<String, List<String>> TYPED = Map.of(
            "seen", List.of("2"),
            "task", List.of("20"),
            "weight", List.of("-7"),
            "due", List.of("2027-01-01"),
            "reason", List.of("因<b>汛期</b>\n二"),
            "to", List.of("B"),
            "truth", List.of("NO"),
            "unit", List.of("B"),
            "title", List.of("甲", "乙"),
            "proof", List.of("x"));

    private static Document refused(String address, String key, String unreadable) {
        var fields = new HashMap<String, ArrayList<String>>();
        TYPED.forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
        var typed = new TypedForm(address, fields, unreadable);
        return Jsoup.parse(
                RefusedForm.in(PAGE, typed, Optional.of(new Frame.Notice(true, key, "不行", Optional.of(typed)))));
    }

    @ParameterizedTest
    @CsvSource({"/duties/7/change", "/duties/7/drop"})
    void whatever_was_typed_or_chosen_is_there_again_and_in_sight(String address) {
        var page = refused(address, "duties.refusal.NOT_NOW", "");

        var form = page.selectFirst("details[open] form");
        assertThat(form).isNotNull();
        assertThat(form.select("[name=weight], [name=due], [name=title]").eachAttr("value"))
                .containsExactly("-7", "2027-01-01", "甲", "乙");
        assertThat(form.select("textarea").getFirst().wholeText()).isEqualTo("因<b>汛期</b>\n二");
        assertThat(form.select("option[selected], [checked]").eachAttr("value")).containsExactly("B", "NO", "B");
        assertThat(form.select("[name=seen]").val())
                .as("what the page knows now")
                .isEqualTo("3");
        assertThat(form.select("[type=password], [type=file]").eachAttr("value"))
                .isEmpty();
        assertThat(page.select("[aria-invalid], .field-error")).isEmpty();
    }

    @Test
    void no_other_form_is_touched() {
        var page = refused("/duties/7/change", "duties.refusal.NOT_NOW", "");

        assertThat(page.select("form:has([value=21]) [name=due]").val()).isEqualTo("2026-06-01");
        assertThat(page.select("form[action=/duties/8/change] [name=weight]").val())
                .isEqualTo("50");
        assertThat(refused("/elsewhere", "duties.refusal.DUE_PASSED", "").select("[open], .field-error"))
                .isEmpty();
    }

    @Test
    void where_rows_came_or_went_none_takes_the_words_of_another() {
        var fields = new HashMap<>(Map.of("title", new ArrayList<>(List.of("甲", "乙", "丙"))));
        var typed = new TypedForm("/duties/7/change", fields, "");
        String page = RefusedForm.in(PAGE, typed, Optional.empty());

        assertThat(Jsoup.parse(page)
                        .select("form:has(details), form:has(select) [name=title]")
                        .eachAttr("value"))
                .containsExactly("一", "二");
    }

    @ParameterizedTest
    @CsvSource({
        "duties.refusal.DUE_PASSED, '', due",
        "duties.refusal.NO_SUCH_WEIGHT, '', weight",
        "duties.reason-missing, '', reason",
        "duties.refusal.DUE_AFTER_TASK, '', reason",
        "frame.unreadable.DAY, due, due"
    })
    void the_field_that_is_wrong_says_why(String key, String unreadable, String name) {
        var page = refused("/duties/7/change", key, unreadable);

        var wrong = page.select("[aria-invalid=true][autofocus]");
        assertThat(wrong.eachAttr("name")).containsExactly(name);
        assertThat(page.select("#refused-" + name + ".field-error").text()).isEqualTo("不行");
        assertThat(wrong.attr("aria-describedby"))
                .isEqualTo((name.equals("weight") ? "hint " : "") + "refused-" + name);
    }

    @Test
    void a_choice_not_made_is_said_of_the_group() {
        var page = refused("/duties/7/change", "frame.unreadable.CHOICE", "truth");

        assertThat(page.select("fieldset[role=radiogroup][aria-invalid=true] #refused-truth")
                        .text())
                .isEqualTo("不行");
    }

    @Test
    void what_the_page_says_of_several_fields_and_rows_is_said_beside_each() {
        String list = "<body><ul><li data-refusal=\"DUE_PASSED\" data-row=\"0\">已过</li>"
                + "<li data-refusal=\"TITLE_MISSING\" data-row=\"2\">没有名称</li>"
                + "<li data-refusal=\"TITLE_MISSING\" data-row=\"9\">没有这一行</li></ul>";
        var typed = new TypedForm("/duties/7/change", new HashMap<>(), "");
        var page = Jsoup.parse(RefusedForm.in(PAGE.replace("<body>", list), typed, Optional.empty()));

        assertThat(page.select("[aria-invalid=true]").eachAttr("value")).containsExactly("2026-05-01", "二");
        assertThat(page.select(".field-error").eachText()).containsExactly("已过", "没有名称");
        assertThat(page.select("[autofocus]").eachAttr("name")).containsExactly("due");
    }

    @Test
    void what_stands_beneath_a_field_already_belongs_to_it() {
        String said = PAGE.replace(
                "name=\"weight\" value=\"100\" aria-describedby=\"hint\">",
                "name=\"weight\"><p class=\"field-error\">应为整数</p>");
        var typed = new TypedForm("/duties/7/change", new HashMap<>(), "");
        var page = Jsoup.parse(RefusedForm.in(said, typed, Optional.empty()));

        assertThat(page.select("[aria-invalid=true]").attr("aria-describedby")).isEqualTo("refused-weight");
        assertThat(page.select("#refused-weight").text()).isEqualTo("应为整数");
    }
}
