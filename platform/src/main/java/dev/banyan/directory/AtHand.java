package dev.banyan.directory;

import dev.banyan.directory.store.Revision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What every page asks of the directory stays at hand until something of it changes (名录缓存), on whatever machine: the revision,
 * which moves in the very transaction that changes something, is read once for each page that is looked at. A transaction reads
 * everything anew, so that it sees what it wrote itself.
 */
@Component
@OpenToAll(reason = "keeps what was read by those who checked who may read it")
public class AtHand {
    private static final int MOST = 2_000;
    private static final String REVISION = AtHand.class.getName();

    private final Revision revisions;
    private final Map<Object, Object> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };
    private long revision;

    public AtHand(Revision revisions) {
        this.revisions = revisions;
    }

    /**
     * @param key says what is read and from what; a record of its own kind for each reading
     * @param reading gives a value that never changes
     */
    public <V> V of(Record key, Supplier<V> reading) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return reading.get();
        }
        long now = revision();
        V found = find(key, now);
        if (found != null) {
            return found;
        }
        V made = reading.get();
        keep(key, made, now);
        return made;
    }

    @SuppressWarnings("unchecked") // A key is of one reading, and that of one type.
    private synchronized <V> @Nullable V find(Record key, long now) {
        if (now > revision) {
            kept.clear();
            revision = now;
        }
        return (V) kept.get(key);
    }

    /** What was read after a revision is at least as new; what was not found is not kept, for strangers may ask for anything. */
    private synchronized void keep(Record key, Object made, long now) {
        if (now == revision && !made.equals(Optional.empty())) {
            kept.put(key, made);
        }
    }

    private long revision() {
        var page = RequestContextHolder.getRequestAttributes();
        if (!(page instanceof ServletRequestAttributes request)
                || !request.getRequest().getMethod().equals("GET")) {
            return revisions.now();
        }
        if (request.getAttribute(REVISION, RequestAttributes.SCOPE_REQUEST) instanceof Long known) {
            return known;
        }
        long now = revisions.now();
        request.setAttribute(REVISION, now, RequestAttributes.SCOPE_REQUEST);
        return now;
    }
}
