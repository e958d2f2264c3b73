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

import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

/**
 * A document of the portal as PDF that can be read out (PDF/UA-1): tagged, with its language, its title, its own fonts, and
 * what its pictures say. Nothing is loaded for it from anywhere.
 */
final class Paper {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** In pictures too, as a server need not have any. */
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
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
        builder.useFont(font("Regular"), "Sans", REGULAR, FontStyle.NORMAL, true, EVERYWHERE);
        builder.useFont(font("Bold"), "Sans", BOLD, FontStyle.NORMAL, true, EVERYWHERE);
        builder.withProducer("Cadre");
        builder.withW3cDocument(new W3CDom().fromJsoup(document), "about:blank");
        try (var drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            return written(builder, at, zone);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] written(PdfRendererBuilder builder, Instant at, ZoneId zone) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                var made = GregorianCalendar.from(at.atZone(zone));
                pdf.getDocumentInformation().setCreationDate(made);
                pdf.getDocumentInformation().setModificationDate(made);
                var out = new ByteArrayOutputStream();
                pdf.save(out);
                return out.toByteArray();
            }
        }
    }

    /** Liberation Sans, whose licence lets it be embedded. */
    private static FSSupplier<InputStream> font(String cut) {
        return () -> resource("/liberation/LiberationSans-" + cut + ".ttf");
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
