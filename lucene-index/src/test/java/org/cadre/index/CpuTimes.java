package org.cadre.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

import com.sun.management.OperatingSystemMXBean;

/** CPU times of one thread: unlike those of a clock they hardly depend on who else uses the machine. */
final class CpuTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] nanos;
    private int count;

    CpuTimes(int most) {
        nanos = new long[most];
    }

    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** CPU time of all threads together, those that compile and collect too. */
    static long ofProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Runs it and keeps what it took. */
    void measure(Runnable work) {
        long start = now();
        work.run();
        nanos[count++] = now() - start;
    }

    /** In milliseconds. */
    double percentile(int percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, count * percent / 100)] / 1e6;
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }
}
