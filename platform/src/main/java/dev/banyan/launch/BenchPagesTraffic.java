package dev.banyan.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** People or programs who ask for one kind of page, each over a connection of their own (访问负载). */
record BenchPagesTraffic(int port, String proof, List<String> paths) {
    /** Apart from each other in the list, so that no two ask for the same at the same time. */
    private static final int STRIDE = 37;

    /**
     * How it went.
     *
     * @param perSecond pages
     * @param median how long half of them took at most, in milliseconds
     * @param slowest how long 99 of 100 took at most, in milliseconds
     * @param bytes of one page
     * @param work of the processors for one page, by server and readers together and without the database, in milliseconds
     */
    record Speed(double perSecond, double median, double slowest, long bytes, double work) {}

    private record Read(long[] times, long bytes) {}

    Speed run(int connections, double seconds) throws InterruptedException, IOException {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            long worked = worked();
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
            var running = new ArrayList<Future<Read>>();
            for (int i = 0; i < connections; i++) {
                int first = i * STRIDE;
                running.add(threads.submit(() -> readUntil(end, first)));
            }
            var all = LongStream.builder();
            long bytes = 0;
            for (var one : running) {
                var read = one.get();
                LongStream.of(read.times()).forEach(all);
                bytes += read.bytes();
            }
            double took = (System.nanoTime() - begun) / 1e9;
            long[] times = all.build().sorted().toArray();
            int pages = Math.max(1, times.length);
            return new Speed(
                    times.length / took,
                    part(times, 50),
                    part(times, 99),
                    bytes / pages,
                    (worked() - worked) / 1e6 / pages);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static long worked() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private Read readUntil(long end, int first) throws IOException {
        try (var client = new BenchPagesClient(port, proof)) {
            var times = LongStream.builder();
            long bytes = 0;
            int at = first;
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                bytes += client.get(paths.get(at++ % paths.size()));
                times.add(System.nanoTime() - begun);
            }
            return new Read(times.build().toArray(), bytes);
        }
    }

    /** In milliseconds, of sorted times in nanoseconds. */
    static double part(long[] times, int percent) {
        return times.length == 0 ? Double.NaN : times[Math.min(times.length - 1, times.length * percent / 100)] / 1e6;
    }
}
