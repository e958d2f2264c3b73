package org.cadre.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the server's processor time goes, by Flight Recorder's samples: one share for each component. */
final class Profile {
    private static final int METHODS = 40;
    private static final List<String> EVENTS = List.of("jdk.CPUTimeSample", "jdk.ExecutionSample");
    private final PrintStream out = System.out;
    private final @Nullable ProcessHandle server;
    private final Path recording;
    private final Map<String, Long> threads;

    private Profile(@Nullable ProcessHandle server, Path recording) throws IOException {
        this.server = server;
        this.recording = recording;
        this.threads = server == null ? Map.of() : ThreadTimes.of(server);
    }

    static Profile begin(boolean wanted, Served served) throws IOException, InterruptedException {
        var recording = Served.home().resolve("load.jfr");
        if (!wanted)
            return new Profile(null, recording);
        Files.deleteIfExists(recording);
        var server = served.serving().stream().filter(process -> !Usage.isDatabase(process)).findFirst().orElseThrow();
        jcmd(server, "JFR.configure", "stackdepth=200"); // a server's stacks are deep, and ours lie at their ends
        jcmd(server, "JFR.start", "name=load", "settings=profile", "+jdk.CPUTimeSample#enabled=true",
                "+jdk.CPUTimeSample#throttle=5ms");
        return new Profile(server, recording);
    }

    void ended(Scenario scenario, Taken taken) throws IOException, InterruptedException {
        if (server == null)
            return;
        jcmd(server, "JFR.stop", "name=load", "filename=" + recording);
        Map<String, Long> spent = ThreadTimes.of(server);
        threads.forEach((group, before) -> spent.merge(group, -before, Long::sum));
        long all = taken.usage().both().toMillis();
        out.printf(Locale.ROOT, "%nProcessor time of \"%s\": %d ms%n", scenario, all);
        line("PostgreSQL's processes", taken.usage().database().toMillis(), all);
        spent.entrySet().stream().filter(group -> !group.getKey().equals(ThreadTimes.JAVA))
                .forEach(group -> line(group.getKey(), group.getValue(), all));
        List<RecordedEvent> samples = samples();
        double each = samples.isEmpty() ? 0 : (double) spent.getOrDefault(ThreadTimes.JAVA, 0L) / samples.size();
        counted(samples, event -> List.of(Component.of(frames(event)))).forEach((component, count) -> line(component,
                (long) (count * each), all));
        out.println("  of which within (each sample counts for every method of ours in its stack)");
        counted(samples, event -> frames(event).stream().filter(Component::isOurs).map(Profile::method).distinct()
                .toList()).entrySet().stream().limit(METHODS)
                .forEach(method -> line("  " + method.getKey(), (long) (method.getValue() * each), all));
        out.flush();
    }

    private void line(String what, long millis, long all) {
        out.printf(Locale.ROOT, "  %5.1f %%  %s%n", 100.0 * millis / all, what);
    }

    private List<RecordedEvent> samples() throws IOException {
        Map<String, List<RecordedEvent>> byEvent = new HashMap<>();
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (event.getStackTrace() != null)
                    byEvent.computeIfAbsent(event.getEventType().getName(), _ -> new ArrayList<>()).add(event);
            }
        }
        return EVENTS.stream().map(event -> byEvent.getOrDefault(event, List.of())).filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
    }

    /** By falling count. */
    private static Map<String, Long> counted(List<RecordedEvent> samples,
            Function<RecordedEvent, List<String>> names) {
        return samples.stream().flatMap(event -> names.apply(event).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, java.util.LinkedHashMap::new));
    }

    private static List<RecordedFrame> frames(RecordedEvent event) {
        return event.getStackTrace().getFrames();
    }

    private static String method(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.replaceFirst("^org\\.cadre\\.", "") + "." + frame.getMethod().getName();
    }

    private static void jcmd(ProcessHandle process, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid())));
        all.addAll(List.of(command));
        var asked = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (asked.waitFor() != 0 || said.contains("Exception"))
            throw new IllegalStateException("jcmd " + String.join(" ", command) + ": " + said);
    }
}
