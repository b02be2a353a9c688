package dev.banyan.launch;

/** Cuts a failing text down to what makes it fail (缩小失败样本). */
final class ShortestFailure {
    private static final int MOST_TRIES = 3000;
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private ShortestFailure() {}

    /** A shorter text with the same fault, found by leaving out ever smaller stretches. */
    static String of(String failing, CompilerTrial.Fault fault) {
        long begun = System.nanoTime();
        String text = failing;
        int tries = 0;
        for (int size = Math.max(1, text.length() / 2); size >= 1; size /= 2) {
            int from = 0;
            while (from < text.length() && tries++ < MOST_TRIES && System.nanoTime() - begun < LONGEST_NANOS) {
                int to = Math.min(text.length(), from + size);
                String without = text.substring(0, from) + text.substring(to);
                boolean same = CompilerTrial.of(without, fault == CompilerTrial.Fault.NOT_DETERMINISTIC)
                        .filter(failure -> failure.fault() == fault)
                        .isPresent();
                if (same) {
                    text = without;
                } else {
                    from = to;
                }
            }
        }
        return text;
    }

    /** With everything written out that a terminal would not show. */
    static String escaped(String text) {
        var shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '\n') {
                shown.append("\\n");
            } else if (c < ' ' || c == 0x7F || Character.isSurrogate(c) || c == '\uFEFF' || c == '\u200B') {
                shown.append("\\u%04x".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
