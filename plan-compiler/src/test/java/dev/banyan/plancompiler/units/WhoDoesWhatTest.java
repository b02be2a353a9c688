package dev.banyan.plancompiler.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.Responsible;
import dev.banyan.plancompiler.Responsible.Type;
import dev.banyan.plancompiler.SourceText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the usual wordings of responsibility are read: on the left the words of a plan, on the right who has to do what. */
class WhoDoesWhatTest {

    static Stream<Arguments> wordings() {
        return Stream.of(
                // the body at the end of the sentence
                row("监测工作由市生态环境局承担。", "市生态环境局 responsible"),
                row("日常管护由所在乡镇政府负责。", "所在乡镇政府 responsible"),
                row("项目由市交投集团组织实施。", "市交投集团 implement"),
                row("技术方案由省农科院提供指导，市农业农村局组织实施。", "市农业农村局 implement"),
                row("院党委负主体责任，纪委负监督责任。", "院党委 responsible, 纪委 responsible"),
                row("市农业农村局要切实履行牵头职责，各乡镇要落实属地责任。", "市农业农村局 lead, 各乡镇 responsible"),
                row("市人民政府对本行政区域内耕地保护负总责。", "市人民政府 lead"),
                row("省级负责统筹规划，市县负责组织实施。", "省级 responsible, 市县 responsible"),
                // a role in a bracket behind the name, offices of hospitals, schools and companies
                row("责任单位：区住建局（牵头）、区发改局、区财政局", "区住建局 lead, 区发改局 responsible, 区财政局 responsible"),
                row("责任单位及分工：县发改局（负责项目立项）、县财政局（负责资金保障）", "县发改局 responsible, 县财政局 responsible"),
                row("责任处室：规划处、投资处", "规划处 responsible, 投资处 responsible"),
                row("牵头：市工信局　配合：市商务局、市统计局", "市工信局 lead, 市商务局 cooperate, 市统计局 cooperate"),
                row("［责任部门：市港航局，各县区政府；完成时限：2026年6月底］", "市港航局 responsible, 各县区政府 responsible"),
                row("责任单位：市水务局 完成时限：2026年10月底前", "市水务局 responsible"),
                row("——责任单位：市科技局、市教育局", "市科技局 responsible, 市教育局 responsible"),
                row("责任单位：市农业农村局/市水利局", "市农业农村局 responsible, 市水利局 responsible"),
                row("各责任单位负责制定具体实施办法。", "各责任单位 responsible"),
                row("用好乡镇（街道）履行职责事项清单。", ""),
                row("由各县渔业主管部门认定承担检验的船厂。", ""),
                row("各港区：要扛起属地责任和管护责任。", ""),
                row("责任单位：各镇党委和人民政府，市港航局", "各镇党委和人民政府 responsible, 市港航局 responsible"),
                row("市港航局会同市直有关部门定期开展督查。", "市港航局 lead, 市直有关部门 cooperate"),
                row("市级层面成立渔港工作专班。", ""),
                // one body, one duty
                row("（市教育局负责）", "市教育局 responsible"),
                row("（市水利局牵头）", "市水利局 lead"),
                row("（由市财政局负责）", "市财政局 responsible"),
                row("（市审计局监督）", "市审计局 supervise"),
                row("（省农业农村厅指导）", "省农业农村厅 guide"),
                row("（各县区落实）", "各县区 implement"),
                // lists
                row("（市发改委、市工信局、市商务局按职责分工负责）", "市发改委 responsible, 市工信局 responsible, 市商务局 responsible"),
                row("（市住房和城乡建设局、市文化和旅游局及市城管局负责）", "市住房和城乡建设局 responsible, 市文化和旅游局 responsible, 市城管局 responsible"),
                row("（科技部、财政部等有关部门按职责分工负责）", "科技部 responsible, 财政部 responsible"),
                row("（省教育厅、财政厅负责）", "省教育厅 responsible, 财政厅 responsible"),
                row("（各区、各县负责）", "各区 responsible, 各县 responsible"),
                row(
                        "（国家发展改革委、中央网信办、共青团中央、全国妇联负责）",
                        "国家发展改革委 responsible, 中央网信办 responsible, 共青团中央 responsible, 全国妇联 responsible"),
                row("（中央和国家机关工委负责）", "中央和国家机关工委 responsible"),
                // lead and others
                row("（市民政局牵头，市卫健委、市医保局配合）", "市民政局 lead, 市卫健委 cooperate, 市医保局 cooperate"),
                row("（市人社局牵头，市总工会、团市委按职责分工负责）", "市人社局 lead, 市总工会 responsible, 团市委 responsible"),
                row("（市商务局会同市财政局、市税务局负责）", "市商务局 lead, 市财政局 cooperate, 市税务局 cooperate"),
                row("（市公安局牵头，会同市交通局办理）", "市公安局 lead, 市交通局 cooperate"),
                row("（市委宣传部、市文旅局牵头负责，各县（市、区）政府配合）", "市委宣传部 lead, 市文旅局 lead, 各县（市、区）政府 cooperate"),
                row("（市林业局牵头，市自然资源局参与，各县区政府组织实施）", "市林业局 lead, 市自然资源局 cooperate, 各县区政府 implement"),
                row("（市科技局牵头；市工信局、市财政局配合；各园区管委会落实）", "市科技局 lead, 市工信局 cooperate, 市财政局 cooperate, 各园区管委会 implement"),
                row("（市教育局牵头，市住建局、市财政局，各县区）", "市教育局 lead, 市住建局 cooperate, 市财政局 cooperate, 各县区 cooperate"),
                // fields
                row("（责任单位：市应急局）", "市应急局 responsible"),
                row("（责任单位：市应急局、市消防救援支队，各镇街）", "市应急局 responsible, 市消防救援支队 responsible, 各镇街 responsible"),
                row("（牵头单位：市发改委，配合单位：市统计局，各县区）", "市发改委 lead, 市统计局 cooperate, 各县区 cooperate"),
                row("（牵头单位：市发改委；责任单位：市统计局、各县区政府）", "市发改委 lead, 市统计局 responsible, 各县区政府 responsible"),
                row("（主办单位：市残联；协办单位：市体育局）", "市残联 lead, 市体育局 cooperate"),
                row("（责任单位：市教育局；完成时限：2025年8月底前）", "市教育局 responsible"),
                row("【责任单位：市医保局，各县（市、区）政府】", "市医保局 responsible, 各县（市、区）政府 responsible"),
                row("\n责任单位：市气象局、市水文中心", "市气象局 responsible, 市水文中心 responsible"),
                row("\n牵头单位：市港航局\n配合单位：青屿海事局、市海洋渔业局", "市港航局 lead, 青屿海事局 cooperate, 市海洋渔业局 cooperate"),
                row("责任单位：市邮政管理局。", "市邮政管理局 responsible"),
                row("（市直责任单位：市体育局）", "市体育局 responsible"),
                row("（省级牵头单位：省发展改革委；省级责任单位：省财政厅；各市政府）", "省发展改革委 lead, 省财政厅 responsible, 各市政府 responsible"),
                row("（分管领导：某某；牵头单位：市大数据局）", "市大数据局 lead"),
                row("（牵头单位：市水利局　责任单位：市生态环境局）", "市水利局 lead, 市生态环境局 responsible"),
                row("（市港航局、市财政局负责，排在第一位的部门为牵头部门，下同）", "市港航局 lead, 市财政局 responsible"),
                row("（市规划局、市国土局，列第一位的为牵头单位）", "市规划局 lead, 市国土局 responsible"),
                row("市海洋局会同有关部门对整治情况进行评估。", "市海洋局 lead, 有关部门 cooperate"),
                row("由市园林局牵头，市财政局、市水务局参与。", "市园林局 lead, 市财政局 cooperate, 市水务局 cooperate"),
                row("由市住建局会同市城管局制定办法。", "市住建局 lead, 市城管局 cooperate"),
                row("牵头领导：张局长责任部门：城建科、市政处（二）修路", "城建科 responsible, 市政处 responsible"),
                // running text
                row("市教育局、市财政局按职责分工负责。", "市教育局 responsible, 市财政局 responsible"),
                row("落实粮食安全市长负责制。", "市长 responsible"),
                row("市委、市政府成立工作领导小组和项目指挥部。", "市委 establish, 市政府 establish, 工作领导小组 lead, 项目指挥部 implement"),
                row("各级党委（党组）要切实履行主体责任。", "各级党委（党组） responsible"),
                row("健全市级统筹协调、县级组织实施的工作机制。", "市级 lead, 县级 implement"),
                row("市住建局负责统筹协调。市财政局负责资金保障。", "市住建局 responsible, 市财政局 responsible"),
                row("市住建局负责统筹协调，市财政局负责资金保障。", "市住建局 responsible, 市财政局 responsible"),
                row("市海事局要继续做好牵头工作，会同有关部门完善通航规则。", "市海事局 lead, 有关部门 cooperate"),
                row("市港航局要会同市水利局、市交通局等部门，加强统筹。", "市港航局 lead, 市水利局 cooperate, 市交通局 cooperate"),
                row("（市海事局牵头，南岛、北岛、青屿开发区管委会负责）", "市海事局 lead, 南岛 responsible, 北岛 responsible, 青屿开发区管委会 responsible"),
                row("请市人社局会同有关部门按照规定，制定办法。", "市人社局 lead, 有关部门 cooperate"),
                row("航道日常管护主要由县港航中心负责。", "县港航中心 responsible"),
                row("各县区根据有关规定，负责指导渔业合作社。", "各县区 responsible"),
                row("由市长任组长，相关部门负责人为成员。", "市长 lead, 相关部门负责人 member"),
                row("各县区政府是工程推进的责任主体。", "各县区政府 responsible"),
                row("压实各乡镇（街道）属地责任，守住安全底线。", "各乡镇（街道） responsible"),
                row("成立工作专班，成员由市水利局、市财政局负责同志组成。", "市水利局 member, 市财政局 member"),
                row("由市环境监测中心承担监测工作。", "市环境监测中心 responsible"),
                row("市教育局：负责校园排查。市民政局：负责养老机构排查。", "市教育局 responsible, 市民政局 responsible"),
                // blanks between bodies, fields side by side, no colon
                row("（责任单位：青屿银行 银保监会 团中央）", "青屿银行 responsible, 银保监会 responsible, 团中央 responsible"),
                row("责任领导：张三　责任单位：市港航局　责任人：李四　完成时限：12月底", "市港航局 responsible"),
                row("（主办单位市港航局，协办单位市水利局）", "市港航局 lead, 市水利局 cooperate"),
                row("责任单位：市目标督办、市港航局", "市目标督办 responsible, 市港航局 responsible"),
                // brackets behind a name
                row("责任单位：市港航局（牵头单位）、市水利局（配合单位）", "市港航局 lead, 市水利局 cooperate"),
                row("（市港航局（牵头）、市水利局、市气象局）", "市港航局 lead, 市水利局 cooperate, 市气象局 cooperate"),
                row("牵头单位：市港航局（市引航中心具体实施）", "市港航局 lead, 市引航中心 implement"),
                // groups of bodies
                row("（市港航局牵头，各市、区配合）", "市港航局 lead, 各市 cooperate, 区 cooperate"),
                row("（公安、海事、渔业等部门按职责分工负责）", "公安 responsible, 海事 responsible, 渔业 responsible"),
                row("各港区是整治的责任主体，公安、渔业等部门按职责分工做好配合工作。", "各港区 responsible, 公安 cooperate, 渔业 cooperate"),
                row("（市港航局会同有关单位，各县区政府负责）", "市港航局 lead, 有关单位 cooperate, 各县区政府 responsible"),
                row("（省税务局青屿分局和南岛市分局负责）", "省税务局青屿分局和南岛市分局 responsible"),
                row("（市港航局牵头，青屿海关、市工商联参与）", "市港航局 lead, 青屿海关 cooperate, 市工商联 cooperate"),
                row("配合单位为市港航局、市水利局。", "市港航局 cooperate, 市水利局 cooperate"),
                row("市港航局、市水利局等为成员单位。", "市港航局 member, 市水利局 member"),
                row("\n（二）渔业部门负责做好登记工作。", "渔业部门 responsible"),
                row("市港航局会同有关部门制订方案。", "市港航局 lead, 有关部门 cooperate"),
                // no statements
                row("推动各方落实整治责任。", ""),
                row("整治情况纳入对各港区履行职责的评价。", ""),
                row("各项目牵头单位要按月报送进度。", ""),
                row("支持企业牵头组建创新联合体。", ""),
                row("（以下简称《方案》）", ""),
                row("推动上下游企业协同配合。", ""),
                row("简化保税区设立、整合的审核程序。", ""),
                row("加强部门协作配合，落实各项措施。", ""),
                row("建成综合服务中心（含配套用房）。", ""));
    }

