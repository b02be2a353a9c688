package dev.banyan.cockpit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was put together last and is likely to be asked for again (近期结果), as many as are kept at hand. */
final class Recent<K, V> {
    private final Map<K, V> kept;

    Recent(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Two who ask for the same at once may both make it, so that nobody waits for another's. */
    V of(K key, Supplier<V> making) {
        return find(key).orElseGet(() -> {
            var made = making.get();
            keep(key, made);
            return made;
        });
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(K key, V value) {
        kept.put(key, value);
    }
}
