package org.cadre.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.cadre.web.Excerpt.Piece;
import org.junit.jupiter.api.Test;

class ViewPartsTest {
    @Test
    void anExcerptIsSplitAtItsMarks() {
        assertThat(Excerpt.between("[", "]", "a [b] c[d]").pieces()).containsExactly(new Piece("a ", false),
                new Piece("b", true), new Piece(" c", false), new Piece("d", true));
    }

    @Test
    void anExcerptWithABrokenMarkKeepsItsText() {
        assertThat(Excerpt.between("[", "]", "a [b").pieces()).containsExactly(new Piece("a [b", false));
        assertThat(Excerpt.between("[", "]", "").pieces()).isEmpty();
    }

    @Test
    void aFormKeepsWhatWasEnteredBesideItsErrors() {
        Form form = Form.sent(Map.of("tags", List.of("a", "b"))).wrong("tags", "no").wrong("", "whole");
        assertThat(form.value("tags")).isEqualTo("a");
        assertThat(form.has("tags", "b")).isTrue();
        assertThat(form.error("tags")).contains("no");
        assertThat(form.error("title")).isEmpty();
        assertThat(form.value("title")).isEmpty();
        assertThat(form.hasErrors()).isTrue();
    }

    @Test
    void initialsComeFromFirstAndLastName() {
        assertThat(Person.initials("Inês de Carvalho")).isEqualTo("IC");
        assertThat(Person.initials("Øyvind")).isEqualTo("Ø");
        assertThat(Person.initials(" ")).isEqualTo("?");
        assertThat(Person.initials("𝒜da 𝒵hao")).isEqualTo("𝒜𝒵");
    }
}
