package dev.banyan.supervision;

import dev.banyan.paperwork.PaperFormat;
import dev.banyan.paperwork.WritePaper.SealPlace;

/** The city's own service for electronic seals (电子印章服务). Banyan keeps no seal and no key of one. */
public interface Seal {

    /**
     * @param number of the paper, for the service's own records
     * @param place where the middle of the seal belongs
     */
    record Request(String number, PaperFormat format, byte[] content, SealPlace place) {}

    sealed interface Answer {}

    /** @param content the file with the seal on it */
    record Sealed(byte[] content) implements Answer {}

    /** @param why in a few words */
    record Failed(String why) implements Answer {}

    /** No service is set up. */
    record None() implements Answer {}

    Answer set(Request request);
}
