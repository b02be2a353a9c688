package dev.banyan.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one write of a program for good (写入编号): the same program sending the same request under the same key names the same
 * write, even after its answer was forgotten.
 */
public record OnceKey(UUID value) {
    /** Names one of several things that are done with the write, by its place among them. */
    public UUID part(int place) {
        return UUID.nameUUIDFromBytes((value + "\n" + place).getBytes(StandardCharsets.UTF_8));
    }

    /** @param requestHash digest of everything asked */
    public static OnceKey of(Actor program, String key, String requestHash) {
        return new OnceKey(UUID.nameUUIDFromBytes(
                (program.id() + "\n" + requestHash + "\n" + key).getBytes(StandardCharsets.UTF_8)));
    }
}
