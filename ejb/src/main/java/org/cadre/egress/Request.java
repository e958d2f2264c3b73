package org.cadre.egress;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A request as it goes over the line. */
final class Request {
    private final StringBuilder head = new StringBuilder();

    private Request() {}

    /** @throws IllegalArgumentException where a header would end early */
    static byte[] post(URI to, Map<String, String> headers, byte[] body) {
        var ascii = URI.create(to.toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        var request = new Request();
        request.head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
        request.header("Host", ascii.getPort() < 0 ? ascii.getHost() : ascii.getHost() + ":" + ascii.getPort());
        request.header("User-Agent", "Cadre");
        request.header("Content-Type", "application/json");
        request.header("Content-Length", Integer.toString(body.length));
        request.header("Connection", "close");
        headers.forEach(request::header);
        byte[] first = request.head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private void header(String name, String value) {
        if (value.chars().anyMatch(character -> character < ' '))
            throw new IllegalArgumentException("the header " + name + " has a control character");
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
