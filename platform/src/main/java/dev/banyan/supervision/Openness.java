package dev.banyan.supervision;

/** Who may read a paper outside (公开方式). */
public enum Openness {
    PUBLIC("主动公开"),
    ON_REQUEST("依申请公开"),
    WITHHELD("不予公开");

    private final String word;

    Openness(String word) {
        this.word = word;
    }

    /** As it is printed. */
    public String word() {
        return word;
    }
}
