package dev.banyan.paperwork;

/**
 * What stands against a text that people write, such as a register type or a scheme (文本问题).
 *
 * @param line line of the text, from 1
 * @param what what is wrong
 * @param value what was found there, or what is missing
 */
public record TextFault(int line, What what, String value) {
    /** Kinds of faults; every kind of text adds its own. */
    public interface What {
        /** Message key of what is said about it, with the value as its argument. */
        String key();
    }

    /** What can be wrong with the shape of any text (写法问题). */
    public enum Shape implements What {
        NOT_YAML,
        TEXT_TOO_LONG,
        NOT_A_BLOCK,
        NOT_A_LIST,
        NOT_A_VALUE,
        UNKNOWN_KEY,
        MISSING,
        TOO_LONG,
        TOO_MANY,
        NOT_A_CODE,
        NO_NUMBER,
        NOT_ONE_OF,
        TWICE;

        @Override
        public String key() {
            return "frame.text-fault." + name();
        }
    }
}
