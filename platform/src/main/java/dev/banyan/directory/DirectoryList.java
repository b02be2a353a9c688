package dev.banyan.directory;

import static dev.banyan.directory.rules.Column.*;

import dev.banyan.directory.rules.Column;
import java.util.List;
import java.util.Set;

/** The lists that come in and go out as spreadsheets (导入导出的名录). */
public enum DirectoryList {
    /** Units with their dates (单位名录). */
    UNITS(
            Set.of(CODE, NAME, SHORT_NAME, ENGLISH_NAME, KIND, PARENT),
            CODE,
            NAME,
            SHORT_NAME,
            ENGLISH_NAME,
            KIND,
            PARENT,
            COUNTY_CODE,
            CREDIT_CODE,
            SINCE,
            UNTIL,
            MERGED_INTO,
            CHANGED_ON),
    /** What units were before (单位沿革). */
    EARLIER_FORMS(
            Set.of(UNIT, UNTIL, CODE, NAME, SHORT_NAME, ENGLISH_NAME),
            UNIT,
            UNTIL,
            CODE,
            NAME,
            SHORT_NAME,
            ENGLISH_NAME,
            KIND,
            PARENT),
    /** Posts and who holds them, one row for each holder (岗位任职). */
    POSTS(
            Set.of(UNIT, POST_KIND, TITLE),
            UNIT,
            POST_KIND,
            TITLE,
            POST_SINCE,
            POST_UNTIL,
            HOLDER,
            ACCOUNT,
            ACTING,
            SINCE,
            UNTIL),
    /** Units and posts that belong to bodies (机构成员). */
    MEMBERS(Set.of(BODY, UNIT, DUTY), BODY, UNIT, TITLE, DUTY, SINCE, UNTIL);

    private final Set<Column> needed;
    private final List<Column> columns;

    DirectoryList(Set<Column> needed, Column... columns) {
        this.needed = needed;
        this.columns = List.of(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    /** Columns without which the list says nothing; one of the others that is left out leaves what is there. */
    public Set<Column> needed() {
        return needed;
    }
}
