package dev.banyan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanNodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"city", "plan-1", "part-12-7", "part-3-0", "task-999999999999"})
    void a_place_is_found_by_its_own_key(String key) {
        assertThat(PlanNode.of(key)).map(PlanNode::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "city-",
                "city-1",
                "town",
                "plan",
                "plan-",
                "plan-1-2",
                "plan-01",
                "plan-+1",
                "plan-１",
                "part-1",
                "part-1-",
                "part--1",
                "part-1-2-3",
                "part-1-99999999999",
                "task-",
                "task-x",
                "task-1 ",
                "task-99999999999999999999",
                "Task-1"
            })
    void what_no_place_is_called_is_none(String key) {
        assertThat(PlanNode.of(key)).isEmpty();
    }
}
