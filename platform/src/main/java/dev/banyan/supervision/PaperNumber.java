package dev.banyan.supervision;

/**
 * A document number (发文字号): within a series and a year without gaps, given with the paper and never again.
 *
 * @param series 机关代字
 */
public record PaperNumber(String series, int year, int place) {
    @Override
    public String toString() {
        return series + "〔" + year + "〕" + place + "号";
    }
}
