package org.cadre.skills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({"k8s, K8S", "Node.js, 'node JS'", "Prüfung, Pruefung", "Prüfung, PRUFUNG", "Straße, STRASSE",
            "Crème brûlée, creme brulee", "TCP/IP, tcp-ip", "ﬁnance, Finance", "Ångström, angstrom"})
    void spellingsOfOneThingAreOne(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C, C++", "C, C#", "C++, C#", "Java, JavaScript", "Go, Godot"})
    void differentThingsStayDifferent(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @Test
    void otherScriptsAreKept() {
        assertThat(Folding.fold("Управление проектами")).isNotEmpty().isEqualTo(Folding.fold("УПРАВЛЕНИЕ-ПРОЕКТАМИ"));
        assertThat(Folding.fold("机器学习")).isNotEmpty();
    }

    @Test
    void aPrefixFoldsToAPrefix() {
        for (String label : new String[]{"Qualitätsprüfung", "Queueing", "C++ Unreal Engine", "Aerodynamik"})
            for (int end = 1; end <= label.length(); end++)
                assertThat(Folding.fold(label)).startsWith(Folding.fold(label.substring(0, end)));
    }

    @Test
    void whatHasNothingToCompareIsEmpty() {
        assertThat(Folding.fold(" -- ?! ")).isEmpty();
    }
}
