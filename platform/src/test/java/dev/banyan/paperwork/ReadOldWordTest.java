package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Heading;
import dev.banyan.paperwork.ReadDocument.Text;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No library here can write the old format, so the file was saved once with LibreOffice. */
class ReadOldWordTest {
    @Test
    void headings_numbers_tables_and_tracked_changes_are_understood() throws IOException {
        assertThat(ReadDocument.read(resource("word-97.doc")))
                .isEqualTo(new Text("""
                        第一章　总体要求
                        到2025年，建成绿道，新增120公里。
                        一、总体要求
                        二、重点任务
                        （一）壮大企业队伍
                        （二）做强园区
                        指标\t2025年\t属性
                        森林覆盖率\t58.5%\t约束性
                        第二章　组织实施
                        各单位年底前报送总结。
                        """, Format.DOC, List.of(new Heading(0, 8, 1), new Heading(90, 98, 1))));
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = ReadOldWordTest.class.getResourceAsStream("/paperwork/" + name)) {
            return file.readAllBytes();
        }
    }
}
