package dev.banyan.directory;

import java.util.Set;

/** Whose data an actor may reach (数据范围): the whole city's, or that of some units. */
public sealed interface Scope {
    /** Whether data of this unit lies within. */
    boolean covers(String unit);

    /** Everything (全市). */
    record WholeCity() implements Scope {
        @Override
        public boolean covers(String unit) {
            return true;
        }
    }

    /** @param codes the units themselves, with all below them */
    record Units(Set<String> codes) implements Scope {
        public Units {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean covers(String unit) {
            return codes.contains(unit);
        }
    }
}
