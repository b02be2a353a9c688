package violators.plan.store;

import dev.banyan.frame.Language;
import dev.banyan.frame.Words;

public class ShowsPages {
    String title() {
        return new Words(Language.CHINESE).of("frame.name");
    }
}
