package org.cadre.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What was measured, as two tables. */
final class Table {
    private final PrintStream out;
    private final List<String> scenarios = new ArrayList<>();
    private final List<String> works = new ArrayList<>();

    private final List<String> findings = new ArrayList<>();

    Table(PrintStream out) {
        this.out = out;
    }

    void measured(Scenario scenario, Times times, Taken taken) {
        double cpu = perRequest(taken.usage().both().toMillis(), times);
        scenarios.add(row("%-14s %8.1f %7d %7d %7d %8.1f %8.1f %8.1f %15s %12s", scenario, times.perSecond(),
                times.quantile(0.5), times.quantile(0.99), times.errors(), cpu,
                perRequest(taken.usage().server().toMillis(), times),
                perRequest(taken.usage().database().toMillis(), times), scenario.elsewhere, scenario.aim));
    }

    private static double perRequest(long millis, Times times) {
        return (double) millis / Math.max(1, times.good() + times.errors());
    }

    void begun(String work, Taken taken) {
        works.add(row("%-36s %8.1f %9.1f %9.1f %10s %10s", work, taken.time().toMillis() / 1000.0,
                taken.usage().server().toMillis() / 1000.0, taken.usage().database().toMillis() / 1000.0,
                megabytes(taken.peak().server()), megabytes(taken.peak().largestOfDatabase())));
    }

    private static String megabytes(OptionalLong peak) {
        return peak.isPresent() ? peak.getAsLong() + " MB" : "unknown";
    }

    /** Something that is either so or not. */
    void found(String what) {
        findings.add(what);
    }

    void print(Plan plan) {
        out.println();
        out.printf(Locale.ROOT, "%d colleagues, %d asks, %d clients, %d s after %d s of warm-up, load average %.1f%n",
                plan.people(), plan.asks(), plan.clients(), plan.time().toSeconds(), plan.warmUp().toSeconds(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (!Usage.whole())
            out.println("This system has no /proc: processor time lacks that of processes that have ended.");
        out.println();
        out.println(
                "                  req/s     p50     p99  errors   CPU ms   server database       elsewhere          aim");
        scenarios.forEach(out::println);
        out.println();
        out.println("                                            s  server s     db s  server peak   db peak");
        works.forEach(out::println);
        findings.forEach(out::println);
        out.flush();
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
