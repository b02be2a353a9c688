package dev.banyan.messages.gates;

import dev.banyan.messages.Parcel.Failure;

/** An open way out (出口): a mail server or a receiver of posts, spoken to by one letter after another. */
public interface Gate extends AutoCloseable {
    Posted post(Letter letter);

    @Override
    void close();

    /** What became of a letter (投递结果). */
    sealed interface Posted {}

    record Sent() implements Posted {}

    /** @param detail what a person may need to mend it; no secret is in it */
    record Failed(Failure why, String detail) implements Posted {}

    /** A way that cannot be opened: no letter goes out on it. */
    static Gate closed(Failure why, String detail) {
        return new Gate() {
            @Override
            public Posted post(Letter letter) {
                return new Failed(why, detail);
            }

            @Override
            public void close() {}
        };
    }
}
