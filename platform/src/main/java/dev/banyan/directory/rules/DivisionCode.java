package dev.banyan.directory.rules;

import java.util.Set;

/** The code of an administrative division (行政区划代码, GB/T 2260): six digits, the first two a province's. */
public final class DivisionCode {
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private DivisionCode() {}

    public static boolean isValid(String code) {
        return code.matches("[0-9]{6}") && PROVINCES.contains(code.substring(0, 2));
    }
}
