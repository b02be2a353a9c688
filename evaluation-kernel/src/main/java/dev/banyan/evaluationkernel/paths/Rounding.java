package dev.banyan.evaluationkernel.paths;

import dev.banyan.evaluationkernel.facts.Decimals;

/** Division of whole numbers with the rounding that a rule set names (取整); nothing here is a fraction. */
public final class Rounding {
    private static final long SAFE = Long.MAX_VALUE / Decimals.WHOLE - 1;

    private final long half;
    private final long up;

    /** @param choice place among down, half-up, up */
    public Rounding(int choice) {
        half = choice == 1 ? -1 : 0;
        up = choice == 2 ? -1 : 0;
    }

    /** Numerator at least 0, denominator above 0, and their sum within a long. */
    public long divide(long numerator, long denominator) {
        return (numerator + bias(denominator)) / denominator;
    }

    /** What a denominator is multiplied with instead of dividing by it. */
    public static long inverse(long denominator) {
        return denominator <= 1 ? Long.MAX_VALUE : Long.divideUnsigned(Long.MIN_VALUE, denominator);
    }

    /** The same as dividing, several times as fast; the numerator lies below 2^62. */
    public long divide(long numerator, long denominator, long inverse) {
        long all = numerator + bias(denominator);
        long quotient = Math.multiplyHigh(all << 1, inverse);
        long rest = all - quotient * denominator;
        return quotient - (denominator - 1 - rest >> 63);
    }

    /**
     * What is added to a number with so many binary digits after the point before they are cut off. To be rounded up, there
     * has to be more of it than comes from counting with so many digits only.
     */
    long beforeCut(int digits) {
        long one = 1L << digits;
        return (one >> 1 & half) + (one - (one >> 18) & up);
    }

    /** What is added before dividing, so that the fraction can be cut off. */
    private long bias(long denominator) {
        return (denominator >> 1 & half) + (denominator - 1 & up);
    }

    /** Millionths that a part is of a whole, within 0 to 1,000,000; the whole is only reached by the whole. */
    public int share(long part, long whole) {
        if (whole <= 0) {
            return part <= 0 ? 0 : Decimals.WHOLE;
        }
        long within = Math.min(Math.max(part, 0), whole);
        long share = whole < SAFE ? divide(within * Decimals.WHOLE, whole) : longDivision(within, whole);
        return (int) Math.min(share, Decimals.WHOLE + (within - whole >> 63));
    }

    /** Digit by digit, because the product would not fit. */
    private long longDivision(long part, long whole) {
        long rest = part;
        long share = 0;
        for (int digit = 0; digit < 6; digit++) {
            rest *= 10;
            share = share * 10 + rest / whole;
            rest %= whole;
        }
        boolean more = up != 0 ? rest > 0 : half != 0 && rest >= whole - rest;
        return more ? share + 1 : share;
    }
}
