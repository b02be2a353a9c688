package dev.banyan.directory;

import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Units, posts and members as the journal writes them down, as JSON; what is empty is left out. */
final class DirectoryText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DirectoryText() {}

    static String of(Unit unit) {
        var fields = term(unit.term());
        fields.put("name", unit.name());
        fields.put("shortName", unit.shortName());
        fields.put("englishName", unit.englishName());
        fields.put("kind", unit.kind().name());
        unit.parent().ifPresent(it -> fields.put("parent", it));
        unit.countyCode().ifPresent(it -> fields.put("countyCode", it));
        unit.creditCode().ifPresent(it -> fields.put("creditCode", it));
        unit.mergedInto().ifPresent(it -> fields.put("mergedInto", it));
        return JSON.writeValueAsString(fields);
    }

    static String of(Post post) {
        var fields = term(post.term());
        fields.put("unit", post.unit());
        fields.put("kind", post.kind().name());
        fields.put("title", post.title());
        return JSON.writeValueAsString(fields);
    }

    static String of(Post post, Holding holding) {
        var fields = term(holding.term());
        fields.put("unit", post.unit());
        fields.put("title", post.title());
        fields.put("holder", holding.name());
        fields.put("acting", Boolean.toString(holding.acting()));
        return JSON.writeValueAsString(fields);
    }

    static String of(BodyMember member) {
        var fields = term(member.term());
        fields.put("duty", member.duty().name());
        switch (member.member()) {
            case BodyMember.OfUnit(String code) -> fields.put("unit", code);
            case BodyMember.OfPost(PostId post) -> fields.put("post", Long.toString(post.value()));
        }
        return JSON.writeValueAsString(fields);
    }

    private static TreeMap<String, String> term(Term term) {
        var fields = new TreeMap<String, String>();
        term.since().ifPresent(day -> fields.put("since", day.toString()));
        term.until().ifPresent(day -> fields.put("until", day.toString()));
        return fields;
    }
}
