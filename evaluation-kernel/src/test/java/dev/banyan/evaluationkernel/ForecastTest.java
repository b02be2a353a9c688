package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final RuleSet RULES = RuleSet.shipped("default");

    private static Forecast of(String facts, String day) {
        var city = new OneAssignment("2025-01-01", "", "2025-12-31").says(facts).facts();
        try (var evaluator = new Evaluator(1)) {
            return evaluator
                    .evaluate(city, RULES, AsOf.endOf(LocalDate.parse(day)))
                    .forecast(0);
        }
    }

    private static int chance(String facts, String day) {
        return ((Forecast.Chance) of(facts, day)).probability();
    }

    @Test
    void twoReportsAreTooFewToTell() {
        assertThat(of("reported@2025-01-31=9 reported@2025-02-28=17", "2025-03-15"))
                .isEqualTo(new Forecast.CannotTell(2, 3));
        assertThat(of("reported@2025-01-31=9 reported@2025-01-31=8 reported@2025-02-28=17", "2025-03-15"))
                .as("two reports on one day are one")
                .isEqualTo(new Forecast.CannotTell(2, 3));
    }

    @Test
    void whatIsDoneOrOverIsSettled() {
        assertThat(of("reported@2025-01-31=100", "2025-03-15")).isEqualTo(new Forecast.Settled(true));
        assertThat(of("reported@2025-01-31=9", "2025-12-31")).isEqualTo(new Forecast.Settled(false));
        assertThat(of("closed@2025-01-31", "2025-03-15")).isEqualTo(new Forecast.Settled(true));
    }

    @Test
    void whoIsAheadIsLikelierThanWhoIsBehind() {
        int ahead = chance("reported@2025-02-28=25 reported@2025-04-30=48 reported@2025-06-30=70", "2025-07-01");
        int onPlan = chance("reported@2025-02-28=17 reported@2025-04-30=33 reported@2025-06-30=50", "2025-07-01");
        int behind = chance("reported@2025-02-28=8 reported@2025-04-30=15 reported@2025-06-30=25", "2025-07-01");

        assertThat(ahead).isGreaterThan(850_000);
        assertThat(onPlan).isBetween(300_000, 700_000);
        assertThat(behind).isLessThan(50_000);
    }

    @Test
    void moreOfTheSameMakesSurer() {
        String half = "reported@2025-02-28=20 reported@2025-04-30=40 reported@2025-06-30=60";

        assertThat(chance(half + " reported@2025-08-31=80 reported@2025-09-30=90", "2025-10-01"))
                .isGreaterThan(chance(half, "2025-07-01"));
    }

    @Test
    void overGeneratedSeriesItIsBetterThanWhatAnybodyCanSay() {
        var table = Calibration.table(RULES, 46, 4_000);

        assertThat(table).hasSize(5).allSatisfy(row -> {
            assertThat(row.series()).isGreaterThan(2_000);
            assertThat(row.forecast()).isLessThan(row.lastSlope()).isLessThan(row.asPlanned());
            assertThat(row.forecast()).isLessThan(250_000);
        });
        assertThat(Calibration.table(RULES, 46, 4_000)).isEqualTo(table);
    }
}
