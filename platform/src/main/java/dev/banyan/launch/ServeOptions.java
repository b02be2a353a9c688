package dev.banyan.launch;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code demo} and {@code run} have in common (启动选项). */
final class ServeOptions {
    @Option(names = "--port", paramLabel = "N", description = "Port of the pages (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Mixin
    WhereOptions where = new WhereOptions();
}
