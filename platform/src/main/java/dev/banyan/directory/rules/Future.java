package dev.banyan.directory.rules;

import dev.banyan.directory.DirectoryList;
import dev.banyan.directory.Post;
import dev.banyan.directory.Scope;
import dev.banyan.directory.Term;
import dev.banyan.directory.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The directory as it would stand once a list is taken in (导入后的名录), and what would be wrong with it. */
final class Future {
    private final Scope scope;
    private final Map<String, Unit> units;
    private final Map<String, Unit> before;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, List<Unit>> namesakes = new HashMap<>();
    private final Map<String, List<Entry.OfPost>> holdings = new HashMap<>();
    private final Map<String, Entry.OfPost> firstOfPost = new HashMap<>();
    private final Map<String, List<Entry.OfMember>> memberships = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<String> accounts;

    Future(DirectoryList list, Known known, Scope scope, List<Entry> rows) {
        this.scope = scope;
        before = known.unitsByCode();
        units = new HashMap<>(before);
        Map<String, Entry> entries = known.byKey(list);
        rows.forEach(entry -> entries.put(entry.key(), entry));
        rows.forEach(entry -> {
            if (entry instanceof Entry.OfUnit coming) {
                units.put(coming.unit().code(), coming.unit());
            } else if (entry instanceof Entry.OfPost post) {
                firstOfPost.putIfAbsent(post.postKey(), post);
            }
        });
        for (Unit unit : units.values()) {
            namesakes.computeIfAbsent(unit.name(), it -> new ArrayList<>()).add(unit);
            unit.parent().filter(it -> unit.term().until().isEmpty()).ifPresent(parents::add);
        }
        known.posts().forEach(post -> posts.put(post.unit() + "\t" + post.title(), post));
        for (Entry entry : entries.values()) {
            if (entry instanceof Entry.OfPost post && post.holder().isPresent()) {
                holdings.computeIfAbsent(post.postKey(), it -> new ArrayList<>())
                        .add(post);
            } else if (entry instanceof Entry.OfMember member) {
                memberships
                        .computeIfAbsent(member.memberKey(), it -> new ArrayList<>())
                        .add(member);
            }
        }
        accounts = Set.copyOf(known.accounts().values());
    }

    void check(Entry entry, RowReader row) {
        switch (entry) {
            case Entry.OfUnit coming -> unit(coming.unit(), row);
            case Entry.OfForm form -> form(form, row);
            case Entry.OfPost post -> post(post, row);
            case Entry.OfMember member -> member(member, row);
        }
    }

    private void unit(Unit unit, RowReader row) {
        UnitRules.faults(unit, units).stream()
                .filter(fault -> fault != Fault.EMPTY)
                .forEach(fault -> row.wrong(fault, column(fault, unit)));
        if (UnitRules.isNamedTwice(unit, namesakes.getOrDefault(unit.name(), List.of()))) {
            row.wrong(Fault.NAME_TWICE, Column.NAME);
        }
        if (unit.term().until().isPresent() && parents.contains(unit.code())) {
            row.wrong(Fault.UNITS_BELOW, Column.UNTIL);
        }
        boolean within = before.containsKey(unit.code())
                ? scope.covers(unit.code())
                : scope instanceof Scope.WholeCity
                        || unit.parent().filter(scope::covers).isPresent();
        if (!within) {
            row.wrong(Fault.OUTSIDE_SCOPE, Column.CODE);
        }
    }

    private static Column column(Fault fault, Unit unit) {
        return switch (fault) {
            case NOT_A_DIVISION_CODE ->
                unit.countyCode().filter(code -> !DivisionCode.isValid(code)).isPresent()
                        ? Column.COUNTY_CODE
                        : Column.CODE;
            case NOT_A_CREDIT_CODE -> Column.CREDIT_CODE;
            case UNKNOWN_UNIT, PLACE_WRONG, BELONGS_TO_ITSELF -> Column.PARENT;
            case ENDS_BEFORE_IT_BEGINS, MERGED_WITHOUT_END -> Column.UNTIL;
            case TOO_LONG -> Column.NAME;
            case EMPTY,
                    CODE_WRONG,
                    UNKNOWN_WORD,
                    NOT_A_DAY,
                    TWICE,
                    CODE_TAKEN,
                    NAME_TWICE,
                    UNKNOWN_POST,
                    UNKNOWN_ACCOUNT,
                    NOT_A_BODY,
                    HELD_TWICE,
                    POST_DIFFERS,
                    UNITS_BELOW,
                    ENDED,
                    NOT_HELD,
                    OUTSIDE_SCOPE,
                    NOT_FOUND -> Column.CODE;
        };
    }

