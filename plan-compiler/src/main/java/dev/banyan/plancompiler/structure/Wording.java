package dev.banyan.plancompiler.structure;

import dev.banyan.plancompiler.Span;
import dev.banyan.plancompiler.text.Lexicon;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the usual headings and phrases of plans stand for (常用标题用语): the data of the structure rules. */
final class Wording {
    private static final Pattern PLAN_NAME_END = Pattern.compile(
            "(方案|计划|规划|纲要|意见|要点|办法|措施|清单|细则|条例|规定|决定|决议|通知|通报|公告|通告|公示|启事|批复|函|预案|规则|制度|章程|规程|大纲|报告|安排|行动|举措|任务|分工|分解|实事|分解表|分工表|责任表|任务表|台账|指南|导则|工程|建议|责任分解|重点工作)"
                    + "\\s*[》”\"]?\\s*(\\([^()]{1,24}\\)|\\d{4}[^。]{0,10}年)?\\s*[》”\"]?$");
    /** A plan that shares out the tasks of a report is no report itself. */
    private static final Pattern REPORT_TASKS = Pattern.compile("工作报告.{0,20}(分解|分工|任务|清单|责任|重点工作)");

    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("^.{1,16}[\\[〔［﹝(]\\d{4}[\\]〕］﹞)]\\s*(第)?\\s*\\d+\\s*号$");
    private static final Pattern DATE_LINE = Pattern.compile(
            "^\\(?\\s*([12]\\d{3}|[一二][〇○零OＯ一二三四五六七八九]{3})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日\\s*\\)?$");
    private static final Pattern SALUTATION = Pattern.compile(
            "^(?!.{0,220}(如下|以下|要把|要以|工作):?$|[^:]{0,60}(要把|现就|为贯彻))(各|本|市|省|县|区|有关|直属|机关|自治|国务院|中央|局|委|镇|乡|街道|\\S{2,12}(人民政府|委员会|局|办|代表)).{0,200}:$");
    private static final Lexicon<Boolean> NOISE = new Lexicon<Boolean>()
            .with(
                    true,
                    "点击量 点击次数 浏览次数 浏览量 阅读量 访问量 发布时间 发布日期 发稿时间 更新时间 来源: 信息来源 文章来源 字体: 字号: 【字体 [字体 打印本页 格式下载 关闭窗口 【打印 【关闭 分享到 扫一扫 版权所有 网站标识码 ICP备 公网安备 网站地图 联系我们 当前位置 您现在的位置 上一篇 下一篇 相关链接 相关文档 附件下载 索引号 发文机关 成文日期 信息分类 主题分类 公开方式 无障碍 返回顶部 微信公众号 抄送: 技术支持 Copyright 相关报道 相关阅读 延伸阅读 推荐阅读 相关新闻 转载 本网站 本站 举报电话 举报邮箱 联系电话: 欢迎访问 此件公开发布 此件主动公开 此件依申请公开 此件删减 下载文档 文档侵犯 仅部分预览 合集下载 自行甄别 视力保护 组配分类 公开范围 老年版 长者模式 长者版 发文日期 发布机构 信息报送 会员上传 下载本文 小编 写写帮 供大家参考 法宝引证码 【时效性】");
    private static final Lexicon<Boolean> NOISE_AHEAD =
            new Lexicon<Boolean>().with(true, "抄送: 时间: 日期: 分享: 分享到: 作者: 记者 主办单位: 承办单位: 主办: 联系人: (联系人:");
    private static final Pattern PICTURE = Pattern.compile("^(图片|[\\w.-]{1,60}\\.(jpg|jpeg|png|gif|docx?|xlsx?|pdf))$");
    private static final Pattern EDITOR = Pattern.compile("\\S{0,3}责任编辑");
    private static final Pattern SIGNATURE = Pattern.compile(
            "^[^。,;:]{2,40}(政府|政府办公厅|政府办公室|办公厅|办公室|委员会|管委会|党委|市委|省委|县委|区委|国务院|部|局|厅|委|署|院|领导小组|指挥部|中心)$");
    private static final Pattern ATTACHMENT = Pattern.compile("^附\\s*(件|表|录)\\s*[一二三四五六七八九十\\d]{0,3}\\s*[:.、]?");

