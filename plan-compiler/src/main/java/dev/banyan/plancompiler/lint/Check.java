package dev.banyan.plancompiler.lint;

import dev.banyan.plancompiler.Finding;
import java.util.List;

/** One thing a draft is looked over for (检查项). */
interface Check {
    List<Finding> check(Examined examined);
}
