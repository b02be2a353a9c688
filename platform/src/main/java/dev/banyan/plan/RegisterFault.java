package dev.banyan.plan;

import dev.banyan.paperwork.TextFault;

/** What can be wrong with the text of a register type beside its shape (台账类型问题). */
public enum RegisterFault implements TextFault.What {
    NO_TIME_LIMIT,
    VALUES_MISSING,
    VALUES_NOT_WANTED,
    NO_REQUIRED_CHOICE,
    LIMIT_LEFT_OUT,
    WEIGHTS_NOT_100,
    OTHER_CODE;

    @Override
    public String key() {
        return "matters.type-fault." + name();
    }
}
