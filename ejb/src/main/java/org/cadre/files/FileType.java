package org.cadre.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is taken, and how it is named and served. */
public enum FileType {
    PNG("image/png", "png"), JPEG("image/jpeg", "jpg", "jpeg"), GIF("image/gif", "gif"), //
    PDF("application/pdf", "pdf"), //
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"), //
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"), //
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"), //
    ODT("application/vnd.oasis.opendocument.text", "odt"), //
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"), //
    ODP("application/vnd.oasis.opendocument.presentation", "odp"), //
    ZIP("application/zip", "zip"), //
    TEXT("text/plain", "txt", "log", "csv", "md", "json", "xml", "yaml", "yml", "sql", "properties", "ini", "conf",
            "diff", "patch", "java", "py");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    /** All endings of names, without a dot. */
    public static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(type -> type.endings.stream()).toList();
    }

    public String mediaType() {
        return mediaType;
    }

    /** That of a name, without a dot. */
    public String ending() {
        return endings.getFirst();
    }

    /** Whether it is shown within a text. */
    public boolean picture() {
        return this == PNG || this == JPEG || this == GIF;
    }
}
