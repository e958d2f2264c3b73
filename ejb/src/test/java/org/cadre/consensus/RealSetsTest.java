package org.cadre.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures of four real crowds (Zheng and others 2017, PVLDB 10(5), 541-552). */
class RealSetsTest {
    private static final double FOURTH_DIGIT = 5.1e-5;

    @ParameterizedTest
    @CsvSource({"duck, 108, 4212, 2, .7593, .8981, .1255", "product, 8315, 24945, 2, .8966, .9400, .1575",
            "dog, 807, 8070, 4, .8222, .8426, .5194", "face, 584, 5242, 4, .6367, .6404, .4949"})
    void theFiguresAreReached(String name, int items, int judgments, int classes, double majority, double dawidSkene,
            double alpha) throws IOException {
        var set = CrowdSet.read(folder(name), name);
        assertThat(set.judgments().items()).isEqualTo(items);
        assertThat(set.judgments().size()).isEqualTo(judgments);
        assertThat(set.judgments().classes()).isEqualTo(classes);
        assertThat(accuracy(new MajorityVote(), set)).isCloseTo(majority, within(FOURTH_DIGIT));
        assertThat(accuracy(DawidSkene.usual(), set)).isGreaterThanOrEqualTo(dawidSkene - FOURTH_DIGIT);
        assertThat(new KrippendorffAlpha(set.judgments(), new Metric.Nominal()).value().orElseThrow())
                .isCloseTo(alpha, within(FOURTH_DIGIT));
    }

    private static Path folder(String name) {
        var folder = Optional.ofNullable(System.getProperty("cadre.judgments")).map(Path::of)
                .filter(path -> Files.isRegularFile(path.resolve(name + CrowdSet.ANSWERS)));
        assumeTrue(folder.isPresent(),
                "no real crowd '" + name + "' at -Dcadre.judgments, so its figures are not checked");
        return folder.orElseThrow();
    }

    private static double accuracy(Method method, CrowdSet set) {
        return method.settle(set.judgments()).accuracy(set.truth()).orElseThrow();
    }
}
