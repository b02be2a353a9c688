package dev.banyan.paperwork;

import dev.banyan.paperwork.Spreadsheet.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file in the container of old office programs is (旧版文件), a protected new one among them. */
final class OldOffice {
    private OldOffice() {}

    static Reason reason(byte[] content) throws IOException {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Reason.PROTECTED;
            }
            return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
                    ? Reason.OLD_FORMAT
                    : Reason.NOT_A_TABLE;
        }
    }
}