    private static Arguments row(String words, String expected) {
        return Arguments.of(words, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordings")
    void bodiesAndRoles(String words, String expected) {
        assertThat(units("一、重点任务\n（一）办好实事。切实增进群众福祉" + "。" + words)).isEqualTo(expected);
    }

    @Test
    void theFirstNamedLeadsWhereThePlanSaysSo() {
        assertThat(
                        units(
                                "一、重点任务\n（一）修路。修好三条路。（市交通局、市财政局负责。列第一位者为牵头单位，下同）\n（二）架桥。架好两座桥。（市住建局、市交通局负责）\n（三）植树。植树一万棵。（市林业局负责）"))
                .isEqualTo("市交通局 lead, 市财政局 responsible, 市住建局 lead, 市交通局 responsible, 市林业局 responsible");
    }

    @Test
    void theCommaPartsLeadsFromHelpersWhereThePlanSaysSo() {
        assertThat(
                        units(
                                "一、重点任务\n（一）修路。修好三条路。（市交通局、东港区政府，市财政局）\n（二）架桥。架好两座桥。（市住建局，市交通局、市水务局）\n（三）植树。植树一万棵。（市林业局）\n逗号前为牵头单位，逗号后为配合单位。"))
                .isEqualTo(
                        "市交通局 lead, 东港区政府 lead, 市财政局 cooperate, 市住建局 lead, 市交通局 cooperate, 市水务局 cooperate, 市林业局 responsible");
    }

    @Test
    void bareListsCountWhereThePlanMakesAHabitOfThem() {
        String item = "（一）改善出行。新建公交停靠站三十处，优化公交线路二十条，方便市民日常出行。（市交通局、市住建局）\n";
        assertThat(units("一、重点任务\n" + item)).isEmpty();
        assertThat(units("一、重点任务\n" + item + item.replace("（一）", "（二）") + item.replace("（一）", "（三）")))
                .isEqualTo(
                        "市交通局 responsible, 市住建局 responsible, 市交通局 responsible, 市住建局 responsible, 市交通局 responsible, 市住建局 responsible");
    }

    @Test
    void aTableNamesBodiesInItsColumns() {
        assertThat(units("重点任务分解表\n序号\t任务\t牵头单位\t配合单位\n1\t建设码头\t市港航局\t市交通局、各县（市、区）政府\n2\t疏浚航道\t市水利局\t\n"))
                .isEqualTo("市港航局 lead, 市交通局 cooperate, 各县（市、区）政府 cooperate, 市水利局 lead");
    }

    @Test
    void aTableNamesTheOfficesOfABodyInItsColumns() {
        assertThat(
                        units(
                                "任务分工表\n序号\t工作事项\t牵头单位\t市港航局内牵头处室\t市港航局内配合处室\n1\t建设码头\t市港航局\t规划处\t建设处、安全处\n2\t加强组织领导\t市水利局\t/\t安全处\n"))
                .isEqualTo("市港航局 lead, 规划处 lead, 建设处 cooperate, 安全处 cooperate, 市水利局 lead, 安全处 cooperate");
    }

    @Test
    void theOthersCooperateWhereTheTableSaysSo() {
        assertThat(units("任务分工表\n序号\t任务\t责任单位\n1\t修路\t市交通局、市财政局\n2\t植树\t市林业局\n注：责任单位第一个为牵头单位，其余为配合单位。\n"))
                .isEqualTo("市交通局 lead, 市财政局 cooperate, 市林业局 responsible");
    }

    @Test
    void aFlattenedTableNamesBodiesToo() {
        assertThat(units("任务清单\n序号\n任务事项\n责任单位\n1\n建设码头\n市港航局\n2\n疏浚航道\n市水利局、市财政局\n"))
                .isEqualTo("市港航局 responsible, 市水利局 responsible, 市财政局 responsible");
    }

    @Test
    void strokesBetweenCellsMakeATableToo() {
        assertThat(units("任务分解表\n序号 | 任务名称 | 牵头部门 | 配合部门 |\n1 | 建设码头 | 市港航局 | 市交通局、市水利局 |\n2 | 疏浚航道 | 市水利局 | |\n"))
                .isEqualTo("市港航局 lead, 市交通局 cooperate, 市水利局 cooperate, 市水利局 lead");
    }

    @Test
    void aCellOfAFlattenedTableMayHoldABodyALine() {
        assertThat(units("任务清单\n序号\n任务事项\n责任单位\n完成时限\n1\n建设码头\n市港航局\n市交通局\n市代建中心\n12月底前\n2\n疏浚航道\n市水利局\n6月底前\n"))
                .isEqualTo("市港航局 responsible, 市交通局 responsible, 市代建中心 responsible, 市水利局 responsible");
    }

    private static String units(String text) {
        return PlanCompiler.compile(SourceText.of(text)).responsibles().stream()
                .filter(responsible -> responsible.type() == Type.UNIT)
                .map(WhoDoesWhatTest::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Responsible responsible) {
        return responsible.name() + " " + responsible.role().name().toLowerCase(Locale.ROOT);
    }
}
