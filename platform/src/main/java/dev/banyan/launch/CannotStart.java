package dev.banyan.launch;

/** Why Banyan does not start (启动失败), as one sentence for the person at the terminal; the command ends with code 2. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
