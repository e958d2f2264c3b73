package org.cadre.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;

import org.cadre.governance.BadInput;
import org.cadre.governance.BadInput.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"text": "a\\u0000b"}             | text            | bad.characters
            {"text": "a\\ud800b"}             | text            | bad.characters
            {"tags": ["x", "a\\u0007"]}       | tags[1]         | bad.characters
            {"text": "a", "text": "b"}        | text            | bad.twice
            {"skills": [{"level": 1e99}]}     | skills[0].level | bad.number
            {"value": 4294967297}             | value           | bad.number
            {"value": 1.5}                    | value           | bad.number
            []                                | ``              | bad.json.object
            null                              | ``              | bad.json.object
            {"text": "x                       | ``              | bad.json.syntax
            """)
    void aBodyThatCannotBeTakenNamesItsField(String json, String field, String reason) {
        Fault fault = fault(() -> JsonScan.of(json));
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.reason().key()).isEqualTo(reason);
        assertThat(fault.value()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void depthIsLimited() {
        assertThat(fault(() -> JsonScan.of("{\"a\": " + "[".repeat(100_000))).reason().key())
                .isEqualTo("bad.json.depth");
    }

    @Test
    void whatTheReaderSaysBecomesAFieldWithItsValue() {
        Fault fault = JsonScan.of("{\"text\": \"x\", \"tags\": \"red\"}")
                .fault(new IllegalStateException("Unable to deserialize property 'tags' because of: internals"));
        assertThat(fault).extracting(Fault::field, Fault::value).containsExactly("tags", "red");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            text=a%00b         | text | bad.characters
            text=%ff           | text | bad.characters
            text=%zz           | text | bad.characters
            text=%c3%28        | text | bad.characters
            text=%ed%a0%80     | text | bad.characters
            text=a&text=b      | text | bad.twice
            """)
    void aFormThatCannotBeTakenNamesItsField(String form, String field, String reason) {
        Fault fault = fault(() -> Bodies.checkForm(form));
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.reason().key()).isEqualTo(reason);
    }

    @Test
    void ordinaryFormsAreTaken() {
        assertThatCode(() -> Bodies.checkForm("csrf=abc&text=Gr%C3%BC%C3%9Fe%0D%0A+%F0%9F%98%80&roles=A&roles=B&x="))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherEncodingIsNoUtf8() {
        assertThat(Characters.decoded("{}".getBytes(StandardCharsets.UTF_8))).contains("{}");
        assertThat(Characters.decoded("{\"text\": \"ä\"}".getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(Characters.decoded("ä".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    private static Fault fault(Runnable reading) {
        BadInput bad = catchThrowableOfType(BadInput.class, reading::run);
        assertThat(bad).as("nothing was thrown").isNotNull();
        return bad.faults().getFirst();
    }
}
