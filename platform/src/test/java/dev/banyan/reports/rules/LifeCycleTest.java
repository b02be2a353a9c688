package dev.banyan.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.reports.ReportState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The life of a report, edge by edge. */
class LifeCycleTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/reports/lifecycle.csv", numLinesToSkip = 1)
    void each_event_leads_where_the_table_says_and_nowhere_else(
            ReportState state,
            @Nullable ReportState saved,
            @Nullable ReportState sent,
            @Nullable ReportState accepted,
            @Nullable ReportState returned,
            @Nullable ReportState withdrawn,
            @Nullable ReportState foundFalse) {
        ReportState[] expected = {saved, sent, accepted, returned, withdrawn, foundFalse};
        for (var event : LifeCycle.Event.values()) {
            assertThat(LifeCycle.TABLE.after(state, event))
                    .as(state + " " + event)
                    .isEqualTo(Optional.ofNullable(expected[event.ordinal()]));
        }
    }

    @Test
    void what_a_unit_still_owes_can_be_sent_or_taken_back() {
        for (var state : ReportState.values()) {
            assertThat(LifeCycle.TABLE.after(state, LifeCycle.Event.WITHDRAW).isPresent())
                    .as(state.name())
                    .isEqualTo(state.isToDo());
        }
    }
}
