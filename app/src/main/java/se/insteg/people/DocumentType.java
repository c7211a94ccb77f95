package se.insteg.people;

import java.util.Locale;

/** The types of file that are kept, told by their content. Nothing that a browser or a reader runs is among them. */
public enum DocumentType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TEXT("text/plain"),
    JSON("application/json"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text");

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Shown on a page as it is. */
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Of the file's name when it is fetched, without a dot. */
    public String ending() {
        return this == JPEG ? "jpg" : this == TEXT ? "txt" : code();
    }

    /** As stored: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
