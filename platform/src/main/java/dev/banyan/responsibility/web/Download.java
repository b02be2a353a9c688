package dev.banyan.responsibility.web;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a list as a file (导出). */
final class Download {
    private Download() {}

    static Words words(Locale locale) {
        return new Words(Language.of(locale));
    }

    static void send(
            HttpServletResponse response,
            Spreadsheet.Format format,
            String name,
            List<String> heading,
            Iterator<List<Spreadsheet.Cell>> rows)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + format.suffix(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Spreadsheet.write(format, name, heading, rows, response.getOutputStream());
    }
}
