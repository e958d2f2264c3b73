package org.cadre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

import org.cadre.scopes.Area;
import org.cadre.scopes.Scope;
import org.junit.jupiter.api.Test;

class ScopeGateTest {
    @Scoped(Area.ASKS)
    static class Shelf {
        @GET
        public void look() {}

        @POST
        public void put() {}

        @POST
        @Scoped(value = Area.SEARCH, onlyReads = true)
        public void find() {}
    }

    static class Undeclared {
        @GET
        public void look() {}
    }

    @Test
    void aGetReadsAndAllElseWrites() throws NoSuchMethodException {
        assertThat(needed(Shelf.class, "look")).contains(Area.ASKS.read());
        assertThat(needed(Shelf.class, "put")).contains(Area.ASKS.write());
    }

    @Test
    void aMethodsOwnWordCountsMore() throws NoSuchMethodException {
        assertThat(needed(Shelf.class, "find")).contains(Area.SEARCH.read());
    }

    @Test
    void whatDeclaresNothingNeedsWhatNobodyHas() throws NoSuchMethodException {
        assertThat(needed(Undeclared.class, "look")).isEmpty();
    }

    private static Optional<Scope> needed(Class<?> resource, String method) throws NoSuchMethodException {
        return ScopeOf.method(resource.getMethod(method), resource);
    }
}