    private static final Lexicon<Boolean> OVERVIEW = new Lexicon<Boolean>()
            .with(
                    true,
                    "指导思想 总体思路 工作思路 发展思路 基本思路 基本原则 工作原则 主要原则 实施原则 总体要求 总要求 总体考虑 基本要求 原则和标准 原则与标准 重要意义 重大意义 必要性 紧迫性 重要性 指导方针");
    private static final Pattern SCOPE = Pattern.compile(
            "^(实施|试点|规划|适用|工作|创建|考核|建设|整治|排查|服务|治理|检查|改革|活动|普查|改造|任务|项目|起草|编制|制定)(范围|对象|背景|依据|期限|区域|时间|目的|来源|概况|意义|必要性)(及依据|和依据|和意义|及意义|与依据)?$|^目的(和|与|及)?意义$|^(有关|基本|主要|工作|进展)?情况(说明)?$|^.{2,10}的?原则$"
                    + "|^(其他|其它|有关|相关)(相关|有关)?(说明|规定)$|^.{0,6}(范围|区域|时段|时间|对象|期限|地点)[和与及、].{0,6}(范围|区域|时段|时间|对象|期限|地点|内容)$"
                    + "|^(进一步|切实|充分)?(统一思想[,、]?)?(提高|深化|强化|增强)(思想|政治)?(认识|站位)$");
    private static final Pattern EXPLANATION = Pattern.compile("^关于.{2,34}的(确定|判定|由来|情况|说明|背景|依据|认识)$");
    private static final Pattern PREFACE = Pattern.compile("^[前序引导]\\s*言$");
    private static final Lexicon<Boolean> BACKGROUND = new Lexicon<Boolean>()
            .with(
                    true,
                    "形势 背景 现状 发展基础 工作基础 现实基础 规划基础 适用范围 实施范围 规划范围 试点范围 编制依据 依据 基本情况 回顾 主要做法 主要成效 主要问题 存在问题 发展环境 面临 机遇 挑战 历史方位 关键阶段 关键时期 战略定位 发展定位 功能定位 规划期限 实施对象 主要成就 发展成就");
    private static final Pattern ACHIEVED = Pattern.compile("取得.{0,8}(成效|进展|成就)");
    private static final Pattern DEMAND = Pattern.compile(
            "^(在|以)?(坚持|因地制宜|不断|充分|深入|加力|更(好|加|大|高|深|快|有)|奋力|聚力|聚焦|强化|加强|推进|推动|加快|提升|完善|健全|深化|建设|打造|落实|开展|实施|构建|培育|做好|夯实|紧扣|围绕|突出|着力|切实|全面|进一步|坚定|积极|大力|扎实|持续|统筹|有序|严格|规范|创新|提高|扩大|发挥|促进|支持|引导|鼓励|保障|守牢|筑牢|激发|增强|应对|防范|化解|优化|巩固|抓|聚焦|营造|创造|改善|维护|简化|加大|破解|放宽|降低|清理)");
    private static final Pattern MECHANISM = Pattern.compile(
            "^(进一步|切实|全面|着力|持续|认真)?(明确|强化|加强|加大|落实|完善|健全|做好|抓好|严格|压实|突出|提供|建立|建立健全|夯实|注重|狠抓|确保)?(改革|实施|组织|工作|政策|支撑|要素|资金|经费|财政|纪律|信息|几点|相关|部门|绩效|制度|综合|规划|行动|改革|统筹|服务|领导|推进|措施|机制|党的|方案|计划|全面|和|及|与|、|的)*"
                    + "(保障|保障措施|保障机制|保障体系|组织领导|组织实施|组织保障|领导|各方责任|主体责任|工作责任|领导责任|实施|组织推进|推进机制|推进实施|工作机制|实施机制|督促落实|督查考核|督导考核|考核评价|考核评估|监督考核|监督检查|监测评估|评估考核|督导检查|督查督导|督促检查|绩效考核|绩效评价|考核办法|考核奖惩|责任追究|责任考核|监督管理|信息报送|工作纪律|纪律|宣传引导|工作组织|组织落实|工作落实|推进落实机制|(考核|督查|督导|监督|跟踪|追责)?(问责|问效)|统筹协调|统筹推进|工作调度|宣传|责任担当|支撑|部门分工|责任落实|责任分工|职责分工|工作职责|部门职责|督导|考核|督查|奖惩|奖惩办法|奖励办法|激励机制|有关要求|相关要求|领导和.{0,12}|要求)(力度|工作|措施|机制|支撑|落实|与考核|和考核)?$"
                    + "|^.{2,8}(?<!主要|重点)工作要求$"
                    + "|^.{2,14}的(组织领导|组织实施|组织保障|保障措施|监督管理|监督检查|督促检查|考核|考核评价|工作要求)$"
                    + "|^(加强|强化|严格|做好|抓好)对?.{0,16}(督查指导|督导检查|监督检查|考核评估|跟踪评估|督查考核|督促检查|督促落实|组织协调|组织领导)$");
    /** One of several safeguards that a heading lists (加强组织领导，强化资金保障). */
    private static final Pattern SAFEGUARD = Pattern.compile(
            "^(进一步|切实|全面|着力)?(强化|加强|加大|完善|健全|落实|压实|凝聚|形成|严格|提升|抓好).{0,8}(保障|支持|配合|协作|协同|联动|领导|协调|考核|投入|督导|督查|监督|责任|合力|力度|落实|宣传|引导|问效)$");

