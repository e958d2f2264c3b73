package org.cadre.web.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cadre.web.judging.Marks.Place;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Marks TEXT = new Marks("Ada met Ada\n Lovelace. anana [7] (a+b)");

    @Test
    void wordsAreFoundWhereTheyStand() {
        assertThat(TEXT.places("met")).containsExactly(new Place(4, 7));
        assertThat(TEXT.places("  (a+b)  \n\n")).containsExactly(new Place(33, 38));
        assertThat(TEXT.places("")).isEmpty();
    }

    @Test
    void theSameLineAgainIsTheNextPlace() {
        assertThat(TEXT.places("Ada\nAda")).containsExactly(new Place(0, 3), new Place(8, 11));
    }

    @Test
    void aNumberSaysWhichPlace() {
        assertThat(TEXT.places("Ada [2]")).containsExactly(new Place(8, 11));
        assertThat(TEXT.places("ana [2]")).as("also where two lie over each other").containsExactly(new Place(25, 28));
        assertThat(TEXT.places("anana [7]")).as("words of the text that look like a number")
                .containsExactly(new Place(23, 32));
    }

    @Test
    void spacesAndLineEndsBetweenWordsDoNotMatter() {
        assertThat(TEXT.places("Ada Lovelace")).containsExactly(new Place(8, 21));
    }

    @Test
    void whatDoesNotStandThereIsTold() {
        assertThatThrownBy(() -> TEXT.places("met\nada")).isInstanceOf(Marks.NotThere.class).hasMessage("ada");
        assertThatThrownBy(() -> TEXT.places("Ada [3]")).isInstanceOf(Marks.NotThere.class);
        assertThatThrownBy(() -> TEXT.places("met\nmet")).isInstanceOf(Marks.NotThere.class);
    }
}
