package dev.banyan.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page shows around its own content (页面框架).
 *
 * @param words texts in the reader's language
 * @param path path and query of this page, for the choices of language and display
 * @param display size of type and colours
 * @param person display name of who is signed in
 * @param ways where this person may go
 * @param csrf name and value of the token that every form carries
 * @param notice what the last action answered, shown once
 * @param demo the demo city; empty in a real one
 */
public record Frame(
        Words words,
        String path,
        Display display,
        Optional<String> person,
        Ways ways,
        Csrf csrf,
        Optional<Notice> notice,
        Optional<Demo> demo) {
    /**
     * Where a person may go (可去之处).
     *
     * @param menu from everywhere
     * @param signposts from pages of one kind
     * @param marks in the head of every page
     */
    public record Ways(List<MenuGroup> menu, List<Signpost> signposts, List<HeadMark> marks) {
        public static final Ways NONE = new Ways(List.of(), List.of(), List.of());

        public Ways {
            menu = List.copyOf(menu);
            signposts = List.copyOf(signposts);
            marks = List.copyOf(marks);
        }
    }

    public List<MenuGroup> menu() {
        return ways.menu();
    }

    /** Ways on from this page, where its room ends. */
    public List<MenuEntry> onward(Signpost.Place place, Object... values) {
        return ways.signposts().stream()
                .filter(post -> post.place() == place)
                .map(post -> new MenuEntry(
                        post.key(),
                        UriComponentsBuilder.fromUriString(post.path())
                                .encode()
                                .buildAndExpand(values)
                                .toUriString(),
                        false))
                .toList();
    }

    public record Csrf(String name, String value) {}

    /** @param today the day on which this demonstration takes place; empty if it is the real one */
    public record Demo(Optional<LocalDate> today) {}

    /**
     * Entries that belong together (一级菜单).
     *
     * @param entries those this person may follow, never none
     */
    public record MenuGroup(MenuItem.Group group, List<MenuEntry> entries) {
        public MenuGroup {
            entries = List.copyOf(entries);
        }

        /** Where the group leads. */
        public String path() {
            return entries.getFirst().path();
        }

        /** Whether the page shown belongs to it. */
        public boolean current() {
            return entries.stream().anyMatch(MenuEntry::current);
        }
    }

    /**
     * @param key message key of the entry
     * @param path where it leads
     * @param current whether the page shown belongs to it
     */
    public record MenuEntry(String key, String path, boolean current) {}

    /** Entries of the group that the page shown belongs to; none where the group has but one. */
    public List<MenuEntry> besides() {
        return menu().stream()
                .filter(group -> group.current() && group.entries().size() > 1)
                .findFirst()
                .map(MenuGroup::entries)
                .orElse(List.of());
    }

    /**
     * An answer to the last action (操作结果).
     *
     * @param text already in the reader's language
     * @param form what was typed and came to nothing
     */
    public record Notice(boolean failure, String key, String text, Optional<TypedForm> form) {}

    /** This page again in another language. */
    public String inLanguage(Language language) {
        return with("lang", language.tag());
    }

    /** This page again in another size of type. */
    public String inSize(Display.TypeSize size) {
        return with(Display.SIZE, Display.word(size));
    }

    /** This page again in other colours. */
    public String inScheme(Display.Scheme scheme) {
        return with(Display.SCHEME, Display.word(scheme));
    }

    private String with(String parameter, String value) {
        int mark = path.indexOf('?');
        var others = mark < 0
                ? Stream.<String>empty()
                : Stream.of(path.substring(mark + 1).split("&"));
        return Stream.concat(
                        others.filter(it -> !it.isEmpty() && !it.equals(parameter) && !it.startsWith(parameter + "=")),
                        Stream.of(parameter + "=" + value))
                .collect(Collectors.joining("&", mark < 0 ? path + "?" : path.substring(0, mark + 1), ""));
    }

    public String t(String key, Object... arguments) {
        return words.of(key, arguments);
    }
}
