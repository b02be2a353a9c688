package dev.banyan.outside;

import dev.banyan.directory.OpenToAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that secrets are sealed under (密钥文件): from the environment, or in a file of the data directory that
 * only its owner reads. It never enters the database.
 */
@Component
@OpenToAll(reason = "the key goes to who seals and opens, and is shown to nobody")
public class SealingKeys {
    public static final String VARIABLE = "BANYAN_FEED_KEY";
    private static final String FILE = "feed.key";

    private final Optional<Path> file;
    private final Optional<String> given;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    SealingKeys(@Value("${banyan.data:}") String data, @Value("${banyan.feeds.key:}") String given) {
        this(
                Optional.of(data).filter(it -> !it.isEmpty()).map(it -> Path.of(it, FILE)),
                Optional.of(given).filter(it -> !it.isEmpty()).or(() -> Optional.ofNullable(System.getenv(VARIABLE))));
    }

    SealingKeys(Optional<Path> file, Optional<String> given) {
        this.file = file;
        this.given = given;
    }

    public sealed interface Found {}

    public record Key(byte[] bytes) implements Found {
        public String name() {
            return SealedSecret.keyName(bytes);
        }

        @Override
        public String toString() {
            return "key " + name();
        }
    }

    /** @param where it should be */
    public record Lost(String where) implements Found {}

    /** The key as it is; lost if there is none or if it is no key. */
    public Found find() {
        if (given.isPresent()) {
            return key(given.get(), VARIABLE);
        }
        if (file.isEmpty() || !Files.exists(file.get())) {
            return new Lost(where());
        }
        try {
            return key(Files.readString(file.get()), where());
        } catch (IOException e) {
            return new Lost(where());
        }
    }

    /** The key as it is, or a new one where there is none; never in place of one that is there. */
    public Found findOrMake() {
        if (given.isPresent() || file.isEmpty() || Files.exists(file.get())) {
            return find();
        }
        byte[] fresh = new byte[SealedSecret.KEY_BYTES];
        random.nextBytes(fresh);
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            try (var out = Files.newByteChannel(
                    file.get(), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                out.write(java.nio.ByteBuffer.wrap(
                        HexFormat.of().formatHex(fresh).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            }
            return new Key(fresh);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] nonce() {
        byte[] nonce = new byte[SealedSecret.NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    private static Found key(String hex, String where) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex.strip());
            return bytes.length == SealedSecret.KEY_BYTES ? new Key(bytes) : new Lost(where);
        } catch (IllegalArgumentException noHex) {
            return new Lost(where);
        }
    }

    public String where() {
        return file.map(Path::toString).orElse(VARIABLE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
