package dev.banyan.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The form of a page that was just refused (被退回的表单): as it was filled in, and what is wrong marked where it stands.
 *
 * <p>A refusal belongs to the field whose {@code data-refused} names it; otherwise to the field after whose name it is
 * called, as {@code DUE_PASSED} and {@code NO_SUCH_DUE} after {@code due}. What a page itself says of a form carries the refusal
 * as {@code data-refusal}, and of a row as {@code data-row}.
 */
final class RefusedForm {
    private static final String REFUSAL = "data-refusal";
    private static final String REASONS = "data-refused";
    private static final int SHORTEST_NAME = 3;
    private static final String RADIO = "[type=radio]";
    private static final String BOXES = RADIO + ", [type=checkbox]";

    private final Element form;
    private final TypedForm typed;

    private RefusedForm(Element form, TypedForm typed) {
        this.form = form;
        this.typed = typed;
    }

    /** The page again, with what was typed if the form is on it. */
    static String in(String page, TypedForm typed, Optional<Frame.Notice> notice) {
        var document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        document.select("form").stream()
                .filter(it -> isSentTo(it, typed.address()))
                .map(it -> new RefusedForm(it, typed))
                .max(Comparator.comparingLong(RefusedForm::alike))
                .ifPresent(it -> {
                    it.show();
                    notice.ifPresent(said -> it.mark(said.key().replaceFirst(".*\\.", ""), "", said.text()));
                    document.select("[" + REFUSAL + "]")
                            .forEach(said -> it.mark(said.attr(REFUSAL), said.attr("data-row"), said.text()));
                    it.form.select(".field > .field-error:not([id])").forEach(RefusedForm::describe);
                });
        return document.outerHtml();
    }

    private static boolean isSentTo(Element form, String address) {
        return Stream.concat(
                        Stream.of(form.attr("action")),
                        form.select("button[formaction]").eachAttr("formaction").stream())
                .anyMatch(it -> it.replaceFirst("[?#].*", "").equals(address));
    }

    /** How many of the fields that nobody types into agree: forms sent to one address differ in these. */
    private long alike() {
        return form.select("input[type=hidden], button[name]").stream()
                .filter(it -> typed.values(it.attr("name")).contains(it.attr("value")))
                .count();
    }

    private void show() {
        fields().forEach(this::fill);
        form.parents().stream().filter(it -> it.is("details")).forEach(it -> it.attr("open", true));
        form.select("details:has([name])").forEach(it -> it.attr("open", true));
    }

    private Stream<Element> fields() {
        return form
                .select("textarea, select, input:not([type=hidden], [type=password], [type=submit], [type=button])")
                .stream()
                .filter(it -> !it.hasAttr("readonly") && !it.hasAttr("disabled"));
    }

    private void fill(Element field) {
        var values = typed.values(field.attr("name"));
        switch (field.is("input") ? field.attr("type") : field.tagName()) {
            case "file" -> {}
            case "checkbox" -> field.attr("checked", values.contains(sentIfChosen(field)));
            case "radio" -> {
                if (!values.isEmpty()) {
                    field.attr("checked", values.contains(sentIfChosen(field)));
                }
            }
            case "select" -> own(field, values).ifPresent(it -> choose(field, it));
            default -> own(field, values).ifPresent(field::val);
        }
    }

    private static String sentIfChosen(Element box) {
        return box.hasAttr("value") ? box.attr("value") : "on";
    }

    /** Of fields with one name each has its own value, unless there are now more or fewer of them. */
    private Optional<String> own(Element field, List<String> values) {
        var same = fields().filter(it -> it.attr("name").equals(field.attr("name")))
                .toList();
        var boxes = same.stream().filter(it -> it.is(BOXES)).toList();
        var others = same.stream().filter(it -> !it.is(BOXES)).toList();
        var left = values.stream()
                .filter(value -> boxes.stream().noneMatch(it -> sentIfChosen(it).equals(value)))
                .toList();
        return others.size() == left.size() ? Optional.of(left.get(others.indexOf(field))) : Optional.empty();
    }

    private static void choose(Element select, String value) {
        var options = select.select("option");
        if (options.stream().anyMatch(it -> it.val().equals(value))) {
            options.forEach(it -> it.attr("selected", it.val().equals(value)));
        }
    }

    /** @param row from 1, of a form of several; otherwise empty */
    private void mark(String reason, String row, String why) {
        var same = wrong(reason)
                .map(it -> it.attr("name"))
                .map(name -> fields().filter(it -> it.attr("name").equals(name)).toList())
                .orElse(List.of());
        int at = row.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(row) - 1 : 0;
        if (at < same.size()) {
            mark(same.get(at), why);
        }
    }

    private Optional<Element> wrong(String reason) {
        if (!typed.unreadable().isEmpty()) {
            return fields().filter(it -> it.attr("name").equals(typed.unreadable()))
                    .findFirst();
        }
        return fields().filter(it -> List.of(it.attr(REASONS).split(" ")).contains(reason))
                .findFirst()
                .or(() -> fields().filter(it -> calledAfter(it, reason) >= 0)
                        .min(Comparator.comparingInt(it -> calledAfter(it, reason))));
    }

    /** Where in a refusal's name the field's name stands; negative if nowhere. */
    private static int calledAfter(Element field, String reason) {
        String name = upper(field.attr("name"));
        return name.length() < SHORTEST_NAME ? -1 : ("_" + upper(reason) + "_").indexOf("_" + name + "_");
    }

    /** As constants are written: {@code TITLE_EN} for {@code titleEn}. */
    private static String upper(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|-", "_").toUpperCase(Locale.ROOT);
    }

    private void mark(Element field, String why) {
        var group = Optional.ofNullable(field.closest("fieldset")).filter(_ -> field.is(BOXES));
        var wrong = group.filter(_ -> field.is(RADIO))
                .map(it -> it.attr("role", "radiogroup"))
                .orElse(field);
        if (wrong.hasAttr("aria-invalid")) {
            return;
        }
        int before = form.select("[aria-invalid]").size();
        String id = "refused-" + field.attr("name") + (before == 0 ? "" : "-" + before);
        var said = new Element("p").addClass("field-error").attr("id", id).text(why);
        group.ifPresentOrElse(it -> it.appendChild(said), () -> place(field, said));
        invalid(wrong, id);
        field.attr("autofocus", before == 0);
    }

    /** What the page says beneath a field belongs to it for those who cannot see that. */
    private static void describe(Element said) {
        Optional.ofNullable(said.closest(".field"))
                .flatMap(it -> Optional.ofNullable(it.selectFirst("input, select, textarea")))
                .filter(it -> !it.hasAttr("aria-invalid"))
                .ifPresent(it -> {
                    said.attr("id", "refused-" + it.attr("name"));
                    invalid(it, said.id());
                });
    }

    private static void invalid(Element field, String said) {
        field.attr("aria-invalid", "true")
                .attr("aria-describedby", (field.attr("aria-describedby") + " " + said).trim());
    }

    private static void place(Element field, Element said) {
        var around = field.closest(".field, td");
        if (around != null) {
            around.appendChild(said);
        } else {
            Optional.ofNullable(field.closest("label, p")).orElse(field).after(said);
        }
    }
}
