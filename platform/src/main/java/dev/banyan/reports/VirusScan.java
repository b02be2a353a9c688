package dev.banyan.reports;

/** Looks for viruses in what people hand in (病毒扫描). */
public interface VirusScan {
    Answer scan(byte[] content);

    sealed interface Answer {}

    record Clean() implements Answer {}

    /** @param virus its name, as the scanner knows it */
    record Infected(String virus) implements Answer {}

    /** The scanner gave no answer; nothing is taken in unseen. */
    record NoAnswer(String why) implements Answer {}
}
