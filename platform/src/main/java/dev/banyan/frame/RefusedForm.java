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
 * called, as {@code DUE_PASSED} and {@code NO_SUCH_DUE} after {@code due}.
 */
final class RefusedForm {
    private static final String REASONS = "data-refused";
    private static final int SHORTEST_NAME = 3;
    private static final String BOXES = "[type=radio], [type=checkbox]";

    private final Element form;
    private final TypedForm typed;

    private RefusedForm(Element form, TypedForm typed) {
        this.form = form;
        this.typed = typed;
    }

    /** The page again, with what was typed if the form is on it. */
    static String in(String page, Frame.Notice notice, TypedForm typed) {
        var document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        document.select("form[method=post]").stream()
                .filter(it -> isSentTo(it, typed.address()))
                .map(it -> new RefusedForm(it, typed))
                .max(Comparator.comparingLong(RefusedForm::alike))
                .ifPresent(it -> it.show(notice));
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

    private void show(Frame.Notice notice) {
        fields().forEach(this::fill);
        for (Element it : form.parents()) {
            if (it.is("details")) {
                it.attr("open", true);
            }
        }
        form.select("details:has([name])").forEach(it -> it.attr("open", true));
        wrong(notice.key().replaceFirst(".*\\.", "")).ifPresent(it -> mark(it, notice.text()));
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

    private static void mark(Element field, String why) {
        String id = "refused-" + field.attr("name");
        var said = new Element("p").addClass("field-error").attr("id", id).text(why);
        var group = field.closest("fieldset");
        var marked = group != null && field.is(BOXES) ? group : field;
        if (marked == group) {
            group.attr("role", group.select("[type=radio]").isEmpty() ? "group" : "radiogroup")
                    .appendChild(said);
        } else {
            place(field, said);
            field.attr("autofocus", true);
        }
        marked.attr("aria-invalid", "true")
                .attr("aria-describedby", (marked.attr("aria-describedby") + " " + id).trim());
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
