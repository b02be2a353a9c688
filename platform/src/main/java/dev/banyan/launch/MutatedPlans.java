package dev.banyan.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Endless spoilt plans (变异文本): stretches of real ones, cut, doubled, shuffled and strewn with what trips a reader. */
final class MutatedPlans {
    private static final int ONE_IN_LARGE = 2000;
    private static final int LARGE = 40_000;
    private static final int LONGEST_SMALL = 700;
    private static final List<String> OWN = List.of(
            "第一章　总体要求\n第一节　指导思想\n坚持稳中求进。\n第二章　重点任务\n第三节　产业\n",
            "一、目标\n到2025年，产值分别达到100亿元、200亿元和300亿元以上，占比由12.5%提高到15%左右。\n",
            "（一）推进园区建设。（责任单位：市工信局、市商务局；配合单位：各县（市）区政府）\n",
            "序号\t任务\t责任单位\t完成时限\n1\t新建学校20所\t市教育局\t2025年12月底前\n",
            "一是抓好落实。二是强化考核。①明确分工②按月调度③年终考评。\n",
            "专栏1　主要指标\n指标\t2020年\t2025年\t属性\n森林覆盖率（%）\t57.8\t58.5\t约束性\n",
            "各县（市）区人民政府，市直各单位：\n现将《方案》印发给你们，请认真贯彻执行。\n2021年1月5日\n",
            "每千人口拥有执业（助理）医师3.8人，PM2.5平均浓度控制在20微克/立方米以内，水质达到Ⅲ类。\n");
    private static final List<String> STONES = List.of(
            "（",
            "）",
            "(",
            ")",
            "“",
            "”",
            "《",
            "》",
            "〔",
            "〕",
            "。",
            "；",
            "：",
            "、",
            "，",
            "\n",
            "\r\n",
            "\t",
            "　",
            " ",
            "0",
            "9",
            "1234567890",
            "９９",
            "3.",
            ".5",
            "1.2∶1",
            "%",
            "‰",
            "万",
            "亿元",
            "倍",
            "2025年",
            "12月31日",
            "年底前",
            "“十四五”",
            "每年",
            "一、",
            "（一）",
            "1.",
            "(1)",
            "①",
            "第一章",
            "第二节",
            "一是",
            "翻一番",
            "以上",
            "不低于",
            "分别",
            "前十位",
            "全国前列",
            "牵头单位：",
            "责任单位：",
            "市发改委、",
            "负责",
            "到",
            "达到",
            "零",
            "一百二十",
            "\0",
            "\uD800",
            "\uDC00",
            "𠮷",
            "\uFEFF",
            "\u200B",
            "é");

    private final long seed;
    private final List<List<String>> documents = new ArrayList<>();

    MutatedPlans(long seed, List<String> plans) {
        this.seed = seed;
        plans.forEach(
                plan -> documents.add(plan.lines().map(line -> line + "\n").toList()));
        documents.add(OWN);
    }

    /** The same seed and number give the same text. */
    String text(long number) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        var text = new StringBuilder(stretch(random));
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            change(text, random);
        }
        if (random.nextInt(ONE_IN_LARGE) == 0) {
            String whole = random.nextBoolean() ? text.toString() : STONES.get(random.nextInt(STONES.size()));
            text.append(whole.repeat(LARGE / Math.max(1, whole.length())));
        }
        return text.toString();
    }

    private String stretch(SplittableRandom random) {
        List<String> lines = documents.get(random.nextInt(documents.size()));
        var text = new StringBuilder();
        int line = random.nextInt(lines.size());
        for (int left = 1 + random.nextInt(8); left > 0 && line < lines.size(); left--) {
            text.append(lines.get(line++));
        }
        return text.length() > LONGEST_SMALL ? text.substring(0, LONGEST_SMALL) : text.toString();
    }

    private static void change(StringBuilder text, SplittableRandom random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(4)));
            case 2 -> text.insert(from, stone(random));
            case 3 -> text.insert(from, stone(random).repeat(1 + random.nextInt(40)));
            case 4 -> {
                String moved = text.substring(from, to);
                text.delete(from, to).insert(random.nextInt(text.length() + 1), moved);
            }
            case 5 -> shuffleLines(text, random);
            default -> {
                for (int i = from; i < to; i++) {
                    if (Character.isDigit(text.charAt(i))) {
                        text.setCharAt(i, (char) ('0' + random.nextInt(10)));
                    }
                }
            }
        }
    }

    private static String stone(SplittableRandom random) {
        return STONES.get(random.nextInt(STONES.size()));
    }

    private static void shuffleLines(StringBuilder text, SplittableRandom random) {
        var lines = new ArrayList<>(text.toString().lines().toList());
        Collections.shuffle(lines, new Random(random.nextLong()));
        text.setLength(0);
        text.append(String.join("\n", lines));
    }
}
