package org.cadre.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private static final String NAME = Thread.currentThread().getName();
    private final Requests requests = new Requests();
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> headers = new HashMap<>();

    @BeforeEach
    void enter() {
        requests.times = new RequestTimes();
        requests.times.meters = new Meters();
        requests.times.enter();
    }

    @Test
    void theThreadBearsTheRequestsNameAndTheAnswerTellsIt() throws Exception {
        pass((_, _) -> assertThat(Thread.currentThread().getName()).isEqualTo("request from-a-proxy-1"));
        assertThat(headers).containsEntry("X-Request-Id", "from-a-proxy-1");
        assertThat(attributes).containsEntry(Requests.ID, "from-a-proxy-1");
        assertThat(Thread.currentThread().getName()).isEqualTo(NAME);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aRequestThatFailsGivesTheThreadItsNameBackAndIsCounted() {
        assertThatThrownBy(() -> pass((_, _) -> {
            throw new ServletException("broken");
        })).hasMessage("broken");
        assertThat(Thread.currentThread().getName()).isEqualTo(NAME);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void oneThatIsForwardedIsCountedOnce() throws Exception {
        pass((request, response) -> requests.doFilter(request, response, (_, _) -> {}));
        assertThat(counted()).isEqualTo(1);
    }

    private long counted() {
        return requests.times.meters.registry().scrape().stream().mapToLong(metric -> metric.getDataPoints().size())
                .sum();
    }

    private void pass(FilterChain chain) throws Exception {
        requests.doFilter(fake(HttpServletRequest.class, (method, argument) -> switch (method) {
            case "getAttribute" -> attributes.get(argument[0]);
            case "setAttribute" -> attributes.put((String) argument[0], argument[1]);
            case "getHeader" -> argument[0].equals("X-Request-Id") ? "from-a-proxy-1" : null;
            case "getMethod" -> "GET";
            default -> throw new UnsupportedOperationException(method);
        }), fake(HttpServletResponse.class, (method, argument) -> switch (method) {
            case "setHeader" -> headers.put((String) argument[0], argument[1]);
            case "getStatus" -> 200;
            default -> throw new UnsupportedOperationException(method);
        }), chain);
    }

    private interface Answers {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> answers.to(method.getName(),
                        Optional.ofNullable(arguments).orElse(new Object[0]))));
    }
}
