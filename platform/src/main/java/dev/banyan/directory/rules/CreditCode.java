package dev.banyan.directory.rules;

/** The unified social credit code (统一社会信用代码, GB 32100-2015) with its two check digits. */
public final class CreditCode {
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    private CreditCode() {}

    public static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)
                && check(code) == code.charAt(LENGTH - 1)
                && organisationCheck(code.substring(8, 16)) == code.charAt(16);
    }

    /** Weights are 3 to the power of the place, modulo 31. */
    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += DIGITS.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return DIGITS.charAt((31 - sum % 31) % 31);
    }

    /** The organisation code in the middle (GB 11714) has a check digit of its own. */
    private static char organisationCheck(String code) {
        int sum = 0;
        for (int at = 0; at < code.length(); at++) {
            sum += ORGANISATION_DIGITS.indexOf(code.charAt(at)) * ORGANISATION_WEIGHTS[at];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