    private static final Pattern SAFEGUARDS = Pattern.compile("(保障措施|组织保障|工作要求|有关要求|相关要求|几点要求|组织实施|组织领导)");

    private static final Pattern LITTLE =
            Pattern.compile("^(主要|工作|推进|落实|支撑|相关|有关|配套|具体|实施|组织|推动)*(措施|举措|机制|事项|工作|要求|体系)$");
    private static final Pattern LEADING_GROUP = Pattern.compile(
            "^(成立|建立|健全|完善|设立|组建)?.{0,12}(组织机构|组织形式|组织架构|领导机构|工作机构|领导小组|工作专班|工作小组|指挥部)(及|和|与)?(人员|成员|组成|职责|工作职责|主要职责|分工|机构)*$");
    private static final Pattern MECHANISM_ITEM = Pattern.compile(
            "(组织领导|组织保障|责任落实|工作机制|督促|督查|督导|考核|追责|问责|领导小组|协调机制|监督检查|宣传引导|舆论引导|责任分工|监测评估|组织实施|政策支持|资金保障|要素保障|工作责任|统筹协调|压实责任|宣传)");
    private static final Pattern LIST_ANNOUNCEMENT = Pattern.compile(
            "^(主要|重点|具体|工作|行动|建设)*(任务|任务措施|策略措施|策略与措施|举措|内容|工程|项目|工作|任务分工|任务清单)?(及分工|和分工|及举措|和措施|及措施|与措施)?:?$"
                    + "|^.{0,30}(如下|以下).{0,12}[:。]?$|^.{2,30}(实施|开展|落实|抓好|做好|推进).{0,16}(项目|任务|工作|工程|行动|重点)[:]$");
    private static final Pattern OPENS_SENTENCE =
            Pattern.compile("^(为(了|进一步|深入|全面|切实|认真|贯彻|加快|推进|推动|落实|做好|促进|规范|加强|扎实|确保)|根据|按照|依据)[^。:]*$");
    private static final Pattern PREAMBLE =
            Pattern.compile("(?:^|。)(为|根据|按照|依据|结合|经)[^。]{6,}(意见|方案|计划|措施|举措|细则|政策|要点|安排|规划|办法|通知|如下|以下).{0,6}[:。]$");
    private static final Pattern CONDITIONS = Pattern.compile(
            "(下列|以下|如下).{0,6}(条件|情形|问题|情况|行为|材料|标准|资料|顺序)|(符合|满足|具备|达到)[^。;,]{0,8}(下列|以下|如下).{0,6}要求|(重点|内容|范围|对象|条件|情形)(是|为|包括|有)?:$|应(当)?(同时)?(具备|符合|满足).{0,12}:$");
    private static final Pattern MEASURES = Pattern.compile("^(具体|工作|主要|实施|行动|推进|保障|整改|治理|重点|落实)*(措施|举措|步骤)[:。]?$");
    private static final Lexicon<Boolean> NOTE = new Lexicon<Boolean>().with(true, "注: 备注: 附注: 说明: 注释:");
    private static final Pattern BOX = Pattern.compile("^\\[?【?(专栏|专刊|表|图表)\\s*[一二三四五六七八九十\\d]{1,3}([-—.]\\d{1,2})?");
    private static final Pattern OWN_DATE = Pattern.compile(
            "^[—-]*(力争|力争到|确保到)?((到|至)\\s*(20\\d\\d年|二〇..年|“?十[一二三四五六七八九]?五”?(期?末|时期末|期间))|20\\d\\d年(底|末|年底|年末|前|[1-9]月|1[0-2]月|,)|“?十[一二三四五六七八九]?五”?(期间|时期|期?末)(,|$))");
    private static final Pattern GUIDANCE = Pattern.compile("^(以|坚持以|高举|全面贯彻|深入贯彻|全面落实).{6,}");
    private static final Pattern OPENER_END = Pattern.compile("(是|为|如下|包括|包含|要求|指出|明确|提出|强调|认为|要|有|以下.{0,6}|做到)$");
    private static final Pattern FIELD_END =
            Pattern.compile("(单位|时限|时间|部门|责任人|(责任|分管|牵头|主管|联系|包保|市级|县级)领导|进度|电话|联系人|附件)$");
    private static final Pattern USUAL_HEADING = Pattern.compile(
            "(总体要求|指导思想|基本原则|工作原则|工作目标|主要目标|总体目标|发展目标|行动目标|目标任务|重点任务|主要任务|工作任务|重点行动|重点工作|主要举措|工作措施|保障措施|组织实施|组织保障|组织领导(?!干部|小组|班子)|组织机构|工作要求|工作步骤|实施步骤|时间安排|工作安排|工作内容|实施内容)");
    private static final Pattern HANDED_DOWN = Pattern.compile("(印发|转发|下发)给你们|(?:现|一并)(?:予以)?(?:印发|转发|下发|下达)|分解下达");
    private static final Pattern ALL_BODIES =
            Pattern.compile("^(各地区|各地各|各地、各|各级|各部门|各单位|各有关|各相关|各县|各市|各区|各省|各乡|各镇|各街道)[^。;:]{0,60}(要|应|须)"
                    + "|^[^。,;:]{2,40}(负责|要会同|会同|要)[^。;]{0,40}本(意见|方案|通知|规划|计划|要点)[^。;]{0,8}(落实|实施|执行)");
    private static final Pattern CLOSING = Pattern.compile("^(各位代表|同志们|各位委员)");
    private static final Pattern CONSENT = Pattern.compile("^(以上|上述)(意见|报告|方案|请示).{0,16}(妥|批转|批示|审议|审定)");
    private static final Pattern FORCE = Pattern.compile(
            "^(以上|上述)?本?.{0,10}(方案|意见|措施|政策|办法|细则|规定|计划)(自.{2,16}(起|日)(施行|实施|执行|实行|生效)|适用(于)?|由.{2,20}负责解释)");
    private static final Pattern SPEAKER = Pattern.compile(
            "^(——|—|\\().{4,60}$|^.{2,16}(省长|市长|县长|区长|主席|主任|书记|州长)\\s+\\S.{0,16}$|^.{2,12}(省|市|县|区)(人民政府)?$");
    private static final Pattern GLOSSARY =
            Pattern.compile("^(附件?\\d?:?)?\\s*(.{0,20}(名词|术语|用语|词语)(解释|注释|说明|释义)\\s*:?$|注释|相关报道|相关阅读|延伸阅读)");
    private static final Pattern CONTENTS = Pattern.compile("目\\s*[录次]");
    /** What a page prints below a document. */
    private static final Pattern PAGE_FOOT =
            Pattern.compile("(相关(解读|政策|文件|稿件|链接|附件|信息|文档)|(政策|部门|媒体|文件|专家|图文)解读|图解|分享(到|至)?:?)");

