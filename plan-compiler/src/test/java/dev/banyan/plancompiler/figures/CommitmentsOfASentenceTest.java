package dev.banyan.plancompiler.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.DraftIndicator;
import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.SourceText;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the usual wordings commit to: on the left the words of a task, on the right comparator, value and deadline. */
class CommitmentsOfASentenceTest {
    private static final String PLAN = "青屿市人才强市三年行动计划（2024—2026年）\n一、重点任务\n（一）引育人才。做好服务。";
    private static final String TABLE = "青屿市2026年重点任务分解表\n序号\t工作任务\t牵头单位\t完成时限\n";

    static Stream<Arguments> sentences() {
        return Stream.of(
                row("加强15%的渔港内涵建设。", "= 15 2026"),
                row("对20%的老旧渔船进行更新改造。", "= 20 2026"),
                row("100%的渔港完成视频监控安装。", "= 100 2026"),
                row("市财政按照50%的比例给予补助。", ""),
                row("减免30%的码头租金。", ""),
                row("培育1至2个海洋产业集群。", "count>= 1 2026"),
                row("海洋经济规模达到千亿级。", ">= 100000000000 2026"),
                row("海洋经济总量突破5000亿大关。", "> 500000000000 2026"),
                row("做大做强五百亿级水产品加工业。", ">= 50000000000 2026"),
                row("推进20万吨级航道建设。", ""),
                row("新建小区人均绿地面积不应低于2平方米。", ">= 2 2026"),
                row("每千名渔民拥有船员培训师2.5人、急救员4人。", "= 2.5 2026, = 4 2026"),
                row("每个渔村至少有1家助渔点。", "count>= 1 2026"),
                row("全市累计建成渔家乐30家。", "count>= 30 2026"),
                row("每半年开展一次督查。", "count>= 1 2026"),
                row("6月30日、9月30日、12月31日前分别完成清淤量的30%、60%、100%。", "= 30 2024-06-30, = 60 2024-09-30, = 100 2024-12-31"),
                row("2025年3月底、6月底前分别完成排查、整改。", "qualitative-complete 2025-03-31, qualitative-complete 2025-06-30"),
                row("上半年完成投资12亿元，全年完成投资26亿元。", ">= 1200000000 2024-06-30, >= 2600000000 2024"),
                row("5月开工建设，11月完成验收。", "qualitative-complete 2024-11"),
                row("各镇要在5月15日前将方案报市港航局备案。", "qualitative-complete 2024-05-15"),
                row("完成时间：2025年6月底前完成", ""),
                row("9月份前报市海洋委员会办公室。", "qualitative-complete 2024-09-30"),
                row("3月份成立护渔队，建立轮值制度。", "qualitative-complete 2024-03"),
                row("逐户核查渔船，年末登记率达到85%以上。", ">= 85 2024-12-31"),
                row("赛艇报名时间为8月11日至8月19日。", ""),
                row("产业基金全年融资45亿元。", ">= 4500000000 2026"),
                row("摸排到船，不漏一船、不漏一户。", ""),
                row("理清渔船、渔民等3个方面账目。", ""),
                row("（二）整治阶段（2025年4月1日—9月30日）。更换灯浮12座。", "count>= 12 2025-09-30"),
                row("选拔资助不少于80名青年骨干。", "count>= 80 2026"),
                row("对资助的项目给予20万元补贴。", ""),
                row("2025年，支持60家企业境外参展。", "count>= 60 2025"),
                row("支持60家企业境外参展的做法要推广。", ""),
                row("引进30名船舶设计人才，90名航运管理人才参加研修。", "count>= 30 2026, count>= 90 2026"),
                row("与40所高校开展订单培养。", "count>= 40 2026"),
                row("遴选首批15个特色实训基地。", "count>= 15 2026"),
                row("拟遴选“海上工匠”25名、优秀案例10个。", "count>= 25 2026, count>= 10 2026"),
                row("市港航局于2025年6月底前牵头制定引航员培养办法。", "qualitative-complete 2025-06-30"),
                row("渔民收入稳步提高，力争达到46000元。", ">= 46000 2026"),
                row("生猪存栏稳定在30万头。", "maintain>= 300000 2026"),
                row("在3个县开展试点。", "count>= 3 2026"),
                row("新建（改建）10家老年食堂。", "count>= 10 2026"),
                row("取缔沿河排污口30个。", "count>= 30 2026"),
                row("安装护栏30公里。", ">= 30 2026"),
                row("市财政安排4000万元重大项目前期费。", ">= 40000000 2026"),
                row("渔船年审办理环节减至3个。", "reduce-to<= 3 2026"),
                row("全年助餐人次达200万以上。", ">= 2000000 2026"),
                row("每千人托位数达4.2个。", ">= 4.2 2026"),
                row("市财政投入300万元以内。", "<= 3000000 2026"),
                row("城乡居民收入比缩小至1.7以内。", "reduce-to<= 1.7 2026"),
                row("第二实验小学等6所学校投入使用。", "count>= 6 2026"),
                row("推进港东物流园等6个园区建设。", ""),
                row("开展第二轮24家卫生站标准化建设。", "count>= 24 2026"),
                row("推动70家企业上云。", "count>= 70 2026"),
                row("招引项目成效明显，到位资金90亿元。", ">= 9000000000 2026"),
                row("全年盘活存量土地800亩。", ">= 800 2026"),
                row("3年培训新型渔民6000人次。", ">= 6000 2026"),
                row("新修环岛公路45公里。", ">= 45 2026"),
                row("每年资助培养社区工作者40名、社工督导员8名。", "count>= 40 2026, count>= 8 2026"),
                row("评选20名首席技师、200名技术能手和500名青年工匠。", "count>= 20 2026, count>= 200 2026, count>= 500 2026"),
                row("2025年，渔民年均新增就业人数3万以上。", ">= 30000 2025"),
                row("到2025年，全市基本建成覆盖城乡、管理有效的海洋服务体系。", "qualitative-complete 2025"),
                row("渔船证书审核时间不少于3个工作日，最长不超过10个工作日。", ">= 3 2026, <= 10 2026"),
                row("渔业贷款担保费率原则上不超过1%。", "<= 1 2026"),
                row("对单户贷款200万元及以下、担保费率不超过1%的渔户给予补贴。", ""),
                row("城北水源地水质达到或优于Ⅲ类。", ">= 3 2026"),
                row("船厂外排废水达地表水Ⅴ类标准后排放。", ">= 5 2026"),
                row("污水处理厂达到地表水IV类排放标准。", ">= 4 2026"),
                row("河流断面水质优良（达到或优于Ⅲ类）比例达到90%。", ">= 90 2026"),
                // years in a row, days, what is shortened between word and level
                row("连续三年每年培育渔业龙头企业4家以上。", "count>= 4 2026"),
                row("将船舶检验时限由20日压缩至12日。", "reduce-to<= 12 2026"),
                row("压缩渔港审批时间至8天以内。", "reduce-to<= 8 2026"),
                row("岸线低效用地减量3平方公里。", ">= 3 2026"),
                // figures in a row share unit, and the word behind the last of them
                row(
                        "海工、船舶、水产加工产值分别达2.1万亿、1.3万亿、9000亿元。",
                        ">= 2100000000000 2026, >= 1300000000000 2026, >= 900000000000 2026"),
                row("渔民、农民收入分别增长5%、6%左右。", "growth-per-year~ 5 2026, growth-per-year~ 6 2026"),
                // holes closed: something is done in or to things counted, first places, what is kept, days, the own
                // date of a clause
                row("为60个渔村引入冷链服务。", "count>= 60 2026"),
                row("打通12条断头航道。", "count>= 12 2026"),
                row("开放航道数据集800个。", "count>= 800 2026"),
                row("突破船用芯片技术12项。", "count>= 12 2026"),
                row("建成鱼粮、藻类、贝类3个交易平台。", "count>= 3 2026"),
                row("海水养殖产量稳居全省首位。", "rank<= 1 2026"),
                row("渔港吞吐量保持全国第一。", "rank<= 1 2026"),
                row("稳定养殖面积12万亩。", "maintain>= 120000 2026"),
                row("储备能力提高到15天以上。", ">= 15 2026"),
                row("冷库能效值（PUE）降至1.4以下。", "reduce-to<= 1.4 2026"),
                row("船检费用再降8%。", ">= 8 2026"),
                row("岛礁建成区面积20%以上的面积达到目标要求。", ">= 20 2026"),
                row("2025年3月底前分解下达任务。", "qualitative-complete 2025-03-31"),
                row(
                        "各港要在2025年6月底前完成普查，岛屿在2025年9月底前完成。",
                        "qualitative-complete 2025-06-30, qualitative-complete 2025-09-30"),
                row("2025年9月底前完成评估，按程序报市政府。", "qualitative-complete 2025-09-30"),
                row("补贴标准最高为800元/人。", ""),
                // what is made is counted
                row("启动建设东港区、西港区等6个新泊位。", "count>= 6 2026"),
                row("推动12个码头附属空间对社会开放共享。", "count>= 12 2026"),
                row("提升改造30公里港区道路。", ">= 30 2026"),
                // terms of a sale, thresholds, what is in force, what was done
                row("竞买保证金不低于起始价的20%。", ""),
                row("合同签订后一个月内缴纳出让价款的50%。", ""),
                row("交付期限可适当延长，最长不超过6个月。", ""),
                row("暂停向拥有2套及以上泊位的企业出让泊位。", ""),
                row("购买60平方米以上冷库的不再补贴。", ""),
                row("冷库面积小于500平方米，按2车位配建。", ""),
                row("取消码头间距小于0.5公里需论证的要求。", ""),
                row("月供小于或等于家庭收入的60%。", ""),
                row("库存量达到90%时启动轮换。", ""),
                row("泊位外墙进深放宽至0.8米。", ""),
                row("开工筹集渔民安置住房800套、扩招船员200人。", "count>= 800 2026, >= 200 2026"),
                row("新增“掌上办”事项30项、一窗办事项5项以上。", "count>= 30 2026, count>= 5 2026"),
                row("自2026年3月1日至2026年12月31日前，新出让的岸线不再缴纳建设资金。", ""),
                row("2026年8月31日前银行已发放的贷款利率可以降低。", ""),
                row("到2026年，为建成现代化渔港提供坚实保障。", ""),
                row("2025年9月底前，将船员名册上传至市级平台。", "qualitative-complete 2025-09-30"),
                row("2025年底前，沿海各县（市、区）划定岸线保护红线。", "qualitative-complete 2025-12-31"),
                row("2025年，腾换近海老旧渔船300艘，荒滩复绿面积1.2万亩。", "count>= 300 2025, >= 12000 2025"),
                row("2025年，目前已有近海渔船300艘。", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void commitments(String words, String expected) {
        assertThat(commitmentsIn(PLAN + words)).isEqualTo(expected);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                row(TABLE + "1\t开放12个应用场景。\t市数据局\t9月\n2\t新建码头3座。\t市港航局\t全年\n", "count>= 12 2026-09, count>= 3 2026"),
                row(
                        TABLE + "1\t开放12个应用场景。\t市数据局\t2026年9月\n2\t新建码头3座。\t市港航局\t持续推进\n",
                        "count>= 12 2026-09, count>= 3 2026"),
                row(
                        "青屿市促进海洋产业发展若干措施\n（2023年6月修订）\n一、支持企业\n1.建设船坞。建设船坞2座。\n2.扩建码头。三年内建成码头5座。\n本措施有效期至2027年12月31日。",
                        "count>= 2, count>= 5 2026"),
                row(
                        "青屿市重点任务分工\n青政发〔2024〕6号\n一、做好节能降碳\n1.编制方案。制定2030年前达峰行动方案，10月底前完成方案编制。",
                        "qualitative-complete 2024-10-31"),
                row("青屿市2024年工作方案\n一、重点任务\n1.扩建渔港。新增泊位6个。\n责任单位：市港航局\n完成时限：2024年10月底\n", "count>= 6 2024-10-31"),
                row(
                        "青屿市渔业碳达峰实施方案\n青屿市人民政府\n2023年3月1日\n一、主要目标\n“十四五”期间，到2025年，新能源渔船占比达到20%。\n“十五五”期间，到2030年，新能源渔船占比达到35%。",
                        ">= 20 2025, >= 35 2030"),
                row(
                        "青屿市海绵渔港实施意见\n2023年3月1日\n一、主要目标\n到2025年，达标率达到20%。到2030年，达标率达到35%。\n二、重点任务\n（一）强基。新建卫生站24座。",
                        ">= 20 2025, >= 35 2030, count>= 24"),
                row(
                        "青屿市家庭医生签约服务工作方案\n2023年3月1日\n一、主要目标\n到2023年，覆盖率达到80%。到2025年，覆盖率达到85%。到2035年，覆盖率达到90%。\n二、重点任务\n（一）强基。新建卫生站24座。",
                        ">= 80 2023, >= 85 2025, >= 90 2035, count>= 24"),
                row(
                        "青屿市渔港振兴工程实施意见\n一、总体目标\n2021年起5年内，建成渔港18座。\n二、重点任务\n（一）强基。新建冷库24座。",
                        "count>= 18 2025, count>= 24 2025"),
                row(
                        "青屿市生态环境保护规划（2021—2025年）\n一、主要指标\n指标\t2020年\t2025年\t〔累计〕\t属性\n细颗粒物浓度下降（%）\t-\t-\t〔12〕\t约束性\n森林覆盖率（%）\t50.2\t52.1\t-\t预期性\n",
                        ">= 12 2025, = 52.1 2025"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void commitmentsOfATextOfItsOwn(String text, String expected) {
        assertThat(commitmentsIn(text)).isEqualTo(expected);
    }

    private static Arguments row(String words, String expected) {
        return Arguments.of(words, expected);
    }

    private static String commitmentsIn(String text) {
        return PlanCompiler.compile(SourceText.of(text)).indicators().stream()
                .map(CommitmentsOfASentenceTest::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(DraftIndicator indicator) {
        return Stream.of(
                        indicator.comparator().wireName(),
                        indicator
                                .value()
                                .number()
                                .map(BigDecimal::toPlainString)
                                .orElse(""),
                        indicator.deadline().iso().orElse(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
