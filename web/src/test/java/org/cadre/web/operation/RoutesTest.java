package org.cadre.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

class RoutesTest {
    @Path("/things")
    static class Things {
        void all() {}

        @Path("{id: [0-9a-f]{8}(-[0-9a-f]{4}){3}}/parts/{ name }")
        void part() {}
    }

    @Test
    void aTemplateIsThePathWithoutPatterns() throws NoSuchMethodException {
        assertThat(Routes.template("/api/v1/", Things.class, Things.class.getDeclaredMethod("all")))
                .isEqualTo("/api/v1/things");
        assertThat(Routes.template("/", Things.class, Things.class.getDeclaredMethod("part")))
                .isEqualTo("/things/{id}/parts/{ name }");
    }
}