    private Wording() {}

    static boolean namesPlan(String line) {
        return line.length() <= 90 && PLAN_NAME_END.matcher(line).find();
    }

    static boolean isDocumentNumber(String line) {
        return line.length() <= 40 && DOCUMENT_NUMBER.matcher(line).lookingAt();
    }

    static boolean isDate(String line) {
        return line.length() <= 24 && DATE_LINE.matcher(line).lookingAt();
    }

    /** A report to an assembly, which opens with a review of past work. */
    static boolean isReport(String title) {
        return title.contains("工作报告") && !REPORT_TASKS.matcher(title).find();
    }

    static boolean isSalutation(String line) {
        return line.endsWith(":") && SALUTATION.matcher(head(line, 240)).lookingAt();
    }

    static boolean isNoise(String line) {
        return line.length() <= 200
                && (NOISE.firstIn(line, 0, line.length()).isPresent()
                        || NOISE_AHEAD.startingAt(line, 0, line.length()).isPresent()
                        || PICTURE.matcher(line).lookingAt()
                        || line.contains("All Rights")
                        || EDITOR.matcher(line).lookingAt());
    }

    static boolean isSignature(String line) {
        return line.length() <= 42 && SIGNATURE.matcher(line).lookingAt();
    }

    static boolean isAttachment(String line) {
        return ATTACHMENT.matcher(head(line, 12)).lookingAt();
    }

