package dev.banyan.supervision;

import dev.banyan.archive.FileHash;
import dev.banyan.archive.KeptFiles;
import dev.banyan.reports.ProofFiles;
import dev.banyan.supervision.AskForTime.File;
import dev.banyan.supervision.TimeRequest.Proof;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps a file that shows why more time is asked for (申请佐证). */
@Component
class KeepProof {
    private final ProofFiles files;
    private final KeptFiles archive;

    KeepProof(ProofFiles files, KeptFiles archive) {
        this.files = files;
        this.archive = archive;
    }

    /** Fit to be kept; empty if such a file is not taken. */
    Optional<File> clean(File file) {
        return files.clean(file.content()).map(content -> new File(file.name(), content));
    }

    Proof keep(File clean) {
        return new Proof(files.name(clean.name(), clean.content()), archive.keep(clean.content()));
    }

    byte[] content(FileHash hash) {
        return archive.content(hash);
    }
}
