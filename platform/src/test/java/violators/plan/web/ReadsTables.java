package violators.plan.web;

import violators.plan.store.ShowsPages;

public class ReadsTables {
    private final ShowsPages tables = new ShowsPages();
}
