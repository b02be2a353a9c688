package dev.banyan.reports;

import dev.banyan.directory.OpenToAll;
import dev.banyan.paperwork.FileKind;
import dev.banyan.paperwork.PlacesInside;
import dev.banyan.paperwork.ReadPicture;
import dev.banyan.reports.rules.EvidenceCheck;
import dev.banyan.reports.rules.PictureHash;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes files fit to be kept that somebody brings as proof (佐证文件处理): scanned, of a known kind, and without any place in them. */
@Component
@OpenToAll(reason = "looks at bytes alone; who may hand them in is checked where they are kept")
public class ProofFiles {
    private final VirusScan scanner;

    ProofFiles(VirusScan scanner) {
        this.scanner = scanner;
    }

    /** A name without folders, and with the ending that its content has. */
    public String name(String given, byte[] content) {
        return EvidenceCheck.name(given, FileKind.of(content));
    }

    /** The bytes to keep; empty if such a file is not taken. */
    public Optional<byte[]> clean(byte[] content) {
        var kind = FileKind.of(content);
        if (EvidenceCheck.before(content.length, kind).isPresent()
                || !(scanner.scan(content) instanceof VirusScan.Clean)) {
            return Optional.empty();
        }
        if (!kind.isPicture()) {
            return PlacesInside.of(content, kind) == PlacesInside.Answer.NONE ? Optional.of(content) : Optional.empty();
        }
        return ReadPicture.read(content, kind, PictureHash.WIDTH, PictureHash.HEIGHT)
                        instanceof ReadPicture.Picture(var clean, var _, var _)
                ? Optional.of(clean)
                : Optional.empty();
    }
}
