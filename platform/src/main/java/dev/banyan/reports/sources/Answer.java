package dev.banyan.reports.sources;

import dev.banyan.archive.FileHash;
import dev.banyan.outside.NamedHosts;
import dev.banyan.reports.FeedRun.Failure;
import dev.banyan.reports.Reading;
import java.util.List;

/** What a source answered (来源应答). */
public sealed interface Answer {
    /** @param hash of the bytes that came */
    record Read(List<Reading> readings, FileHash hash, long size) implements Answer {
        public Read {
            readings = List.copyOf(readings);
        }
    }

    /** @param detail for who has to mend it; no secret is in it */
    record Failed(Failure failure, String detail) implements Answer {
        static Failed noWay(NamedHosts.Unreachable found) {
            return new Failed(
                    switch (found.why()) {
                        case HOST_NOT_LISTED -> Failure.HOST_NOT_LISTED;
                        case ADDRESS_NOT_PUBLIC -> Failure.ADDRESS_NOT_PUBLIC;
                        case NAME_UNKNOWN -> Failure.NAME_UNKNOWN;
                    },
                    found.detail());
        }
    }
}
