package dev.banyan.plancompiler.figures;

import dev.banyan.plancompiler.Span;

/** Finds the thing that stands behind a figure (量词后的名称): 建成5条{智能生产线}. */
record Behind(String text) {
    /** What stands behind the figure up to the next stop or figure. */
    Span figure(int place, int right) {
        int from = place;
        int limit = Math.min(right, from + 40);
        int bracket = from < limit && text.charAt(from) == '(' ? text.indexOf(')', from, limit) : -1;
        if (bracket > 0 && (bracket - from <= 4 || bracket + 1 >= right || text.charAt(bracket + 1) == '的')) {
            from = Math.min(right, bracket + 1);
        }
        int end = from;
        while (end < limit && "、,;(".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < limit && text.charAt(end) == '(') {
            int close = text.indexOf(')', end, limit);
            if (close > 0 && close - end <= 4 && close < limit) {
                int go = close + 1;
                while (go < limit && "、,;(".indexOf(text.charAt(go)) < 0) {
                    go++;
                }
                end = go;
            }
        }
        end = withSiblings(from, end, limit);
        int start = from;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, Math.max(start, end));
    }

    /** 智能车间、智能工厂: what stands behind 、 is counted too if it is no figure and no word of doing. */
    private int withSiblings(int from, int end, int limit) {
        int close = end;
        while (close > from && close < limit && text.charAt(close) == '、' && close - end < 30) {
            int next = close + 1;
            while (next < limit && "、,;(".indexOf(text.charAt(next)) < 0) {
                next++;
            }
            boolean verb = Cue.OPENERS.startingAt(text, close + 1, next).isPresent();
            boolean digits = next < limit && text.charAt(next) != '、' && text.charAt(next) != ',';
            boolean modifier = text.substring(close, next).indexOf('的') > 0;
            if (verb && !modifier || digits || next - close < 3 || next - close > 20 || reaches(next)) {
                return end;
            }
            close = next;
        }
        return close >= limit || text.charAt(close) != '、' ? close : end;
    }

    /** Whether a figure stands right at a place, so that what stands in front is its name. */
    private boolean reaches(int place) {
        return place < text.length() && Character.isDigit(text.charAt(place));
    }
}
