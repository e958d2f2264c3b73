package org.cadre.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

/** {@code GET /openapi}, in YAML or, by {@code Accept} or {@code ?format=json}, in JSON; to anybody. */
@WebServlet("/openapi")
public class DocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private String json = "";
    private String yaml = "";

    @Override
    public void init() {
        try {
            JsonObject document = ApiDocument.read();
            json = document.toString();
            yaml = Yaml.of(document);
        } catch (IOException e) {
            throw new IllegalStateException("the API's document cannot be read", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asJson = wantsJson(request.getParameter("format"), request.getHeader("Accept"));
        response.setContentType(asJson ? "application/json" : "application/yaml");
        response.setHeader("Vary", "Accept");
        byte[] body = (asJson ? json : yaml).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static boolean wantsJson(@Nullable String format,
            @Nullable String accept) {
        if (format != null)
            return format.equalsIgnoreCase("json");
        return accept != null && accept.contains("json") && !accept.contains("yaml");
    }
}
