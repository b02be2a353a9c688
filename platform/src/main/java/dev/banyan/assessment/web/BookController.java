package dev.banyan.assessment.web;

import dev.banyan.assessment.ResultsBook;
import dev.banyan.assessment.RoundId;
import dev.banyan.assessment.WriteResultsBook;
import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.Language;
import dev.banyan.frame.Words;
import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.Spreadsheet;
import dev.banyan.paperwork.WritePaper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The results book of a released round as files. */
@Controller
@Needs(Permission.READ_SCORES)
class BookController {
    private final WriteResultsBook books;
    private final ScoreNames.Lookup names;

    BookController(WriteResultsBook books, ScoreNames.Lookup names) {
        this.books = books;
        this.names = names;
    }

    @GetMapping("/rounds/{id}/book.xlsx")
    void workbook(@PathVariable long id, Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        var book = book(actor, id);
        var words = new Words(Language.of(locale));
        var format = Spreadsheet.Format.XLSX;
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(book, words, format.suffix()));
        Spreadsheet.writeSheets(BookSheets.of(book, words, names.all()), response.getOutputStream());
    }

    @GetMapping("/rounds/{id}/book.docx")
    ResponseEntity<byte[]> document(@PathVariable long id, Actor actor) {
        return paper(book(actor, id), PaperFormat.DOCX);
    }

    @GetMapping("/rounds/{id}/book.pdf")
    ResponseEntity<byte[]> print(@PathVariable long id, Actor actor) {
        return paper(book(actor, id), PaperFormat.PDF);
    }

    @GetMapping("/rounds/{id}/book.ofd")
    ResponseEntity<byte[]> fixedPages(@PathVariable long id, Actor actor) {
        return paper(book(actor, id), PaperFormat.OFD);
    }

    private ResultsBook book(Actor actor, long id) {
        return books.of(actor, new RoundId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> paper(ResultsBook book, PaperFormat format) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(book, BookNames.chinese(), format.suffix()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .body(WritePaper.as(format, BookPaper.of(book)));
    }

    private static String attachment(ResultsBook book, Words words, String suffix) {
        String name = new BookNames(book, words, ScoreNames.NONE).title() + suffix;
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", " "), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
