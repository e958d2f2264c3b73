package org.cadre.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {
            // Gmail, Apple Mail, Thunderbird
            "\n\nOn Mon, 2 Mar 2026 at 10:00, Cadre <cadre@company.example> wrote:\n\n> Can you help?\n> -- \n> Cadre\n",
            "\n\nOn Mon, 2 Mar 2026 at 10:00, Cadre\n<cadre+0123456789@company.example> wrote:\n> Can you help?\n",
            "\n\nAm Mo., 2. März 2026 um 10:00 Uhr schrieb Cadre <cadre@company.example>:\n\n> Können Sie helfen?\n",
            "\n\nAm 02.03.26 um 10:00 schrieb Cadre:\n> Können Sie helfen?\n",
            "\n\nCadre <cadre@company.example> schrieb am Mo., 2. März 2026, 10:00:\n\n> Können Sie helfen?\n",
            "\n\n> Am 02.03.2026 um 10:00 schrieb Cadre <cadre@company.example>:\n> \n> Können Sie helfen?\n",
            // Outlook
            "\n\nFrom: Cadre <cadre@company.example>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Ada Lovelace\nSubject: Can you help?\n\nCan you help?",
            "\n\nVon: Cadre <cadre@company.example>\nGesendet: Montag, 2. März 2026 10:00\nAn: Ada Lovelace\nBetreff: Können Sie helfen?\n\nKönnen Sie helfen?",
            "\n\n*Von:* Cadre <cadre@company.example>\n*Gesendet:* Montag, 2. März 2026 10:00\n*An:* Ada\n\nText",
            "\n\n-----Original Message-----\nFrom: Cadre\n\nCan you help?",
            "\n\n-----Ursprüngliche Nachricht-----\nVon: Cadre\n\nText",
            "\n\n________________________________\nFrom: Cadre\nSent: today\nTo: me\n",
            // signatures
            "\n\n-- \nAda Lovelace\nEngines, Building 4\n", "\n\nSent from my iPhone", "\n\nVon meinem iPhone gesendet",
            "\n\nSent from my iPhone\n\nOn Mon, 2 Mar 2026, Cadre wrote:\n> text\n"})
    void whatMailProgramsAddIsCut(String added) {
        assertThat(OwnWords.of("Turn the key twice.\n\nThen wait." + added))
                .isEqualTo("Turn the key twice.\n\nThen wait.");
        assertThat(OwnWords.of(("Turn the key twice.\n\nThen wait." + added).replace("\n", "\r\n")))
                .isEqualTo("Turn the key twice.\n\nThen wait.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"On Monday Ada wrote: turn it twice.\nThat was wrong, once is enough.",
            "Am Montag schrieb mir jemand: nie zweimal.\nDas stimmt.", "From: here on it gets difficult.\nTurn twice.",
            "Von: links nach rechts.\nAn: jeder Tür drehen.",
            "Use `a -- b`.\n--verbose shows more.\n---\nA rule above.",
            "> Which key?\nThe brass one.\n> How often?\nTwice.",
            "Sent from my iPhone it works, from my laptop not.\nOdd."})
    void whatSomebodyWroteStays(String words) {
        assertThat(OwnWords.of(words)).isEqualTo(words);
    }

    @Test
    void aReplyWithoutWordsOfItsOwnIsEmpty() {
        assertThat(OwnWords.of("\n\nOn Mon, 2 Mar 2026, Cadre <a@b.example> wrote:\n> Can you help?\n")).isEmpty();
        assertThat(OwnWords.of("-- \nAda")).isEmpty();
        assertThat(OwnWords.of("")).isEmpty();
    }

    @Test
    void aHugeTextWithoutLineEndsIsQuick() {
        String long1 = "On " + "a".repeat(300_000);
        assertThat(OwnWords.of(long1)).isEqualTo(long1);
        assertThat(OwnWords.of("on <a@b\n".repeat(40_000))).startsWith("on <a@b");
    }
}
