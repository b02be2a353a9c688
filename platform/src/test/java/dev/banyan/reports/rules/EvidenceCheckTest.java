package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.FileKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files come in, and under which name. */
class EvidenceCheckTest {
    @ParameterizedTest
    @CsvSource({
        "0, JPEG, EMPTY",
        "1, OTHER, WRONG_KIND",
        "10485760, PDF,",
        "10485761, PDF, TOO_LARGE",
        "10485761, OTHER, TOO_LARGE"
    })
    void size_and_kind_are_checked_first(int bytes, FileKind kind, EvidenceCheck.@Nullable Fault fault) {
        assertThat(EvidenceCheck.before(bytes, kind).orElse(null)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "现场照片.jpeg, JPEG, 现场照片.jpg",
        "C:\\照片\\封顶.png.exe, PNG, 封顶.png.png",
        "../../etc/passwd, PDF, passwd.pdf",
        "a\"b<c>.docx, DOCX, abc.docx",
        ".jpg, JPEG, file.jpg"
    })
    void a_name_keeps_no_folder_no_sign_of_markup_and_no_lie_about_its_kind(String given, FileKind kind, String name) {
        assertThat(EvidenceCheck.name(given, kind)).isEqualTo(name);
    }
}
