package violators.plan;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

@Component
public class ChangePlan {
    public void change() {}

    @Controller
    public static class Page {}
}
