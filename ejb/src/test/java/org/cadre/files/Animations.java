package org.cadre.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;

/** Moving GIFs. */
final class Animations {
    private Animations() {}

    static byte[] of(String remark, int frames) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                var image = Samples.image(30 + i, 20);
                var notes = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
                var root = new IIOMetadataNode("javax_imageio_gif_image_1.0");
                var comments = new IIOMetadataNode("CommentExtensions");
                var comment = new IIOMetadataNode("CommentExtension");
                comment.setAttribute("value", remark);
                comments.appendChild(comment);
                root.appendChild(comments);
                notes.mergeTree("javax_imageio_gif_image_1.0", root);
                writer.writeToSequence(new IIOImage(image, null, notes), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }
}
