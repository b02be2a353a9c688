package dev.banyan.evaluationkernel.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates as they are published. */
class RateTest {
    @ParameterizedTest(name = "{0} {1}：{2} / {3} = {5} %")
    @CsvSource({
        "MT-01, 办结率, 180, 200, 2, 90.00",
        "MT-01, 按时办结率, 162, 176, 2, 92.05",
        "MT-01, 办结件按时率, 162, 180, 2, 90.00",
        "MT-02, 福州2021年上半年, 4570, 4571, 2, 99.98",
        "MT-02, 未全部办结不得显示百分之百, 4570, 4571, 1, 99.9",
        "MT-04, 精简报表, 52, 91, 2, 57.14",
        "MT-04, 精简指标, 945, 1849, 2, 51.11",
        "SC-18, 满意率, 360, 400, 2, 90.00",
    })
    void rates(String vector, String what, long part, long whole, int decimals, BigDecimal percent) {
        assertThat(new Rate(part, whole).percent(decimals)).contains(percent);
    }

    @Test
    void MT_03_nothing_due_is_no_data() {
        assertThat(new Rate(0, 0).percent(2)).isEqualTo(Optional.empty());
    }

    @Test
    void one_of_many_is_not_nothing() {
        assertThat(new Rate(1, 100_000).percent(1)).contains(new BigDecimal("0.1"));
    }
}
