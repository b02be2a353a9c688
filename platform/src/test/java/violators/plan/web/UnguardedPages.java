package violators.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
public class UnguardedPages {
    @GetMapping("/open")
    String open() {
        return "open";
    }
}
