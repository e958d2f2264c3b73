package org.cadre.files;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.ScratchFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.cadre.governance.BadInput;

/** Takes from a PDF who made it when and with what: its information, its XMP, and what earlier savings left in it. */
final class PdfDocuments {
    private static final long IN_MEMORY = 16L << 20;
    private static final long MOST = 256L << 20;

    private PdfDocuments() {}

    /** @throws BadInput where it unpacks to too much, is encrypted or signed, so that nothing can be taken from it, or cannot be read */
    static void clean(Path from, Path to, String name) throws IOException {
        var room = MemoryUsageSetting.setupMixed(IN_MEMORY, MOST);
        try (var file = new RandomAccessReadBufferedFile(from);
                PDDocument document = new PdfReader(file, name, () -> new ScratchFile(room)).parse()) {
            if (document.isEncrypted())
                throw FileRefused.because(name, "file.encrypted");
            if (!document.getSignatureDictionaries().isEmpty())
                throw FileRefused.because(name, "file.signed");
            document.setDocumentInformation(new PDDocumentInformation());
            for (var key : document.getDocument().getXrefTable().keySet())
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary part)
                    strip(part);
            document.save(to.toFile());
        } catch (InvalidPasswordException _) {
            throw FileRefused.because(name, "file.encrypted");
        } catch (BadInput refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw FileRefused.because(name, "file.unreadable");
        }
    }

    private static void strip(COSDictionary part) {
        part.removeItem(COSName.METADATA);
        part.removeItem(COSName.getPDFName("PieceInfo"));
        if (!(part instanceof COSStream))
            part.removeItem(COSName.getPDFName("LastModified"));
    }
}
