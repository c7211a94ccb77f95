package se.insteg.people.documents;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.insteg.access.Forgetting;
import se.insteg.access.Kept;
import se.insteg.people.Document;

/** Erases documents that were removed so long ago that nobody can bring them back. */
@Component
class RemovedDocuments implements Forgetting {
    private final DocumentTable documents;

    RemovedDocuments(DocumentTable documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "people.documents";
    }

    @Override
    public Map<String, Kept> tables() {
        return Map.of("people.document", Kept.days(Document.DAYS_REMOVED));
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public int forget() {
        return documents.eraseRemoved(null);
    }
}
