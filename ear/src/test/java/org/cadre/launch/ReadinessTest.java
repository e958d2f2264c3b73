package org.cadre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void checksThatAreDownAreNamedWithWhatTheyTell() {
        assertThat(Readiness.waitingFor("""
                {"status":"DOWN","checks":[{"name":"index","status":"UP","data":{}},\
                {"name":"demo company","status":"DOWN","data":{"loaded":"40 %"}}]}"""))
                .isEqualTo("demo company (loaded 40 %)");
    }

    @Test
    void withoutChecksItIsTheApplicationItself() {
        assertThat(Readiness.waitingFor("")).isEqualTo("the application");
    }
}
