package org.cadre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One open stream of changes and all lines that have come out of it. */
final class Listener implements AutoCloseable {
    private static final String DATA = "data:";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream stream;

    /** @param path with its query, which names the topics */
    Listener(Cadre cadre, Visitor reader, String path) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(reader.cookies())
                .build();
        var answer = client.send(HttpRequest.newBuilder(cadre.uri(path)).header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        stream = answer.body();
        Thread.ofVirtual().start(this::listen);
        Await.until("the stream to open", () -> !lines.isEmpty());
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // closed by the test
        }
    }

    boolean heard(String topic) {
        return topics().contains(topic);
    }

    /** What was told to have changed, in order. */
    List<String> topics() {
        return lines.stream().filter(line -> line.startsWith(DATA)).map(line -> line.substring(DATA.length()).strip())
                .toList();
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
