package dev.banyan.evaluationkernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.evaluationkernel.rollup.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A city that several machines evaluated branch by branch is the city that one evaluated. */
class PartsTest {
    private static final RuleSet RULES = RuleSet.shipped("default");
    private static final AsOf AS_OF = AsOf.endOf(LocalDate.of(2026, 3, 31));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void partsThatTravelledMakeTheWhole(int seed) throws Exception {
        var facts = RandomRows.of(seed).facts();
        var parts = new ArrayList<Part>();
        for (int task = 0; task < facts.tasks(); task = facts.end(task)) {
            parts.add(travelled(Evaluator.part(facts, travelled(RULES), travelled(AS_OF), task, facts.end(task))));
        }
        Collections.shuffle(parts, new Random(seed));
        try (var evaluator = new Evaluator(1)) {
            assertThat(Results.text(Evaluator.join(facts, RULES, AS_OF, parts)))
                    .isEqualTo(Results.text(evaluator.evaluate(facts, RULES, AS_OF)));
        }
        assertThatThrownBy(() -> Evaluator.join(facts, RULES, AS_OF, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("unchecked")
    private static <T> T travelled(T sent) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
