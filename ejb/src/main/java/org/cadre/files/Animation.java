package org.cadre.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

import org.w3c.dom.Node;

/** Copies a GIF frame by frame: what is needed to play it, no remarks and no application's notes but how often it loops. */
final class Animation {
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String FRAME = "javax_imageio_gif_image_1.0";
    private static final List<String> REMARKS = List.of("CommentExtensions", "PlainTextExtension");

    private Animation() {}

    /** Looks at how many frames there are before one is unpacked. */
    interface FrameCheck {
        void accept(int frames) throws IOException;
    }

    static void copy(ImageReader reader, ImageWriter writer, FrameCheck check) throws IOException {
        int frames = reader.getNumImages(true);
        check.accept(frames);
        writer.prepareWriteSequence(cleaned(reader.getStreamMetadata(), writer.getDefaultStreamMetadata(null), STREAM));
        for (int i = 0; i < frames; i++) {
            BufferedImage frame = reader.read(i);
            var blank = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
            writer.writeToSequence(new IIOImage(frame, null, cleaned(reader.getImageMetadata(i), blank, FRAME)), null);
        }
        writer.endWriteSequence();
    }

    private static IIOMetadata cleaned(IIOMetadata notes, IIOMetadata blank, String format) throws IOException {
        var root = (IIOMetadataNode) notes.getAsTree(format);
        for (Node child = root.getFirstChild(); child != null;) {
            Node next = child.getNextSibling();
            if (REMARKS.contains(child.getNodeName()))
                root.removeChild(child);
            else if (child.getNodeName().equals("ApplicationExtensions"))
                keepLoops(child);
            child = next;
        }
        blank.setFromTree(format, root);
        return blank;
    }

    private static void keepLoops(Node extensions) {
        for (Node one = extensions.getFirstChild(); one != null;) {
            Node next = one.getNextSibling();
            if (!"NETSCAPE".equals(((IIOMetadataNode) one).getAttribute("applicationID")))
                extensions.removeChild(one);
            one = next;
        }
    }
}
