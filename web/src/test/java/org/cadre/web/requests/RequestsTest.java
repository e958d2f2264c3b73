package org.cadre.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.cadre.governance.BadInput;
import org.junit.jupiter.api.Test;

class RequestsTest {
    /** Public, since the server's JSON reads only such. */
    public record Thing(UUID id, String text) {}

    private static final UUID ID = new UUID(1, 2);

    @Test
    void aKeyIsAStringWithOrWithoutItsQuotes() {
        assertThat(Key.of(List.of())).isEmpty();
        assertThat(Key.of(List.of("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")))
                .contains("8e03978e-40d5-43dd-bc93-6894a57f9324");
        assertThat(Key.of(List.of(" 8e03978e "))).contains("8e03978e");
        assertThat(Key.of(List.of("\"with a blank, and comma\""))).contains("with a blank, and comma");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String bad : List.of("", "\"\"", "\"open", "a b", "a,b", "\u00e4", "\"" + "x".repeat(201) + "\""))
            assertThatThrownBy(() -> Key.of(List.of(bad))).as(bad).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Key.of(List.of("a", "b"))).isInstanceOf(BadInput.class);
    }

    @Test
    void theSameContentHasTheSameTagAndOtherContentAnother() {
        var tag = Tag.of(new Thing(ID, "a"));
        assertThat(tag).isEqualTo(Tag.of(new Thing(ID, "a"))).isEqualTo(Tag.of(tag.json()));
        assertThat(tag.value()).matches("\"[\\w-]{22}\"").isNotEqualTo(Tag.of(new Thing(ID, "b")).value());
    }

    @Test
    void aTagIsFoundInAList() {
        var tag = Tag.of(new Thing(ID, "a"));
        assertThat(tag.matches(List.of("\"x\", " + tag.value()))).isTrue();
        assertThat(tag.matches(List.of("\"x\"", tag.value()))).isTrue();
        assertThat(tag.matches(List.of("*"))).isTrue();
        assertThat(tag.matches(List.of("\"x\""))).isFalse();
        assertThat(tag.matches(List.of("W/" + tag.value()))).isFalse();
        assertThat(tag.matchesWeakly(List.of("W/" + tag.value()))).isTrue();
        assertThat(tag.matchesWeakly(List.of())).isFalse();
    }
}