    private void form(Entry.OfForm entry, RowReader row) {
        known(entry.form().unit(), Column.UNIT, row);
        entry.form()
                .parent()
                .filter(code -> !units.containsKey(code))
                .ifPresent(it -> row.wrong(Fault.UNKNOWN_UNIT, Column.PARENT));
    }

    private void post(Entry.OfPost entry, RowReader row) {
        known(entry.unit(), Column.UNIT, row);
        if (entry.title().length() > HoldingRules.LONGEST_TITLE) {
            row.wrong(Fault.TOO_LONG, Column.TITLE);
        }
        if (!entry.term().isOrdered()) {
            row.wrong(Fault.ENDS_BEFORE_IT_BEGINS, Column.POST_UNTIL);
        }
        Entry.OfPost first = firstOfPost.getOrDefault(entry.postKey(), entry);
        if (first.kind() != entry.kind() || !first.term().equals(entry.term())) {
            row.wrong(Fault.POST_DIFFERS, Column.TITLE);
        }
        entry.holder().ifPresent(holder -> holder(entry, holder, row));
    }

    private void holder(Entry.OfPost entry, Entry.Holder holder, RowReader row) {
        if (holder.name().codePointCount(0, holder.name().length()) > Names.LONGEST_DISPLAY_NAME) {
            row.wrong(Fault.TOO_LONG, Column.HOLDER);
        }
        if (holder.account().filter(name -> !accounts.contains(name)).isPresent()) {
            row.wrong(Fault.UNKNOWN_ACCOUNT, Column.ACCOUNT);
        }
        Term term = holder.term();
        if (!term.isOrdered()) {
            row.wrong(Fault.ENDS_BEFORE_IT_BEGINS, Column.UNTIL);
        }
        if (!entry.term().overlaps(term)) {
            row.wrong(Fault.ENDED, Column.SINCE);
        }
        boolean twice = holdings.getOrDefault(entry.postKey(), List.of()).stream()
                .filter(other -> !other.key().equals(entry.key()))
                .flatMap(other -> other.holder().stream())
                .anyMatch(other ->
                        other.acting() == holder.acting() && other.term().overlaps(term));
        if (twice) {
            row.wrong(Fault.HELD_TWICE, Column.HOLDER);
        }
    }

    private void member(Entry.OfMember entry, RowReader row) {
        if (Optional.ofNullable(units.get(entry.body()))
                .filter(unit -> unit.kind().isBody())
                .isEmpty()) {
            row.wrong(Fault.NOT_A_BODY, Column.BODY);
        } else if (!scope.covers(entry.body())) {
            row.wrong(Fault.OUTSIDE_SCOPE, Column.BODY);
        }
        if (!units.containsKey(entry.unit()) || entry.unit().equals(entry.body())) {
            row.wrong(Fault.UNKNOWN_UNIT, Column.UNIT);
        }
        if (entry.title()
                .filter(title -> !posts.containsKey(entry.unit() + "\t" + title))
                .isPresent()) {
            row.wrong(Fault.UNKNOWN_POST, Column.TITLE);
        }
        if (!entry.term().isOrdered()) {
            row.wrong(Fault.ENDS_BEFORE_IT_BEGINS, Column.UNTIL);
        }
        boolean twice = memberships.getOrDefault(entry.memberKey(), List.of()).stream()
                .anyMatch(other ->
                        !other.key().equals(entry.key()) && other.term().overlaps(entry.term()));
        if (twice) {
            row.wrong(Fault.TWICE, Column.UNIT);
        }
    }

    private void known(String code, Column column, RowReader row) {
        if (!units.containsKey(code)) {
            row.wrong(Fault.UNKNOWN_UNIT, column);
        } else if (!scope.covers(code)) {
            row.wrong(Fault.OUTSIDE_SCOPE, column);
        }
    }
}
