package org.cadre.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's REST administration, on the loopback address. */
final class Administration {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration DEPLOYMENT_PATIENCE = Duration.ofMinutes(15);
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"");

    /** Seen once: it answers here before its last services are up, and a deployment then runs beside their start. */
    private static final String STUMBLE = "getContextClassLoader()";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String authorization;

    Administration(int port, String password) {
        this.base = "http://127.0.0.1:" + port + "/management/domain";
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until the administration answers. */
    void awaitAnswer(Process server) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                throw new StartFailed("Payara did not open its administration port.");
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return client.send(request("").GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Deploys an application; a first start also makes its tables and loads the demo company.
     *
     * @param whileWaiting run every ten seconds
     * @throws ServerStumbled where another try may help; the server must be started anew before it
     */
    void deploy(Path application, String name, Runnable whileWaiting) throws IOException, InterruptedException {
        String body = "{\"id\":\"" + escaped(application.toString()) + "\",\"name\":\"" + name + "\",\"force\":true}";
        var answer = client.sendAsync(
                request("/applications/application").header("Content-Type", "application/json")
                        .timeout(DEPLOYMENT_PATIENCE).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        while (true) {
            try {
                requireAccepted(answer.get(10, TimeUnit.SECONDS));
                return;
            } catch (TimeoutException _) {
                whileWaiting.run();
            } catch (ExecutionException e) {
                throw new IOException("the deployment was broken off: " + e.getCause(), e);
            }
        }
    }

    private static void requireAccepted(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            Matcher message = MESSAGE.matcher(response.body());
            String why = message.find()
                    ? message.group("text").replace("\\n", " ").replace("\\\"", "\"")
                    : response.body();
            String sentence = "Payara refused the application: " + why;
            throw why.contains(STUMBLE) ? new ServerStumbled(sentence) : new StartFailed(sentence);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Authorization", authorization)
                .header("X-Requested-By", "cadre").header("Accept", "application/json");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
