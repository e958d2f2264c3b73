package org.cadre.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "a-proxy.says_so-1", "5e9c8a60-72f4-4d0c-9f5d-0c7f5a3e2b1d"})
    void whatCanDoNoHarmIsTaken(String given) {
        assertThat(RequestId.of(given, null)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "12345678\r\nSet-Cookie: a=b", "12345678 and more", "<script>12345678",
            "anna@company.example", "-12345678", "12345678\u0000", "ｆｕｌｌｗｉｄｔｈ",
            "0123456789012345678901234567890123456789012345678901234567890123456789"})
    void whatCouldIsNot(String given) {
        assertThat(RequestId.of(given, null)).isNotEqualTo(given).matches("[0-9a-f-]{36}");
    }

    @Test
    void aTraceNamesTheRequestWhereNothingElseDoes() {
        assertThat(RequestId.of(null, "00-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
        assertThat(RequestId.of("a-proxy-says", "00-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo("a-proxy-says");
        assertThat(RequestId.of("bad id", "00-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", "00-0af7651916cd43dd8448eb211c80319c"})
    void aTraceThatTheStandardForbidsIsNone(String traceparent) {
        assertThat(RequestId.of(null, traceparent)).matches("[0-9a-f-]{36}");
    }

    @Test
    void withoutAnyEachRequestHasItsOwn() {
        assertThat(RequestId.of(null, null)).isNotEqualTo(RequestId.of(null, null));
    }
}
