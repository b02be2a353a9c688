package dev.banyan.evaluationkernel;

import java.util.Locale;

/** A value that stands in files under a name of its own (文件用名): its constant in small letters with dashes. */
public interface WireNamed {
    String name();

    default String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
