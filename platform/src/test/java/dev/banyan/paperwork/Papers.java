package dev.banyan.paperwork;

import dev.banyan.paperwork.OfficialPaper.Attachments;
import dev.banyan.paperwork.OfficialPaper.Block;
import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.OfficialPaper.Form;
import dev.banyan.paperwork.OfficialPaper.Head;
import dev.banyan.paperwork.OfficialPaper.Heading;
import dev.banyan.paperwork.OfficialPaper.Imprint;
import dev.banyan.paperwork.OfficialPaper.Note;
import dev.banyan.paperwork.OfficialPaper.Number;
import dev.banyan.paperwork.OfficialPaper.Recipients;
import dev.banyan.paperwork.OfficialPaper.Signature;
import dev.banyan.paperwork.OfficialPaper.Table;
import dev.banyan.paperwork.OfficialPaper.Text;
import dev.banyan.paperwork.OfficialPaper.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Papers to be printed in tests. */
final class Papers {
    static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    /** Exactly 28 characters, so that a paragraph of it fills whole lines when nothing is set in. */
    static final String LINE = "督查室对各单位落实情况逐项核对并把结果报市领导审阅后印发";

    private Papers() {}

    /** A document with every part, and with as much text as asked for. */
    static OfficialPaper document(int paragraphs) {
        var blocks = new ArrayList<Block>(List.of(
                new Head("福州市人民政府督查室文件"),
                new Number("榕督〔2026〕12号", Optional.empty()),
                new Title("关于切实做好市级重点任务清单二季度落实情况督查核实工作的通知"),
                new Recipients("各县（市）区人民政府，市直有关单位："),
                new Text("根据《行动纲要》要求，现就做好二季度落实情况督查有关事项通知如下："),
                new Heading(1, "一、督查内容"),
                new Heading(2, "（一）完成时限"),
                new Text("至2026年6月30日，新建医院20所，完成投资1,250.5万元，同比增长12.5%。")));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Text((LINE + "，").repeat(4) + "第" + (i + 1) + "段。"));
        }
        blocks.add(new Attachments(List.of("任务清单", "督查情况反馈表")));
        blocks.add(new Signature("福州市人民政府督查室", DAY));
        blocks.add(new Note("此件依申请公开"));
        blocks.add(new Imprint("市委办公厅、市人大常委会办公厅、市政协办公厅，市纪委监委，市效能办，市委组织部", "福州市人民政府督查室", DAY));
        return new OfficialPaper(Form.DOCUMENT, Colour.RED, blocks);
    }

    static OfficialPaper sheet(Colour colour, String word) {
        return new OfficialPaper(
                Form.SHEET,
                colour,
                List.of(
                        new Head("福州市督查督办单（" + word + "）"),
                        new Number("榕督单〔2026〕12号", Optional.empty()),
                        new Table(List.of(
                                List.of("承办单位", "市发改委", "签发人", "演示领导"),
                                List.of("督办事项", "到2027年，新建医院20所。"),
                                List.of("督办缘由", (LINE + "，").repeat(3) + "请按期办结。\n第二段。"),
                                List.of("办结期限", "2026年4月10日前（含当日）"))),
                        new Signature("福州市人民政府督查室", DAY)));
    }

    static OfficialPaper letter() {
        return new OfficialPaper(
                Form.LETTER,
                Colour.RED,
                List.of(
                        new Head("福州市人民政府督查室"),
                        new Number("榕督函〔2026〕3号", Optional.empty()),
                        new Title("关于按期报送进展情况的提醒函"),
                        new Recipients("市发改委："),
                        new Text(LINE.repeat(8) + "。"),
                        new Text("请于2026年3月12日前报送。"),
                        new Signature("福州市人民政府督查室", DAY)));
    }
}
