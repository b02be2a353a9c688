package dev.banyan.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.paperwork.ReadDocument.Format;
import dev.banyan.paperwork.ReadDocument.Heading;
import dev.banyan.paperwork.ReadDocument.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadHtmlTest {
    private static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="gb2312"><title>某市工业强市实施方案_某市人民政府</title>
            <style>p{color:red}</style></head><body>
            <div class="menu"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
            <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zc">政策文件</a></div>
            <div class="wrap"><h1 class="title">某市工业强市实施方案</h1>
            <div class="tools">来源：市政府办 <a href="#">打印</a> <a href="#">关闭</a></div>
            <div class="article">
              <h2>一、总体要求</h2>
              <p>　　到2025年，全市规模以上
            工业企业达到3000家以上，培育龙头企业50家。</p>
              <h2>二、重点任务</h2>
              <p>&nbsp;&nbsp;推进技术改造，每年实施项目500个以上；<br>建设产业园区，亩均税收提高10%。</p>
              <table><tr><th>指标</th><th>2025年</th></tr><tr><td>企业数</td><td>3000<br>家</td></tr></table>
              <ol><li>完善机制。</li><li>强化考核，结果向社会公开。</li></ol>
            </div></div>
            <div class="side"><h3>相关阅读</h3><ul><li><a href="/1">关于印发工业强市三年行动计划的通知</a></li></ul></div>
            <div class="foot">版权所有：某市人民政府 备案号：12345</div>
            <script>var x = "工业强市，工业强市，工业强市";</script>
            </body></html>
            """;

    @Test
    void the_main_text_stays_and_the_page_around_it_goes() {
        Text expected = new Text(
                """
                某市工业强市实施方案
                一、总体要求
                到2025年，全市规模以上工业企业达到3000家以上，培育龙头企业50家。
                二、重点任务
                推进技术改造，每年实施项目500个以上；
                建设产业园区，亩均税收提高10%。
                指标\t2025年
                企业数\t3000 家
                1. 完善机制。
                2. 强化考核，结果向社会公开。
                """, Format.HTML, List.of(new Heading(0, 10, 1), new Heading(11, 17, 2), new Heading(56, 62, 2)));

        assertThat(ReadDocument.read(PAGE.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(ReadDocument.read(PAGE.getBytes(Charset.forName("GBK")))).isEqualTo(expected);
    }

    @Test
    void a_page_without_an_evident_main_part_keeps_all_its_words() {
        String page = "<html><body><p>第一条　为了规范管理，制定本办法。</p><p>第二条　本办法自发布之日起施行。</p></body></html>";

        assertThat(ReadDocument.read(page.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Text("第一条　为了规范管理，制定本办法。\n第二条　本办法自发布之日起施行。\n", Format.HTML, List.of()));
    }

    @Test
    void merged_cells_keep_the_columns() {
        String page = "<html><body><table><tr><td rowspan=2>产业<td>甲项目<td>2022年<tr><td>乙项目<td>2023年"
                + "<tr><td colspan=2>合计<td>2个</table></body></html>";

        assertThat(ReadDocument.read(page.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Text("产业\t甲项目\t2022年\n\t乙项目\t2023年\n合计\t\t2个\n", Format.HTML, List.of()));
    }

    @Test
    void a_text_that_only_mentions_a_tag_is_plain_text() {
        byte[] text = "使用<table>标记。".getBytes(StandardCharsets.UTF_8);

        assertThat(ReadDocument.read(text)).isEqualTo(new Text("使用<table>标记。", Format.PLAIN_TEXT, List.of()));
    }
}
