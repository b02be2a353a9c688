package dev.banyan.plancompiler.names;

import dev.banyan.plancompiler.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds every place where some names are printed (专名出处), all of them on one walk through the text. */
final class Mentions {
    private static final int SLOTS = 256;

    /** Names by their first two characters. */
    private final List<List<Sought>> slots = new ArrayList<>();

    private record Sought(String name, List<Span> places) {
        /** Mentions of one name do not overlap. */
        boolean standsAt(String text, int start) {
            return (places.isEmpty() || places.getLast().end() <= start) && text.startsWith(name, start);
        }
    }

    private Mentions() {
        for (int i = 0; i < SLOTS; i++) {
            slots.add(List.of());
        }
    }

    /** The places of each name in the plan, in order; names have two characters or more. */
    static Map<String, List<Span>> of(Collection<String> names, String text, Span plan) {
        var mentions = new Mentions();
        var places = new HashMap<String, List<Span>>();
        for (String name : names) {
            var found = new ArrayList<Span>();
            places.put(name, found);
            mentions.seek(new Sought(name, found));
        }
        mentions.walk(text, plan);
        return places;
    }

    private void seek(Sought sought) {
        int slot = slot(sought.name(), 0);
        var slotted = new ArrayList<>(slots.get(slot));
        slotted.add(sought);
        slots.set(slot, slotted);
    }

    private static int slot(String text, int at) {
        return text.charAt(at) * 31 + text.charAt(at + 1) & SLOTS - 1;
    }

    private void walk(String text, Span plan) {
        for (int i = plan.start(); i + 1 < plan.end(); i++) {
            var slotted = slots.get(slot(text, i));
            for (int k = 0; k < slotted.size(); k++) {
                var sought = slotted.get(k);
                int end = i + sought.name().length();
                if (end <= plan.end() && sought.standsAt(text, i)) {
                    sought.places().add(new Span(i, end));
                }
            }
        }
    }
}
