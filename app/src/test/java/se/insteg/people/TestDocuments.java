package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.insteg.kernel.Ids;
import se.insteg.testing.TestTown;

/** Keeps documents as a member of staff would, through the room's door. */
public final class TestDocuments {
    private final ApplicationContext app;
    private final TestTown town;

    public TestDocuments(ApplicationContext app, TestTown town) {
        this.app = app;
        this.town = town;
    }

    public static Document.About about(String title, Document.Secrecy secrecy, UUID... named) {
        return new Document.About(Document.Kind.WORK, title, null, null, secrecy, Set.of(named));
    }

    /** A text with these words as title and content, for everybody who works with the person. */
    public UUID words(UUID staff, UUID person, String words) {
        return add(
                staff,
                person,
                about(words, Document.Secrecy.ORDINARY),
                ("Innehåll: " + words).getBytes(StandardCharsets.UTF_8));
    }

    public UUID add(UUID staff, UUID person, Document.About about, byte[] content) {
        UUID id = Ids.next(app.getBean(Clock.class));
        return town.as(staff, () -> {
            Documents.Added added = app.getBean(Documents.class)
                    .add(
                            app.getBean(People.class).find(person),
                            List.of(new Document.New(id, about, "prov.txt", content)));
            assertThat(added).isInstanceOf(Documents.Added.Kept.class);
            return id;
        });
    }
}
