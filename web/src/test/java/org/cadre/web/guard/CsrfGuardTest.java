package org.cadre.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfGuardTest {
    private static final String UPLOAD = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nab_C-9\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx";

    @Test
    void theTokenIsTheFirstFieldOfAForm() {
        assertThat(form("csrf=ab_C-9&text=hello")).contains("ab_C-9");
        assertThat(form("csrf=ab_C-9")).contains("ab_C-9");
    }

    @Test
    void theTokenIsTheFirstPartOfAnUpload() {
        assertThat(CsrfGuard.tokenAtTheBeginning(MediaType.MULTIPART_FORM_DATA_TYPE, UPLOAD)).contains("ab_C-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text=a&csrf=ab", "csrf=", "csrf=a%20b", "xcsrf=ab", "CSRF=ab", "csrf=ab;text=a"})
    void aFormWithoutATokenInFrontHasNone(String body) {
        assertThat(form(body)).isEmpty();
    }

    @Test
    void aFileThatLooksLikeATokenIsNone() {
        String forged = UPLOAD.replace("name=\"csrf\"", "name=\"csrf\"; filename=\"csrf\"");
        assertThat(CsrfGuard.tokenAtTheBeginning(MediaType.MULTIPART_FORM_DATA_TYPE, forged)).isEmpty();
        assertThat(CsrfGuard.tokenAtTheBeginning(MediaType.MULTIPART_FORM_DATA_TYPE,
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + UPLOAD)).isEmpty();
    }

    @Test
    void otherTypesCarryNoToken() {
        assertThat(CsrfGuard.tokenAtTheBeginning(MediaType.APPLICATION_JSON_TYPE, "csrf=ab")).isEmpty();
        assertThat(CsrfGuard.tokenAtTheBeginning(MediaType.TEXT_PLAIN_TYPE, "csrf=ab")).isEmpty();
    }

    @Test
    void scriptsAndStylesComeFromThisServerOnly() {
        assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY).contains("default-src 'none'", "script-src 'self'",
                "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe", "http:", "*");
    }

    private static java.util.Optional<String> form(String body) {
        return CsrfGuard.tokenAtTheBeginning(MediaType.APPLICATION_FORM_URLENCODED_TYPE, body);
    }
}
