package violators.plan.rules;

import java.util.Random;

public class DependsOnTheMachine {
    String pick(String word) {
        return word.toUpperCase() + new Random().nextInt();
    }
}
