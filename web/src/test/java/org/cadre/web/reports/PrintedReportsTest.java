package org.cadre.web.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cadre.packs.Edition;
import org.cadre.packs.Pack;
import org.cadre.packs.Signature;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;
import org.cadre.reports.Amount;
import org.cadre.reports.Closed;
import org.cadre.reports.Format;
import org.cadre.reports.Goal;
import org.cadre.reports.Measure;
import org.cadre.reports.Measure.How;
import org.cadre.reports.Measure.Unit;
import org.cadre.reports.Period;
import org.cadre.reports.Report;
import org.cadre.reports.ReportKey;
import org.cadre.reports.Statement;
import org.cadre.reports.Statement.Figure;
import org.cadre.reports.Statement.Line;
import org.cadre.web.Templates;
import org.cadre.web.language.Languages;
import org.cadre.web.language.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Files of reports, as somebody opens them who has nothing else. */
class PrintedReportsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
    private static final Period OCTOBER = Period.parse("", "2026-10");
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String FORMULA = "=HYPERLINK(\"http://x\")";
    private final ReportPress press = new ReportPress();

    PrintedReportsTest() {
        press.templates = new Templates();
    }

    @Test
    void aPrintedReportCanBeReadOut() throws IOException {
        try (var pdf = pdf(one(ReportKey.RESOLUTION, Locale.ENGLISH))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Resolution, October 2026 · Cadre");
            var tags = tags(pdf);
            assertThat(tags.keySet()).contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(tags.get("Figure")).singleElement().asString().contains("IT: 70 %", "Sales: 35 %");
            assertThat(fonts(pdf)).isNotEmpty().allSatisfy(font -> assertThat(font).endsWith(" embedded"));
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("October 2026", "70 %", HASH, "Sales")
                    .doesNotContain("Download as", "Verify again", "Skip to", "There is no network");
            assertThat(pdf.getNumberOfPages()).isBetween(1, 3);
        }
    }

    @Test
    void aPrintedReportSpeaksItsReadersLanguage() throws IOException {
        try (var pdf = pdf(one(ReportKey.RESOLUTION, Locale.GERMAN))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(pdf.getDocumentInformation().getTitle()).endsWith("Oktober 2026 · Cadre");
            assertThat(new PDFTextStripper().getText(pdf)).contains("62,1 %");
        }
    }

    @Test
    void aPackHasACoverWithItsContentsItsHashAndWhoSigned() throws IOException {
        var thread = ManagementFactory.getThreadMXBean();
        pdf(pack()).close(); // so that what is timed is not the first of its kind
        long begun = thread.getCurrentThreadCpuTime();
        byte[] file = printed(pack());
        var cpu = Duration.ofNanos(thread.getCurrentThreadCpuTime() - begun);
        System.out.printf("a pack of %d reports: %d ms CPU, %d kB%n", ReportKey.values().length, cpu.toMillis(),
                file.length / 1024);
        assertThat(cpu).isLessThan(Duration.ofSeconds(20));
        try (var pdf = Loader.loadPDF(file)) {
            var cover = new PDFTextStripper();
            cover.setEndPage(1);
            assertThat(cover.getText(pdf)).contains("Month-end pack", "Ada Lovelace", "All in order", HASH);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(ReportKey.values().length);
            assertThat(tags(pdf).get("Figure")).hasSize(ReportKey.values().length);
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(ReportKey.values().length);
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(NOW);
        }
    }

    @Test
    void aProcessOfItsOwnPrintsTheSame() throws IOException {
        try (var process = new PrintProcess(LONG);
                var one = Loader.loadPDF(timed(process, "started for it"));
                var other = pdf(pack())) {
            assertThat(new PDFTextStripper().getText(one)).isEqualTo(new PDFTextStripper().getText(other));
            assertThat(blocks(one)).isEqualTo(blocks(other));
            assertThat(fonts(one)).isEqualTo(fonts(other));
            for (int page : new int[]{0, 2, 3})
                assertThat(seen(one, page)).as("what is seen on page %d", page + 1).isEqualTo(seen(other, page));
            assertThat(timed(process, "which had printed before")).hasSizeGreaterThan(10_000);
        }
    }

    private static int[] seen(PDDocument pdf, int page) throws IOException {
        var picture = new PDFRenderer(pdf).renderImage(page);
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private byte[] timed(PrintProcess process, String what) {
        long begun = System.nanoTime();
        byte[] file = process.printed(Printer.Job.of(document(pack()), NOW, ZONE));
        System.out.printf("a pack by a process %s: %d ms%n", what,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return file;
    }

    @Test
    void aPackIsPrintedByTheProcessOfThePress() throws IOException {
        try (var pdf = Loader.loadPDF(press.made(pack(), Format.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ada Lovelace");
        } finally {
            press.end();
        }
    }

    @Test
    void whatCannotBePrintedIsToldAndTheNextIsPrinted() throws IOException {
        try (var process = new PrintProcess(LONG)) {
            var never = Printer.Job.of(new Document(""), Instant.MAX, ZONE);
            assertThatThrownBy(() -> process.printed(never)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot be printed");
            assertThat(told(process)).contains("told");
        }
    }

    @Test
    void theProcessEndsWithNothingToPrintAndIsStartedAgain() throws Exception {
        try (var process = new PrintProcess(Duration.ofMillis(1))) {
            assertThat(told(process)).contains("told");
            for (var child : ProcessHandle.current().children().toList())
                child.onExit().get(1, TimeUnit.MINUTES);
            assertThat(told(process)).contains("told");
        }
    }

    @Test
    void whatAProcessHadInHandAsItWasKilledIsToldAndTheNextIsPrinted() throws Exception {
        try (var process = new PrintProcess(LONG)) {
            var others = ProcessHandle.current().children().toList();
            assertThat(told(process)).contains("told");
            var child = ProcessHandle.current().children().filter(one -> !others.contains(one)).findAny()
                    .orElseThrow();
            new ProcessBuilder("kill", "-STOP", String.valueOf(child.pid())).start().waitFor(); // has it in hand until then
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                child.destroyForcibly();
            });
            assertThatThrownBy(() -> told(process)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has ended");
            assertThat(told(process)).contains("told");
        }
    }

    private static String told(PrintProcess process) throws IOException {
        var page = Printer.Job.of(Jsoup.parse("<html lang=en><title>x</title><p>told</p>"), NOW, ZONE);
        try (var pdf = Loader.loadPDF(process.printed(page))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void aPictureLoadsNothing() throws IOException {
        var page = Jsoup
                .parse("""
                        <html lang="en"><head><title>x</title></head><body><p>told</p><img src="file:///etc/hostname" alt="x">
                        <svg width="10" height="10" alt="y"><image xlink:href="file:///etc/hostname" width="5" height="5"/></svg>
                        </body></html>""");
        try (var pdf = Loader.loadPDF(Paper.of(page, NOW, ZONE))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("told");
            for (var sheet : pdf.getPages())
                assertThat(sheet.getResources().getXObjectNames()).noneMatch(name -> image(sheet.getResources(), name));
        }
    }

    @Test
    void aWorkbookHasNumbersPercentagesAndTimesAndNoFormula() throws IOException {
        byte[] file = press.made(one(ReportKey.RESOLUTION, Locale.ENGLISH), Format.XLSX);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            var cells = new ArrayList<Cell>();
            for (var row : book.getFirstSheet().read())
                row.stream().filter(cell -> cell != null && cell.getType() != CellType.EMPTY).forEach(cells::add);
            assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA);
            assertThat(right(cells, "Counted until").asDate()).isEqualTo(LocalDateTime.of(2026, 11, 1, 2, 0));
            var asked = cells.stream().filter(cell -> cell.getType() == CellType.NUMBER).toList();
            assertThat(asked).anySatisfy(cell -> {
                assertThat(cell.asNumber().doubleValue()).isCloseTo(0.621, within(0.001));
                assertThat(cell.getDataFormatString()).isEqualTo("0.0%");
            }).anySatisfy(cell -> {
                assertThat(cell.asNumber().intValue()).isEqualTo(412);
                assertThat(cell.getDataFormatString()).isEqualTo("#,##0");
            });
            assertThat(cells).anySatisfy(cell -> {
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.asString()).isEqualTo(FORMULA);
            });
        }
    }

    @Test
    void aWorkbookOfAPackHasASheetForEachReport() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(press.made(pack(), Format.XLSX)))) {
            assertThat(book.getSheets()).hasSize(ReportKey.values().length);
        }
    }

    private static Cell right(List<Cell> cells, String label) {
        for (int i = 0; i < cells.size() - 1; i++)
            if (cells.get(i).getType() == CellType.STRING && cells.get(i).asString().equals(label))
                return cells.get(i + 1);
        throw new AssertionError("no " + label);
    }

    private static boolean image(PDResources resources, COSName name) {
        return resources.isImageXObject(name);
    }

    private PDDocument pdf(Edition edition) throws IOException {
        return Loader.loadPDF(printed(edition));
    }

    private byte[] printed(Edition edition) {
        return Paper.of(document(edition), edition.at(), edition.zone());
    }

    private Document document(Edition edition) {
        var texts = new Texts(Languages.spoken(edition.language().toLanguageTag()).orElseThrow(), edition.zone(),
                edition.at());
        return new Printing(press.templates, edition, texts).document();
    }

    private static Edition one(ReportKey key, Locale language) {
        return new Edition(language, ZONE, NOW, OCTOBER, "", List.of(statement(key)), Optional.empty());
    }

    private static Edition pack() {
        var keys = Arrays.asList(ReportKey.values());
        return new Edition(Locale.ENGLISH, ZONE, NOW, OCTOBER, "",
                keys.stream().map(PrintedReportsTest::statement).toList(),
                Optional.of(new Pack(OCTOBER, HASH, NOW, keys, List.of(new Signature(Role.GOVERNANCE,
                        new ColleagueId(UUID.randomUUID()), "Ada Lovelace", "All in order", NOW)))));
    }

    /** With the measures that its picture and its words are of. */
    private static Statement statement(ReportKey key) {
        var share = new Measure(picture(key), Unit.PERCENT, "true", "person", new How.Sum("1", "1"), "true");
        var count = new Measure("asked", Unit.COUNT, "true", "person", new How.Sum("1", ""), "true");
        var report = new Report(key, "DSS02", Role.GOVERNANCE, List.of("ask"), "", List.of(), List.of(count, share),
                List.of(new Goal(share.key(), 0.6, 0.4)), List.of(), true);
        var figures = new LinkedHashMap<String, Figure>();
        figures.put("asked", new Figure(Optional.of(new Amount(40, 412, 1)), Optional.empty()));
        figures.put(share.key(), new Figure(Optional.of(new Amount(40, 256, 412)), Optional.empty()));
        return new Statement(report, OCTOBER, "", OCTOBER.until(ZONE),
                Optional.of(new Closed(Instant.parse("2026-11-01T01:00:00Z"), HASH)), 8, figures,
                List.of(line("IT", share, 70), line("Sales", share, 35), new Line(FORMULA, Map.of())),
                List.of("", "IT"));
    }

    private static Line line(String unit, Measure share, long percent) {
        return new Line(unit, Map.of(share.key(), Optional.of(new Amount(20, percent, 100))));
    }

    private static String picture(ReportKey key) {
        return Charts.measure(key);
    }

    private static Map<String, List<String>> tags(PDDocument pdf) {
        var found = new LinkedHashMap<String, List<String>>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    /** Without what is within a line, since texts beside each other become one on the way. */
    private static Map<String, List<String>> blocks(PDDocument pdf) {
        var found = tags(pdf);
        found.remove("Span");
        return found;
    }

    private static void collect(PDStructureNode node, Map<String, List<String>> found) {
        for (Object kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                String alt = element.getAlternateDescription();
                found.computeIfAbsent(element.getStructureType(), _ -> new ArrayList<>()).add(alt == null ? "" : alt);
                collect(element, found);
            }
    }

    private static List<String> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<String>();
        for (var page : pdf.getPages())
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                fonts.add(font.getName() + (font.isEmbedded() ? " embedded" : " not"));
            }
        return fonts;
    }
}