    /** How long 附件1: is at the head of a line that names the attachment; 0 if none is there. */
    static int attachmentMark(String text, Span line) {
        if (!text.startsWith("附", line.start())) {
            return 0;
        }
        var matcher = ATTACHMENT.matcher(text).region(line.start(), line.end());
        return matcher.lookingAt() && text.charAt(matcher.end() - 1) == ':' && matcher.end() < line.end()
                ? matcher.end() - line.start()
                : 0;
    }

    static boolean isOverview(String title) {
        return title.length() <= 40
                && (OVERVIEW.firstIn(title, 0, title.length()).isPresent()
                        || isPreface(title)
                        || title.equals("总则")
                        || title.equals("附则")
                        || SCOPE.matcher(title).lookingAt()
                        || isBackground(title) && !demands(title));
    }

    /** 关于…的判定: a chapter of running text under such a heading explains and asks for nothing. */
    static boolean explains(String title) {
        return title.length() <= 40 && EXPLANATION.matcher(title).lookingAt();
    }

    static boolean isBackground(String title) {
        return BACKGROUND.firstIn(title, 0, title.length()).isPresent()
                || title.contains("取得") && ACHIEVED.matcher(title).find();
    }

    /** Whether a heading, or a part of it behind a comma, asks for work (加快…, 推动…). */
    static boolean demands(String title) {
        return Arrays.stream(title.split(","))
                .anyMatch(part -> DEMAND.matcher(part).lookingAt());
    }

    /** 主要目标任务: the heading of a chapter that may hold goals or the work of the years to come. */
    static boolean namesTasks(String title) {
        return title.contains("任务");
    }

    /** 责任分工: the heading of a chapter that may hold work divided among bodies. */
    static boolean dividesWork(String title) {
        return title.endsWith("分工");
    }

    /** 以…为指导: thoughts that lead to the goals. */
    static boolean isGuidance(String sentence) {
        return GUIDANCE.matcher(sentence).lookingAt();
    }

    /** A preface holds no chapters. */
    static boolean isPreface(String title) {
        return PREFACE.matcher(title).lookingAt();
    }

    static boolean isMechanism(String title) {
        return title.length() <= 40
                && (MECHANISM.matcher(title).lookingAt()
                        || LEADING_GROUP.matcher(title).lookingAt()
                        || title.indexOf(',') > 0
                                && Arrays.stream(title.split(","))
                                        .allMatch(
                                                part -> SAFEGUARD.matcher(part).lookingAt()));
    }

    /** 工作要求: the name of a chapter of safeguards, also where it stands in front of its text. */
    static boolean isSafeguards(String title) {
        return SAFEGUARDS.matcher(title).matches();
    }

    /** 推进措施: a heading that says nothing of its own, so that its items tell what it holds. */
    static boolean saysLittle(String title) {
        return LITTLE.matcher(title).lookingAt();
    }

