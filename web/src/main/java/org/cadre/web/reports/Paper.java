package org.cadre.web.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

/**
 * A document of the portal as PDF that can be read out (PDF/UA-1): tagged, with its language, its title, its own fonts, and
 * what its pictures say. Nothing is loaded for it from anywhere.
 */
final class Paper {
    private static final String SANS = "Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** A server need not have any font. */
    private static final Set<FSFontUseCase> PICTURES = EnumSet.of(FSFontUseCase.SVG);
    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Paper() {}

    static byte[] of(Document document, Instant at, ZoneId zone) {
        document.head().appendElement("style").appendChild(new DataNode(style()));
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl((_, _) -> false,
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((_, _) -> false,
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Cadre");
        builder.withW3cDocument(new W3CDom().fromJsoup(document), "about:blank");
        try (var regular = font("Regular");
                var bold = font("Bold");
                var pdf = new PDDocument();
                var drawer = new BatikSVGDrawer()) {
            builder.usePDDocument(pdf);
            use(builder, pdf, regular, "Regular", REGULAR);
            use(builder, pdf, bold, "Bold", BOLD);
            builder.useSVGDrawer(drawer);
            return written(builder, pdf, at, zone);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] written(PdfRendererBuilder builder, PDDocument pdf, Instant at, ZoneId zone)
            throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var made = GregorianCalendar.from(at.atZone(zone));
            pdf.getDocumentInformation().setCreationDate(made);
            pdf.getDocumentInformation().setModificationDate(made);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void use(PdfRendererBuilder builder, PDDocument pdf, TrueTypeFont font, String cut, int weight)
            throws IOException {
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, font, true)), SANS, weight, FontStyle.NORMAL, true);
        builder.useFont(() -> file(cut), SANS, weight, FontStyle.NORMAL, true, PICTURES);
    }

    /**
     * Liberation Sans, whose licence lets it be embedded. Without ligatures: looking for them takes three quarters of the time
     * and of the memory, and two letters that are one sign are not read out.
     */
    private static TrueTypeFont font(String cut) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file(cut)));
        font.setEnableGsub(false);
        return font;
    }

    private static InputStream file(String cut) {
        return resource("/liberation/LiberationSans-" + cut + ".ttf");
    }

    private static String style() {
        try (var css = resource("/org/cadre/web/reports/print.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(name), name);
    }
}
