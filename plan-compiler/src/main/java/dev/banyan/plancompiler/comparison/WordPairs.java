package dev.banyan.plancompiler.comparison;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Cuts a text without a dictionary: every two neighbouring Han characters, and every Latin word (二字组). */
final class WordPairs {
    /** Words that every plan uses in every task; they say nothing about its matter. */
    private static final Set<String> COMMON = Set.of(
            "推进", "建设", "加快", "实施", "开展", "完善", "加强", "促进", "提升", "深化", "推动", "全面", "工作", "发展", "提高", "落实", "健全", "持续",
            "积极", "进一", "一步", "做好", "强化", "优化", "打造", "培育", "建立", "力争", "实现", "达到", "以上", "左右", "以内", "年底", "底前", "全年",
            "全市", "我市", "完成", "任务", "重点", "项目", "单位", "牵头", "配合", "负责", "市政", "政府", "专项", "行动", "目标", "工程", "体系", "机制",
            "水平", "能力", "扩大", "新增", "新建", "建成", "每年", "其中", "超过", "万元", "月底", "头单", "合单", "任单", "个以", "家以", "亿元", "以及",
            "各类", "一批", "县区", "区政");

    private WordPairs() {}

    /** How often each pair occurs, everyday words left out. */
    static Map<String, Integer> count(String words) {
        Map<String, Integer> pairs = all(words);
        pairs.keySet().removeAll(COMMON);
        return pairs;
    }

    /** How often each pair occurs. */
    static Map<String, Integer> all(String words) {
        var pairs = new TreeMap<String, Integer>();
        int i = 0;
        while (i < words.length()) {
            char c = words.charAt(i);
            if (isHan(c)) {
                if (i + 1 < words.length() && isHan(words.charAt(i + 1))) {
                    pairs.merge(words.substring(i, i + 2), 1, Integer::sum);
                }
                i++;
            } else if (isLatin(c)) {
                int end = i + 1;
                while (end < words.length() && isLatin(words.charAt(end))) {
                    end++;
                }
                pairs.merge(words.substring(i, end), 1, Integer::sum);
                i = end;
            } else {
                i++;
            }
        }
        return pairs;
    }

    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
