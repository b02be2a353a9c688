package dev.banyan.directory.rules;

import dev.banyan.directory.BodyDuty;
import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Term;
import dev.banyan.directory.Unit;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What one row of a list says (名录条目). */
public sealed interface Entry {
    /** What tells it from the others of its list. */
    String key();

    /** Its cells, kinds by their names in the code. */
    Map<Column, String> cells();

    record OfUnit(Unit unit, Optional<LocalDate> changedOn) implements Entry {
        @Override
        public String key() {
            return unit.code();
        }

        @Override
        public Map<Column, String> cells() {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.put(Column.CODE, unit.code());
            cells.put(Column.NAME, unit.name());
            cells.put(Column.SHORT_NAME, unit.shortName());
            cells.put(Column.ENGLISH_NAME, unit.englishName());
            cells.put(Column.KIND, unit.kind().name());
            unit.parent().ifPresent(it -> cells.put(Column.PARENT, it));
            unit.countyCode().ifPresent(it -> cells.put(Column.COUNTY_CODE, it));
            unit.creditCode().ifPresent(it -> cells.put(Column.CREDIT_CODE, it));
            unit.mergedInto().ifPresent(it -> cells.put(Column.MERGED_INTO, it));
            put(cells, Column.SINCE, Column.UNTIL, unit.term());
            return cells;
        }
    }

    record OfForm(EarlierForm form) implements Entry {
        @Override
        public String key() {
            return form.unit() + " " + form.until();
        }

        @Override
        public Map<Column, String> cells() {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.put(Column.UNIT, form.unit());
            cells.put(Column.UNTIL, form.until().toString());
            cells.put(Column.CODE, form.code());
            cells.put(Column.NAME, form.name());
            cells.put(Column.SHORT_NAME, form.shortName());
            cells.put(Column.ENGLISH_NAME, form.englishName());
            cells.put(Column.KIND, form.kind().name());
            form.parent().ifPresent(it -> cells.put(Column.PARENT, it));
            return cells;
        }
    }

    /** @param account sign-in name of the holder */
    record Holder(String name, Optional<String> account, boolean acting, Term term) {}

    /** @param term when the post itself exists */
    record OfPost(String unit, PostKind kind, String title, Term term, Optional<Holder> holder) implements Entry {
        @Override
        public String key() {
            return postKey()
                    + holder.map(it -> "\t" + it.name() + "\t" + it.acting() + "\t"
                                    + it.term().since())
                            .orElse("");
        }

        String postKey() {
            return unit + "\t" + title;
        }

        @Override
        public Map<Column, String> cells() {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.put(Column.UNIT, unit);
            cells.put(Column.POST_KIND, kind.name());
            cells.put(Column.TITLE, title);
            put(cells, Column.POST_SINCE, Column.POST_UNTIL, term);
            holder.ifPresent(it -> {
                cells.put(Column.HOLDER, it.name());
                it.account().ifPresent(account -> cells.put(Column.ACCOUNT, account));
                cells.put(Column.ACTING, Boolean.toString(it.acting()));
                put(cells, Column.SINCE, Column.UNTIL, it.term());
            });
            return cells;
        }
    }

    /** @param title title of the unit's post that is the member; empty if the unit itself is */
    record OfMember(String body, String unit, Optional<String> title, BodyDuty duty, Term term) implements Entry {
        @Override
        public String key() {
            return memberKey() + "\t" + term.since();
        }

        String memberKey() {
            return body + "\t" + unit + "\t" + title.orElse("");
        }

        @Override
        public Map<Column, String> cells() {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.put(Column.BODY, body);
            cells.put(Column.UNIT, unit);
            title.ifPresent(it -> cells.put(Column.TITLE, it));
            cells.put(Column.DUTY, duty.name());
            put(cells, Column.SINCE, Column.UNTIL, term);
            return cells;
        }
    }

    private static void put(Map<Column, String> cells, Column since, Column until, Term term) {
        term.since().ifPresent(day -> cells.put(since, day.toString()));
        term.until().ifPresent(day -> cells.put(until, day.toString()));
    }
}
