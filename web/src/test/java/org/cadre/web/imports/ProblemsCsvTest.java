package org.cadre.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.cadre.governance.Message;
import org.cadre.imports.ImportProblem;
import org.junit.jupiter.api.Test;

class ProblemsCsvTest {
    @Test
    void everyProblemIsALineWithItsReason() {
        String csv = ProblemsCsv.of(List.of(ImportProblem.at(17, "mail", "a \"b\", c", Message.of("import.mail")),
                ImportProblem.at(18, Message.of("import.quotes"))), Locale.ENGLISH);
        assertThat(csv.lines()).containsExactly("\uFEFFline,column,value,reason",
                "17,mail,\"a \"\"b\"\", c\",This is no mail address.",
                "18,,,\"From here on, a quotation mark is opened and not closed, or text follows a closing one.\"");
    }
}
