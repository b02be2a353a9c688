package dev.banyan.directory.rules;

import dev.banyan.directory.BodyDuty;
import dev.banyan.directory.DirectoryList;
import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.PostKind;
import dev.banyan.directory.Term;
import dev.banyan.directory.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Understands one row of a list (名录行解读); what its columns do not say stays as it is. */
final class EntryReader {
    private final DirectoryList list;
    private final ListWords words;
    private final Map<String, Entry> there;

    EntryReader(DirectoryList list, ListWords words, Map<String, Entry> there) {
        this.list = list;
        this.words = words;
        this.there = there;
    }

    /** Empty if the row cannot be understood; its faults say why. */
    Optional<Entry> read(RowReader row) {
        return switch (list) {
            case UNITS -> unit(row);
            case EARLIER_FORMS -> form(row);
            case POSTS -> post(row);
            case MEMBERS -> member(row);
        };
    }

    private Optional<Entry> unit(RowReader row) {
        String code = row.needed(Column.CODE);
        Optional<Unit> known = Optional.ofNullable(there.get(code))
                .map(Entry.OfUnit.class::cast)
                .map(Entry.OfUnit::unit);
        Optional<Unit.Kind> kind = row.neededWord(Column.KIND, words.kinds());
        String name = row.needed(Column.NAME);
        String shortName = row.needed(Column.SHORT_NAME);
        String englishName = row.needed(Column.ENGLISH_NAME);
        Term term = row.term(Column.SINCE, Column.UNTIL, known.map(Unit::term).orElse(Term.ALWAYS));
        Optional<LocalDate> changedOn = row.day(Column.CHANGED_ON, Optional.empty());
        return kind.map(it -> new Entry.OfUnit(
                new Unit(
                        code,
                        name,
                        shortName,
                        englishName,
                        it,
                        row.text(Column.PARENT, Optional.empty()),
                        row.text(Column.COUNTY_CODE, known.flatMap(Unit::countyCode)),
                        row.text(Column.CREDIT_CODE, known.flatMap(Unit::creditCode)),
                        term,
                        row.text(Column.MERGED_INTO, known.flatMap(Unit::mergedInto))),
                changedOn));
    }

    private Optional<Entry> form(RowReader row) {
        String unit = row.needed(Column.UNIT);
        row.needed(Column.UNTIL);
        Optional<LocalDate> until = row.day(Column.UNTIL, Optional.empty());
        Optional<EarlierForm> known = until.map(day -> there.get(unit + " " + day))
                .map(Entry.OfForm.class::cast)
                .map(Entry.OfForm::form);
        Optional<Unit.Kind> kind = row.word(Column.KIND, words.kinds());
        String code = row.needed(Column.CODE);
        String name = row.needed(Column.NAME);
        String shortName = row.needed(Column.SHORT_NAME);
        String englishName = row.needed(Column.ENGLISH_NAME);
        if (kind.isEmpty() && known.isEmpty() && row.written(Column.KIND).isEmpty()) {
            row.wrong(Fault.EMPTY, Column.KIND);
        }
        return until.flatMap(day -> kind.or(() -> known.map(EarlierForm::kind))
                .map(it -> new Entry.OfForm(new EarlierForm(
                        unit,
                        day,
                        code,
                        name,
                        shortName,
                        englishName,
                        it,
                        row.text(Column.PARENT, known.flatMap(EarlierForm::parent))))));
    }

    private Optional<Entry> post(RowReader row) {
        String unit = row.needed(Column.UNIT);
        String title = row.needed(Column.TITLE);
        Optional<PostKind> kind = row.neededWord(Column.POST_KIND, words.postKinds());
        Term known = Optional.ofNullable(there.get(unit + "\t" + title))
                .map(Entry.OfPost.class::cast)
                .map(Entry.OfPost::term)
                .orElse(Term.ALWAYS);
        Term term = row.term(Column.POST_SINCE, Column.POST_UNTIL, known);
        Optional<Entry.Holder> holder = row.text(Column.HOLDER, Optional.empty())
                .map(name -> new Entry.Holder(
                        name,
                        row.text(Column.ACCOUNT, Optional.empty()),
                        row.word(Column.ACTING, words.answers()).orElse(false),
                        row.term(Column.SINCE, Column.UNTIL, Term.ALWAYS)));
        return kind.map(it -> new Entry.OfPost(unit, it, title, term, holder));
    }

    private Optional<Entry> member(RowReader row) {
        String body = row.needed(Column.BODY);
        String unit = row.needed(Column.UNIT);
        Optional<BodyDuty> duty = row.neededWord(Column.DUTY, words.duties());
        Term term = row.term(Column.SINCE, Column.UNTIL, Term.ALWAYS);
        return duty.map(it -> new Entry.OfMember(body, unit, row.text(Column.TITLE, Optional.empty()), it, term));
    }
}
