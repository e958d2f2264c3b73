package org.cadre.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Uses the portal as a browser without JavaScript does: keeps cookies, follows redirects, sends forms. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new AsBrowsersDo();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(10)).build();

    public Visitor(URI base) {
        this.base = base;
    }

    public Visitor signIn(String mail, String password) {
        Secrets.use(password);
        Answer answer = submit("/sign-in", "/sign-in", Map.of("mail", mail, "password", password));
        if (answer.status() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException(mail + " could not sign in: " + answer.status() + " at " + answer.uri());
        }
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html,*/*").GET());
    }

    /** Sends a form as it stands, without fetching its page first. */
    public Answer post(String path, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,*/*").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Fetches a page and sends a form to an address, with the CSRF token that the page carries. */
    public Answer submit(String page, String action, Map<String, String> form) {
        return post(action, csrf(page), form);
    }

    /** Sends a form with a CSRF token, wherever that comes from. */
    public Answer post(String action, String csrf, Map<String, String> form) {
        Map<String, String> whole = new LinkedHashMap<>(); // the token stands first in every form
        whole.put("csrf", csrf);
        whole.putAll(form);
        return post(action, whole);
    }

    /** The CSRF token of the forms on a page. */
    public String csrf(String page) {
        Answer shown = get(page);
        Matcher csrf = CSRF.matcher(shown.body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form with a CSRF token at " + page + ", but status " + shown.status());
        }
        return csrf.group(1);
    }

    public CookieManager cookies() {
        return cookies;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer
                    .of(client.send(request.timeout(Duration.ofSeconds(60)).build(),
                            HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Takes a cookie that is marked as one of version 1 without the quotes of that forgotten standard. */
    private static final class AsBrowsersDo extends CookieManager {
        AsBrowsersDo() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> {
                cookie.setVersion(0);
                if (cookie.getName().contains("session"))
                    Secrets.use(cookie.getValue());
            });
        }
    }
}
