package org.cadre.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private TestIntake intake;
    private ColleagueId owner;
    private ColleagueId another;

    @SuppressWarnings("NullAway.Init")
    IntakeTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        intake = new TestIntake(database, folder);
        var company = new TestCompany(database);
        owner = company.colleague("Grace", Classification.INTERNAL);
        another = company.colleague("Ada", Classification.INTERNAL);
    }

    @AfterEach
    void nothingIsLeftOnDisk() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileComesBackAsItWasOverSeveralChunks() {
        byte[] text = new byte[700_000];
        new Random(1).ints(text.length, 'a', 'z').forEach(new java.util.function.IntConsumer() {
            private int at;

            @Override
            public void accept(int letter) {
                text[at++] = (byte) letter;
            }
        });
        var file = intake.take(owner, "C:\\logs\\gateway.log", text);
        assertThat(file.name()).isEqualTo("gateway.log");
        assertThat(file.size()).isEqualTo(text.length);
        assertThat(file.state()).isEqualTo(FileState.READY);
        assertThat(intake.bytes(file.id())).isEqualTo(text);
    }

    @Test
    void aPhotoKeepsItsPixelsTheRightWayUpAndNothingOfWhereItWasTaken() throws IOException {
        assertThat(new String(Samples.photo(), StandardCharsets.ISO_8859_1)).contains("Exif", "Grace", "ACME");
        assertThat(Orientation.in(Samples.exif())).isEqualTo(6);
        var file = intake.take(owner, "IMG_1.JPG", Samples.photo());
        byte[] kept = intake.bytes(file.id());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Grace", "ACME", "xmpmeta");
        assertThat(indexOf(kept, new byte[]{(byte) 0xFF, (byte) 0xE1})).isNegative();
        assertThat(indexOf(kept, new byte[]{0, 0, 0, 52, 0, 0, 0, 1})).isNegative();
        var image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(40);
        assertThat(image.getRGB(10, 3) >> 16 & 0xFF).as("red above").isCloseTo(255, within(12));
        assertThat(image.getRGB(10, 36) & 0xFF).as("blue below").isCloseTo(255, within(12));
    }

    @Test
    void whatHangsOnAPictureIsNotKept() {
        byte[] picture = Samples.png(30, 20);
        byte[] archive = Samples.zip(Map.of("evil.txt", Samples.text("evil")));
        byte[] both = java.util.Arrays.copyOf(picture, picture.length + archive.length);
        System.arraycopy(archive, 0, both, picture.length, archive.length);
        var file = intake.take(owner, "chart.png", both);
        assertThat(new String(intake.bytes(file.id()), StandardCharsets.ISO_8859_1)).doesNotContain("evil");
    }

    @Test
    void anAnimationMovesOnWithoutItsRemarks() throws IOException {
        byte[] gif = Animations.of("made by Grace", 3);
        assertThat(new String(gif, StandardCharsets.ISO_8859_1)).contains("Grace");
        byte[] kept = intake.bytes(intake.take(owner, "how.gif", gif).id());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Grace");
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(kept)));
        assertThat(reader.getNumImages(true)).isEqualTo(3);
    }

    @Test
    void aPdfSaysNoMoreWhoMadeIt() throws IOException {
        var file = intake.take(owner, "plan.pdf", Samples.pdf(false));
        byte[] kept = intake.bytes(file.id());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Hopper");
        try (var document = Loader.loadPDF(kept)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
    }

    @Test
    void anOfficeDocumentKeepsItsTextAndNotItsProperties() throws IOException {
        var file = intake.take(owner, "plan.docx", Samples.docx());
        assertThat(file.type()).isEqualTo(FileType.DOCX);
        var found = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(intake.bytes(file.id())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(found.get("word/document.xml")).contains("What we know");
        assertThat(found.toString()).doesNotContain("Hopper", "ACME");
        assertThat(found).containsKeys("docProps/core.xml", "docProps/app.xml");
    }

    @Test
    void aWorkbookSaysNeitherWhoMadeItNorInWhoseFolder() throws IOException {
        byte[] sent = Samples.zip(Map.of("[Content_Types].xml", Samples.text("spreadsheetml.sheet.main+xml"),
                "xl/workbook.xml", Samples.text("<workbook><mc:Choice Requires=\"x15\"><x15ac:absPath "
                        + "url=\"C:\\Users\\grace.hopper\\\" xmlns:x15ac=\"x\"/></mc:Choice><sheet name=\"Über\"/></workbook>"),
                "package/services/metadata/core-properties/7f.psmdcp", Samples.text("<dc:creator>Grace</dc:creator>")));
        var found = new HashMap<String, String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(intake.bytes(intake.take(owner, "plan.xlsx", sent).id())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(found).hasSize(3).containsEntry("xl/workbook.xml",
                "<workbook><mc:Choice Requires=\"x15\"></mc:Choice><sheet name=\"Über\"/></workbook>");
        assertThat(found.toString()).doesNotContainIgnoringCase("grace");
    }

    @ParameterizedTest
    @CsvSource({"page.txt, <!DOCTYPE html><html><script>alert(1)</script></html>, file.type",
            "drawing.svg, <svg xmlns='http://www.w3.org/2000/svg'><script/></svg>, file.type",
            "chart.png, just some text, file.disagree", "notes.exe, just some text, file.disagree",
            "program.txt, MZ, file.type"})
    void whatIsNotAsItsNameSaysIsRefusedWithBothNamed(String name, String content, String key) {
        byte[] bytes = content.equals("MZ") ? executable() : Samples.text(content);
        refused(name, bytes, key);
    }

    @Test
    void aPictureByAnotherNameIsRefusedWithBothNamed() {
        assertThatThrownBy(() -> intake.take(owner, "plan.pdf", Samples.png(5, 5)))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    var reason = bad.faults().getFirst().reason();
                    assertThat(reason.key()).isEqualTo("file.disagree");
                    assertThat(reason.args().toString()).contains(".pdf", "image/png");
                });
    }

    @Test
    void aBombIsRefusedWhileItIsCounted() {
        refused("logs.zip", Samples.bomb(300), "file.bomb");
        refused("logs.zip", Samples.zip(Map.of("inner.zip", Samples.bomb(300))), "file.bomb");
        refused("plan.docx", docxBomb(), "file.bomb");
        byte[] deep = Samples.text("x");
        for (int i = 0; i < ZipCheck.DEEPEST + 1; i++)
            deep = Samples.zip(Map.of(i == 0 ? "a.txt" : "a.zip", deep));
        refused("deep.zip", deep, "file.deep");
        var many = new HashMap<String, byte[]>();
        for (int i = 0; i <= ZipCheck.MOST_ENTRIES; i++)
            many.put(i + ".txt", new byte[0]);
        refused("many.zip", Samples.zip(many), "file.entries");
        assertThat(intake.take(owner, "logs.zip", Samples.zip(Map.of("inner.zip",
                Samples.zip(Map.of("a.txt", Samples.text("a")))))).type()).isEqualTo(FileType.ZIP);
    }

    @Test
    void aPdfWhoseStreamsUnpackToTooMuchIsRefused() {
        refused("bomb.pdf", Samples.pdfWith(PdfReader.MOST_OF_ONE + 1), "file.bomb");
        refused("bomb.pdf", Samples.pdfOf(COSName.LZW_DECODE, Samples.lzw(PdfReader.MOST_OF_ONE + 1)), "file.bomb");
        byte[] once = Samples.deflated(new byte[120 << 20]);
        var twice = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        refused("bomb.pdf", Samples.pdfOf(twice, Samples.deflated(once)), "file.bomb");
        var written = new COSArray(List.of(COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE));
        refused("bomb.pdf", Samples.pdfOf(written, Samples.text(HexFormat.of().formatHex(once))), "file.bomb");
        assertThat(intake.take(owner, "old.pdf", Samples.pdfOf(COSName.LZW_DECODE, Samples.lzw(30L << 20))).type())
                .isEqualTo(FileType.PDF);
        assertThat(intake.take(owner, "blank.pdf", Samples.pdfWith(30L << 20)).type()).isEqualTo(FileType.PDF);
    }

    @Test
    void whatIsTooLargeLockedOrBrokenIsRefused() {
        refused("a.txt", new byte[0], "file.empty");
        refused("a.txt", Samples.text("x".repeat((2 << 20) + 1)), "file.too-large");
        refused("wide.png", Samples.png(2000, 501), "file.pixels");
        refused("plan.pdf", Samples.pdf(true), "file.encrypted");
        byte[] half = java.util.Arrays.copyOf(Samples.jpeg(400, 400), 300);
        refused("half.jpg", half, "file.broken");
        refused("macros.docx", Samples.zip(Map.of("[Content_Types].xml", Samples.text("x"), "word/vbaProject.bin",
                Samples.text("x"))), "file.macros");
        byte[] torn = Samples.docx();
        refused("torn.docx", java.util.Arrays.copyOf(torn, torn.length - 60), "file.unreadable");
    }

    @Test
    void aDaysUploadsAreCountedForEachPerson() {
        byte[] large = Samples.text("y".repeat((2 << 20) - 10));
        intake.take(owner, "1.txt", large);
        intake.take(owner, "2.txt", large);
        refused("3.txt", large, "file.day-full");
        assertThat(intake.take(another, "3.txt", large).owner()).isEqualTo(another);
    }

    @Test
    void whatNothingRefersToIsThrownAwayAfterADay() {
        var file = intake.take(owner, "1.txt", Samples.text("one"));
        var purge = database.beans().get(PurgeFiles.class);
        Instant now = Clock.fixed(file.uploadedAt(), ZoneOffset.UTC).instant();
        assertThat(database.call(() -> purge.tidy(now.plus(Duration.ofHours(23)), 10))).isZero();
        assertThat(database.call(() -> purge.tidy(now.plus(Duration.ofHours(25)), 10))).isEqualTo(1);
        assertThat(intake.bytes(file.id())).isEmpty();
    }

    private void refused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> intake.take(owner, name, content)).as(name).isInstanceOfSatisfying(
                BadInput.class, bad -> {
                    assertThat(bad.faults().getFirst().field()).isEqualTo("file");
                    assertThat(bad.faults().getFirst().reason().key()).isEqualTo(key);
                });
    }

    private static byte[] docxBomb() {
        return Samples.zip(Map.of("[Content_Types].xml", Samples.text("wordprocessingml.document.main+xml"),
                "word/document.xml", new byte[200 << 20]));
    }

    private static byte[] executable() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    private static int indexOf(byte[] all, byte[] part) {
        return java.util.Collections.indexOfSubList(boxed(all), boxed(part));
    }

    private static java.util.List<Byte> boxed(byte[] bytes) {
        var list = new java.util.ArrayList<Byte>();
        for (byte one : bytes)
            list.add(one);
        return list;
    }
}
