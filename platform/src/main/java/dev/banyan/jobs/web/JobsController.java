package dev.banyan.jobs.web;

import dev.banyan.directory.Actor;
import dev.banyan.directory.Needs;
import dev.banyan.directory.Permission;
import dev.banyan.frame.MenuItem;
import dev.banyan.frame.Notices;
import dev.banyan.jobs.ReadJobs;
import dev.banyan.jobs.RunJobNow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens by itself, for the administrator. */
@Controller
@RequestMapping("/jobs")
@Needs(Permission.MANAGE_JOBS)
class JobsController {
    private static final int PAGE = 50;

    private final ReadJobs jobs;
    private final RunJobNow running;

    JobsController(ReadJobs jobs, RunJobNow running) {
        this.jobs = jobs;
        this.running = running;
    }

    /** This room's entry in the menu. */
    @Configuration
    static class Menu {
        @Bean
        MenuItem jobsMenuItem() {
            return new MenuItem(MenuItem.Group.SYSTEM, 60, "jobs.jobs", "/jobs", Permission.MANAGE_JOBS.name());
        }
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("jobs", jobs.all());
        model.addAttribute("coming", new ComingDays(jobs.coming()));
        return "jobs/jobs";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, @RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, 1000);
        var found = jobs.runs(key, (number - 1L) * PAGE, PAGE + 1);
        model.addAttribute("view", jobs.find(key).orElseThrow(JobsController::notFound));
        model.addAttribute("runs", found.stream().limit(PAGE).toList());
        model.addAttribute("number", number);
        model.addAttribute("more", found.size() > PAGE);
        return "jobs/job";
    }

    @PostMapping("/{key}")
    String run(Actor actor, @PathVariable String key, RedirectAttributes next) {
        switch (running.run(actor, key)) {
            case PLANNED -> Notices.done(next, "jobs.planned");
            case NOT_NOW -> Notices.refused(next, "jobs.not-now");
            case NO_SUCH_JOB -> throw notFound();
        }
        return "redirect:/jobs/" + key;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
