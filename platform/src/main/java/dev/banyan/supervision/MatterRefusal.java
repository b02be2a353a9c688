package dev.banyan.supervision;

/** Why a step with a matter was not taken (不予办理的原因). */
public enum MatterRefusal {
    /** Not a step that may be taken in this state. */
    NOT_NOW,
    WORDS_MISSING,
    WORDS_TOO_LONG,
    /** Whoever had a part in it does not confirm it. */
    NOT_INDEPENDENT,
    /** The register wants to know who confirmed. */
    CONFIRMER_MISSING,
    /** The register wants a checker, who checks for another unit. */
    NOT_A_CHECKER,
    /** Nobody independent confirmed it since closing was asked for. */
    NOT_CONFIRMED,
    /** Shares of other units are not done. */
    PARTS_LEFT,
    /** It is still watched. */
    STILL_WATCHED,
    /** There is no such matter to go on with, or it is over. */
    NO_OTHER
}
