package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.text.Lexicon;
import dev.banyan.plancompiler.text.Marks;

/** Words that tell what a figure's noun is (中心词): a threshold, a project, a list, an amount, a heading that looks back. */
final class Heads {
    static final Lexicon<Boolean> BACKGROUND_TITLES = new Lexicon<Boolean>()
            .with(
                    true,
                    "现状 工作回顾 发展回顾 发展背景 规划背景 面临形势 发展形势 发展基础 现实基础 基础条件 发展成就 主要成就 工作成效 主要成效 存在问题 主要问题 面临的 机遇与挑战 机遇和挑战 发展环境 重要意义 重大意义 情况回顾");

    /** What figures with a grammar of their own are told by ({@link SpecialFigures}). */
    static final Marks SPECIAL = Marks.of("前翻倍类圈连级");

    /** Heads of a threshold: 100亿元以上企业 names a sort of firm. */
    static final Lexicon<Boolean> THRESHOLD_HEADS = new Lexicon<Boolean>()
            .with(
                    true,
                    "的 企业 项目 产业 集群 园区 龙头 单位 大县 强县 强镇 镇 村 市场 品牌 产品 老人 老年人 老年 人口 人群 人员 儿童 学生 大型 重大 规模 工业 锅炉 机组 车辆 城市 公共 建筑 用地 河流 湖泊 水库 耕地 住宅 小区 居民 家庭 班子 高中 孩子 群众 单体 用户 场所");

    /** What plans count only to announce a list. */
    static final Lexicon<Boolean> LISTS = new Lexicon<Boolean>()
            .with(true, "的事 事 实事 任务 措施 工作 要求 目标 指标 原则 方面 内容 清单 环节 领域 维度 战略 转变 关系 事项 民生工程 行动 专项行动 路径 部署");

    /** 3个方面账目: what only tells how a thing is divided. */
    static final Lexicon<Boolean> KINDS = new Lexicon<Boolean>().with(true, "方面 维度");

    static final Lexicon<Boolean> HANDLED = new Lexicon<Boolean>().with(true, "办结 办理 办好 完成");

    /** Words of doing that are names of amounts as well. */
    static final Lexicon<Boolean> NOMINAL = new Lexicon<Boolean>().with(true, "投资 融资 投入 培训 绿化 造林 培训就业 就业 招商");

    static final Lexicon<Boolean> COMPLETED = new Lexicon<Boolean>()
            .with(true, "建成 完成 创建 达标 达到 实现 开放 开放共享 开工 竣工 投产 投用 通车 投入使用 建成投用 建成投产 启用 上云 上市 挂牌 升规 入规 入统 达产 落户 开业");

    /** Measures without a unit. */
    static final Lexicon<Boolean> PROPORTIONS =
            new Lexicon<Boolean>().with(true, "比 之比 系数 指数 PUE PUE值 能效比 产能比 容积率 人数 人次 户数 总数");

    /** What is shared out by a rate, or only measures: 50%的资金, 10%的比例. */
    static final Lexicon<Boolean> PORTIONS = new Lexicon<Boolean>()
            .with(
                    true,
                    "比例 标准 资金 补助 补贴 奖励 奖补 税 费用 费率 租金 利率 折扣 优惠 首付 价款 金额 额度 股份 股权 份额 权重 分值 利息 贴息 幅度 速度 增速 增长 力度 水平 成本 概率 误差 罚款 得分 分数 收益 利润 贷款 投资 限额 基数");

    /** Words of doing that name no thing made: 加强, 强化. */
    static final Lexicon<Boolean> STRENGTHENING = new Lexicon<Boolean>()
            .with(true, "加强 强化 深化 优化 完善 健全 提升 支持 引导 鼓励 推动 推进 促进 确保 保障 保证 覆盖 确保有 保证有 组织 动员 指导 督促 选派 安排");

    static final Lexicon<Boolean> SERVICES =
            new Lexicon<Boolean>().with(true, "开展 实施 进行 建立 签订 签署 提供 完成 组织 配备 安装 发放 配置 办理 更新 纳入 列入 打造成 打造为 建成 改造");

    static final Lexicon<Boolean> PROJECTS =
            new Lexicon<Boolean>().with(true, "工程 项目 行动 计划 工程建设 项目建设 电站 机组 基地建设 专项 示范工程 通道 航道 码头 泊位");

    static final Lexicon<Boolean> MEASURE_NAMES = new Lexicon<Boolean>()
            .with(
                    true,
                    "减税降费 资金 外资 内资 税收 就业 规模 总额 额 产值 产量 总量 收入 增加值 里程 装机 容量 能力 吞吐量 投资 营收 消费 GDP 总产 面积 供应量 交易量 销售量 销量 人数 人次 流量 运量 蓄水量 储量 用地 用水量 贷款 存款 信贷 储能 算力 产能 出口");

    /** Rates that a plan caps; without a bound they belong to a grant. */
    static final Lexicon<Boolean> RATES = new Lexicon<Boolean>().with(true, "费率 税率 利率");

    private Heads() {}
}
