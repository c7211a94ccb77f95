package se.insteg.skills.elsewhere;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a file of JSON or XML apart. It comes from outside the house: what is larger, deeper or of more parts than what
 * somebody can is, is not read, and XML opens nothing else.
 */
final class FileParts {
    /** In bytes. What a person can, written out, is a tenth of it. */
    static final int LARGEST = 1 << 20;

    static final int DEEPEST = 40;
    static final int MOST = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LARGEST)
                            .maxTokenCount(MOST)
                            .maxStringLength(20_000)
                            .maxNameLength(200)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .build();

    private int count;

    private FileParts() {}

    /** Empty for what is neither, is broken, or is too much. */
    static Optional<Part> of(byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        String begins = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        try {
            return begins.startsWith("{")
                    ? Optional.of(new FileParts().json("", JSON.readTree(content)))
                    : begins.startsWith("<") ? Optional.of(xml(content)) : Optional.empty();
        } catch (JacksonException | XMLStreamException | TooMuch broken) {
            return Optional.empty();
        }
    }

    /** More parts, or deeper, than is read. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("More than is read", null, false, false);
        }
    }

    private void count(int depth) {
        count++;
        if (count > MOST || depth > DEEPEST) {
            throw new TooMuch();
        }
    }

    private Part json(String name, JsonNode node) {
        List<Part> parts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> parts.add(json(name, item)));
        } else {
            node.properties().forEach(member -> parts.add(json(member.getKey(), member.getValue())));
        }
        return new Part(
                name, node.isValueNode() && !node.isNull() ? node.asString().strip() : "", parts);
    }

    private static Part xml(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        FileParts parts = new FileParts();
        while (reader.next() != XMLStreamReader.START_ELEMENT) {
            if (!reader.hasNext()) {
                throw new TooMuch();
            }
        }
        return new Part("", "", List.of(parts.element(reader, 1)));
    }

    private Part element(XMLStreamReader reader, int depth) throws XMLStreamException {
        count(depth);
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                parts.add(element(reader, depth + 1));
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                text.append(reader.getText());
            }
        }
        return new Part(name, text.toString().strip(), parts);
    }
}
