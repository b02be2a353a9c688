package dev.banyan.directory;

import dev.banyan.directory.store.KeptAnswers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what a program asks for once, however often it asks under the same key (幂等写入): the write and its answer are kept
 * together or not at all, and whoever asks again is given the first answer. A refusal is not kept.
 */
@Component
@OpenToAll(reason = "the write itself demands its permission")
public class AnswerOnce {
    static final Duration KEPT_FOR = Duration.ofDays(7);

    /** Each node clears away some of the oldest answers so often, instead of with each write. */
    private static final Duration BETWEEN_FORGETTING = Duration.ofSeconds(1);

    private final KeptAnswers answers;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile Instant forgetting = Instant.MIN;

    public AnswerOnce(KeptAnswers answers, TransactionOperations transactions, Clock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    /** @param again whether it was done before and is only told again */
    public record Answered(ApiAnswer answer, boolean again) implements Outcome {}

    /** Another request was done under this key. */
    public record KeyTaken() implements Outcome {}

    /**
     * @param key chosen by the program for this one write
     * @param requestHash digest of everything asked
     * @param work does the write and tells its answer
     */
    public Outcome answer(Actor program, String key, String requestHash, Supplier<ApiAnswer> work) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var now = clock.instant();
            if (!now.isBefore(forgetting)) {
                forgetting = now.plus(BETWEEN_FORGETTING);
                answers.forget(now.minus(KEPT_FOR));
            }
            // Whoever asks at the same moment waits here until the first is done.
            if (!answers.begin(program.id(), key, requestHash, now)) {
                return answers.find(program.id(), key, requestHash)
                        .<Outcome>map(answer -> new Answered(answer, true))
                        .orElse(new KeyTaken());
            }
            var answer = work.get();
            if (answer.status() < 300) {
                answers.finish(program.id(), key, answer);
            } else {
                transaction.setRollbackOnly();
            }
            return new Answered(answer, false);
        }));
    }
}
