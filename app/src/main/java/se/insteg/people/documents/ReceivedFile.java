package se.insteg.people.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;
import se.insteg.people.DocumentType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file as somebody handed it in: what it is, told by its content whatever it is called, and what of it is kept. Pictures
 * lose where and with what they were taken; what runs programs is refused.
 */
public sealed interface ReceivedFile {
    /** @param content what is kept; of a picture without what the camera wrote beside it */
    record Fit(DocumentType type, byte[] content) implements ReceivedFile {}

    /** @param messageKey what is wrong with it, remedy included */
    record Unfit(String messageKey) implements ReceivedFile {}

    /** @param content not empty */
    static ReceivedFile read(byte[] content) {
        try {
            return switch (new Tika().detect(content)) {
                case "application/pdf" -> new Fit(DocumentType.PDF, content);
                case "image/jpeg" -> new Fit(DocumentType.JPEG, BareJpeg.of(content));
                case "image/png" -> new Fit(DocumentType.PNG, BarePng.of(content));
                case "text/plain", "application/json", "application/xml" -> words(content); // XML is fetched as words
                case "application/zip",
                        "application/x-tika-ooxml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.oasis.opendocument.text" -> new Fit(OfficeFile.typeOf(content), content);
                case "image/heic", "image/heif" -> new Unfit("people.document.file.heic");
                default -> new Unfit("people.document.file.type");
            };
        } catch (BrokenFile broken) {
            return new Unfit(broken.messageKey());
        }
    }

    private static ReceivedFile words(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherCharacters) {
            return new Fit(DocumentType.TEXT, content); // an older program's; it is never shown, only fetched
        }
        String begins = text.stripLeading();
        if (!begins.startsWith("{") && !begins.startsWith("[")) {
            return new Fit(DocumentType.TEXT, content);
        }
        try {
            JsonMapper.shared().readTree(text);
            return new Fit(DocumentType.JSON, content);
        } catch (JacksonException justWords) {
            return new Fit(DocumentType.TEXT, content);
        }
    }
}
