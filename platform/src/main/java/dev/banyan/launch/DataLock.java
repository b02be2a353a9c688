package dev.banyan.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Makes one application the only one at work on a data directory (数据目录锁); the system lets go of it with the process. */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a data directory, making the directory if it is new. */
    public static DataLock take(Path data) {
        Path file = data.resolve("lock");
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart("Another Banyan" + holder(file) + " is at work on " + data
                        + ": stop it, or give another directory with --data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()), 0);
            return new DataLock(channel);
        } catch (IOException e) {
            throw new CannotStart("The data directory " + data + " cannot be used: " + e, e);
        }
    }

    /** Whether an application is at work on a data directory. */
    static boolean isTaken(Path data) {
        try (var free = take(data)) {
            return false;
        } catch (CannotStart taken) {
            return true;
        }
    }

    // A byte far behind the end, so that the content stays readable where locks forbid reading.
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        String process = Files.readString(file).strip();
        return process.isEmpty() ? "" : " (process " + process + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
