package dev.banyan.launch;

import picocli.CommandLine.Command;

/** Measures how long people wait for the first page (启动用时). */
@Command(name = "start", description = "Measures the time to the first page, cold and warm, and the memory.")
final class BenchStartCommand implements Runnable {
    @Override
    public void run() {}
}
