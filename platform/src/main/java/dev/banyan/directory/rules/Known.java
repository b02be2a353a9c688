package dev.banyan.directory.rules;

import dev.banyan.directory.BodyMember;
import dev.banyan.directory.DirectoryList;
import dev.banyan.directory.EarlierForm;
import dev.banyan.directory.Holding;
import dev.banyan.directory.Post;
import dev.banyan.directory.PostId;
import dev.banyan.directory.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the directory holds before a list comes in (现有名录).
 *
 * @param accounts sign-in names by person
 */
public record Known(
        List<Unit> units,
        List<EarlierForm> forms,
        List<Post> posts,
        List<Holding> holdings,
        List<BodyMember> members,
        Map<UUID, String> accounts) {
    public Known {
        units = List.copyOf(units);
        forms = List.copyOf(forms);
        posts = List.copyOf(posts);
        holdings = List.copyOf(holdings);
        members = List.copyOf(members);
        accounts = Map.copyOf(accounts);
    }

    Map<String, Unit> unitsByCode() {
        return units.stream()
                .collect(Collectors.toMap(Unit::code, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }

    /** The rows of a list as it would go out. */
    public List<Entry> entries(DirectoryList list) {
        return switch (list) {
            case UNITS ->
                units.stream()
                        .<Entry>map(unit -> new Entry.OfUnit(unit, Optional.empty()))
                        .toList();
            case EARLIER_FORMS -> forms.stream().<Entry>map(Entry.OfForm::new).toList();
            case POSTS -> posts(false);
            case MEMBERS -> {
                Map<PostId, Post> byId = posts.stream().collect(Collectors.toMap(Post::id, Function.identity()));
                yield members.stream().map(member -> row(member, byId)).toList();
            }
        };
    }

    /** What a row of a list may name, by its key. */
    Map<String, Entry> byKey(DirectoryList list) {
        var found = new HashMap<String, Entry>();
        List<Entry> entries = list == DirectoryList.POSTS ? posts(true) : entries(list);
        entries.forEach(entry -> found.put(entry.key(), entry));
        return found;
    }

    /** @param bare whether a post that is held stands there without its holders too */
    private List<Entry> posts(boolean bare) {
        Map<PostId, List<Holding>> held = holdings.stream().collect(Collectors.groupingBy(Holding::post));
        var rows = new ArrayList<Entry>();
        for (Post post : posts) {
            List<Holding> holders = held.getOrDefault(post.id(), List.of());
            holders.forEach(holding -> rows.add(row(
                    post,
                    Optional.of(new Entry.Holder(
                            holding.name(), holding.person().map(accounts::get), holding.acting(), holding.term())))));
            if (bare || holders.isEmpty()) {
                rows.add(row(post, Optional.empty()));
            }
        }
        return rows;
    }

    private static Entry.OfPost row(Post post, Optional<Entry.Holder> holder) {
        return new Entry.OfPost(post.unit(), post.kind(), post.title(), post.term(), holder);
    }

    private static Entry row(BodyMember member, Map<PostId, Post> byId) {
        return switch (member.member()) {
            case BodyMember.OfUnit(String code) ->
                new Entry.OfMember(member.body(), code, Optional.empty(), member.duty(), member.term());
            case BodyMember.OfPost(PostId id) -> {
                Post post = Objects.requireNonNull(byId.get(id));
                yield new Entry.OfMember(
                        member.body(), post.unit(), Optional.of(post.title()), member.duty(), member.term());
            }
        };
    }
}