    /** 强化责任落实, 严格督导考核: an item of a chapter of safeguards. */
    static boolean isSafeguard(String title) {
        return isMechanism(title)
                || Arrays.stream(title.split(","))
                        .anyMatch(part -> SAFEGUARD.matcher(part).lookingAt());
    }

    static boolean soundsLikeMechanism(String paragraph) {
        var matcher = MECHANISM_ITEM.matcher(head(paragraph, 400));
        int hits = 0;
        while (hits < 2 && matcher.find()) {
            hits++;
        }
        return hits == 2;
    }

    static boolean announcesList(String line) {
        return line.length() <= 60
                && !line.isEmpty()
                && LIST_ANNOUNCEMENT.matcher(line).lookingAt();
    }

    /** 为深入…: words that open a long sentence, so that a line without an end mark goes on. */
    static boolean opensSentence(String words) {
        return OPENS_SENTENCE.matcher(words).lookingAt();
    }

    /** 为加快…，现提出如下意见: the first words of a plan are context, though they announce what follows. */
    static boolean opensPlan(String paragraph) {
        return PREAMBLE.matcher(paragraph).find();
    }

    /** 符合下列要求的…; 重点是: what follows are conditions or objects and no work of its own. */
    static boolean listsConditions(String words) {
        return CONDITIONS.matcher(words).find();
    }

    static boolean announcesMeasures(String line) {
        return line.length() <= 12 && MEASURES.matcher(line).lookingAt();
    }

    /** 注:…, 备注:…: how a table is to be read. */
    static boolean isNote(String paragraph) {
        return NOTE.startingAt(paragraph, 0, paragraph.length()).isPresent();
    }

    static boolean isBox(String line) {
        return line.length() <= 60 && BOX.matcher(head(line, 16)).lookingAt() && !line.endsWith("。");
    }

    static boolean hasOwnDate(String paragraph) {
        return OWN_DATE.matcher(head(paragraph, 20)).lookingAt();
    }

    /** How many characters of a usual heading stand at a place in front of running text. */
    static int usualHeadingLength(String text, int start, int end) {
        var matcher = USUAL_HEADING.matcher(text).region(start, Math.min(end, start + 12));
        return matcher.lookingAt() && matcher.end() < end ? matcher.end() - start : 0;
    }

    static boolean isField(String words) {
        return words.length() <= 14 && FIELD_END.matcher(words).find();
    }

    /** 主要做好以下工作 and its likes, which announce rather than name what follows a colon. */
    static boolean announces(String words) {
        return OPENER_END.matcher(words).find() && !(words.endsWith("要求") && (isOverview(words) || isMechanism(words)));
    }

    /** Words of an address to the assembly, with which a report closes. */
    static boolean isAddress(String paragraph) {
        return CLOSING.matcher(head(paragraph, 8)).lookingAt();
    }

    /** 各地区、各部门要…: the last paragraph of a plan speaks to all. */
    static boolean addressesAll(String paragraph) {
        return ALL_BODIES.matcher(paragraph).lookingAt();
    }

    /** 在此基础上再奋斗五年: what lies beyond the plan belongs to no single item of a list. */
    static boolean looksBeyond(String paragraph) {
        return paragraph.startsWith("在此基础上再");
    }

    /** 现印发给你们: the sentence with which a notice hands a plan down. */
    static boolean handsDown(String paragraph) {
        return HANDED_DOWN.matcher(paragraph).find();
    }

    /** 以上意见如无不妥，请批转: the last words of a report to a higher body. */
    static boolean asksForConsent(String paragraph) {
        return CONSENT.matcher(head(paragraph, 40)).lookingAt();
    }

    /** 本措施自印发之日起施行. */
    static boolean entersIntoForce(String paragraph) {
        return FORCE.matcher(head(paragraph, 40)).lookingAt();
    }

    static boolean isSpeakerLine(String line) {
        return line.length() <= 64 && SPEAKER.matcher(line).lookingAt();
    }

    static boolean isGlossary(String line) {
        return line.length() <= 24 && GLOSSARY.matcher(line).lookingAt();
    }

    static boolean isContents(String line) {
        return CONTENTS.matcher(line).matches();
    }

    static boolean isPageFoot(String line) {
        return line.length() <= 6 && PAGE_FOOT.matcher(line).matches();
    }

    static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
