package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsensusEvaluationTest {
    private static final String ANSWERS = "question,worker,answer\nq1,u,yes\nq1,v,yes\nq1,w,no\nq2,u,no\nq2,v,yes\n";
    private static final String TRUTH = "question,truth\nq1,yes\nq2,no\n";
    @TempDir
    private Path folder;

    @Test
    void everyPairGivesARow() throws IOException {
        set("one", ANSWERS, TRUTH);
        set("two", ANSWERS, TRUTH);
        assertThat(ConsensusEvaluation.table(folder)).containsPattern("one +2 +5 +3 +2 +0\\.7500 ")
                .containsPattern("two +2 +5 +3 +2 +0\\.7500 ");
    }

    @Test
    void everySpellingOfTheSameTableGivesTheSameFigures() throws IOException {
        set("a-plain", ANSWERS, TRUTH);
        set("b-windows", "\uFEFF" + ANSWERS.replace("\n", "\r\n"), "\uFEFF" + TRUTH.replace("\n", "\r\n"));
        set("c-headless", ANSWERS.substring(ANSWERS.indexOf('\n') + 1), TRUTH.substring(TRUTH.indexOf('\n') + 1));
        set("d-quoted", ANSWERS.replace("yes", "\"yes\"").replace("q1,", "\"q, \"\"1\"\"\","),
                TRUTH.replace("yes", "\"yes\"").replace("q1,", "\"q, \"\"1\"\"\","));
        set("e-moved", "worker,Task ID,extra,label\nu,q1,,yes\nv,q1,,yes\nw,q1,,no\nu,q2,x,no\nv,q2,x,yes\n", TRUTH);
        set("f-semicolons", ANSWERS.replace(',', ';'), TRUTH.replace(',', ';'));
        set("g-blank-lines", ANSWERS + "\n\n,,\n", "\n" + TRUTH + "\n");
        assertThat(ConsensusEvaluation.table(folder).lines().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.substring(20, line.lastIndexOf(' ')).strip()).distinct()).hasSize(1);
    }

    @Test
    void truthOfAPartOfTheItemsAndOfNoClassIsTaken() throws IOException {
        set("part", ANSWERS, "question,truth\nq1,yes\nq2,\nq9,no\n");
        set("strange", ANSWERS, "question,truth\nq1,perhaps\nq2,no\n");
        set("unknown", ANSWERS, "question,truth\n");
        assertThat(ConsensusEvaluation.table(folder)).containsPattern("part .*1\\.0000").containsPattern(
                "strange +2 +5 +3 +2 +0\\.2500 ").containsPattern("unknown +2 +5 +3 +2 +none +none +none ");
    }

    @Test
    void aBadFileIsNamedWithLineAndValueAndTheOthersArePrinted() throws IOException {
        set("a-wide", ANSWERS + "q3,u,yes,4\n", TRUTH);
        set("b-blank", ANSWERS + "q3,u,\n", TRUTH);
        set("c-quote", ANSWERS + "q3,\"u,yes\n", TRUTH);
        set("d-twice", ANSWERS, TRUTH + "q1,no\n");
        set("e-header", "question,worker,mood\nq1,u,yes\n", TRUTH);
        set("f-empty", "question,worker,answer\n", TRUTH);
        Files.write(folder.resolve("g-latin-answer.csv"),
                (ANSWERS + "q3,u,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("g-latin-truth.csv"), TRUTH);
        Files.writeString(folder.resolve("h-alone-answer.csv"), ANSWERS);
        Files.writeString(folder.resolve("i-alone-truth.csv"), TRUTH);
        set("j-good", ANSWERS, TRUTH);
        String table = ConsensusEvaluation.table(folder);
        assertThat(List.of("a-wide-answer.csv line 7: 'q3,u,yes,4'", "b-blank-answer.csv line 7: 'q3,u,'",
                "c-quote-answer.csv line 7: 'q3,\"u,yes'", "d-twice-truth.csv line 4: 'no'",
                "e-header-answer.csv line 1:",
                "f-empty-answer.csv line 1:", "g-latin-answer.csv line 7: '0xe9'", "h-alone-truth.csv",
                "i-alone-answer.csv")).allSatisfy(part -> assertThat(table).contains(part));
        assertThat(table).containsPattern("j-good +2 +5 +3 +2 +0\\.7500 ");
        assertThat(table.lines().filter(line -> line.contains("not evaluated"))).hasSize(9);
    }

    @Test
    void textsInsteadOfClassesAreTooLargeAndDoNotStopTheOthers() throws IOException {
        var answers = new StringBuilder("question,worker,answer\n");
        for (int i = 0; i < 9_000; i++)
            answers.append("q%d,w%d,text %d\n".formatted(i, i % 7, i));
        set("texts", answers.toString(), "question,truth\nq1,text 1\n");
        set("words", ANSWERS, TRUTH);
        assertThat(ConsensusEvaluation.table(folder)).containsPattern("texts +9000 +9000 +7 +9000 +too large")
                .containsPattern("words +2 +5 +3 +2 +0\\.7500 ");
    }

    @Test
    void anEmptyFolderIsTold() throws IOException {
        assertThat(ConsensusEvaluation.table(folder)).contains("No consensus to evaluate");
    }

    private void set(String name, String answers, String truth) throws IOException {
        Files.writeString(folder.resolve(name + CrowdSet.ANSWERS), answers);
        Files.writeString(folder.resolve(name + CrowdSet.TRUTH), truth);
    }
}
