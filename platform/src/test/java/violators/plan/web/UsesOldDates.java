package violators.plan.web;

import java.util.Date;

public class UsesOldDates {
    Date shown = new Date(0);
}
