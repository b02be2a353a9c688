package dev.banyan.frame;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out what is to be saved as a file (文件下载). */
public final class Download {
    private Download() {}

    /** A file under a type that no browser opens: what a stranger wrote runs in none. */
    public static ResponseEntity<byte[]> of(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(name))
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    /** The header that names a file, without what no name of a file may hold. */
    public static String named(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", " "), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
