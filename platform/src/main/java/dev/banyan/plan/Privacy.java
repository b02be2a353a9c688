package dev.banyan.plan;

/** Who sees what a matter says (知悉范围), from the widest to the narrowest. */
public enum Privacy {
    /** Whoever may read the matter. */
    OPEN,
    /** The units that handle it, who checks it, and those who see everything. */
    HANDLERS,
    /** Those who see everything alone. */
    OFFICE
}
