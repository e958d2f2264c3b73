package org.cadre.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.cadre.load.Clients.Client;

/** What is done once, before anything is measured: one request after another in one client's name. */
record Api(Served served, Client client) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @throws IllegalStateException unless it was done */
    String sent(String method, String path, String json) throws IOException, InterruptedException {
        return done(send(path, "application/json", method, BodyPublishers.ofString(json))).body();
    }

    /** Sends a CSV file, and waits until it is taken over. */
    void imported(String path, byte[] csv) throws IOException, InterruptedException {
        var answer = done(send(path, "text/csv", "POST", BodyPublishers.ofByteArray(csv)));
        if (answer.statusCode() != 202)
            return;
        String job = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        for (String body = "RUNNING"; body.contains("RUNNING") || body.contains("QUEUED"); Thread.sleep(500)) {
            body = done(send(job, "text/csv", "GET", BodyPublishers.noBody())).body();
            if (body.contains("FAILED") || body.contains("INTERRUPTED"))
                throw new IllegalStateException("the import failed: " + body);
        }
    }

    /** Takes a file and throws it away. */
    void fetched(String path) throws IOException, InterruptedException {
        done(send(path, "application/json", "GET", BodyPublishers.noBody()));
    }

    /** Looks at a page of the portal. */
    void seen(String page) throws IOException, InterruptedException {
        done(HTTP.send(HttpRequest.newBuilder(URI.create(served.base() + page))
                .header("Cookie", "cadre_session=" + client.session()).build(), BodyHandlers.ofString()));
    }

    private HttpResponse<String> send(String path, String type, String method, BodyPublisher body)
            throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(served.base() + path)).header("Accept", "*/*")
                .header("Authorization", "Bearer " + client.token()).header("Content-Type", type).method(method, body)
                .build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300)
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + ": "
                    + answer.statusCode() + " " + answer.body());
        return answer;
    }
}
