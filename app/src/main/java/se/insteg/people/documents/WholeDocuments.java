package se.insteg.people.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.people.Document;
import se.insteg.people.whole.WholeFile;

/** Every document goes along when a person, or an archive, gets all that is stored. */
@Component
class WholeDocuments implements WholeFile.Source {
    private final DocumentTable documents;

    WholeDocuments(DocumentTable documents) {
        this.documents = documents;
    }

    @Override
    public List<WholeFile> of(UUID person) {
        List<WholeFile> files = new ArrayList<>();
        for (Document document : documents.of(person).reversed()) {
            files.add(new WholeFile(
                    (files.size() + 1) + "-" + document.about().kind().code() + "."
                            + document.type().ending(),
                    documents.file(document.id()),
                    document.opens()));
        }
        return files;
    }
}
