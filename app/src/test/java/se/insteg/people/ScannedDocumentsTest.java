package se.insteg.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.kernel.Refusal;
import se.insteg.people.documents.DocumentTable;
import se.insteg.people.documents.scan.Scanners;
import se.insteg.people.documents.scan.TestClamd;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** Documents where there is a virus scanner: what it finds is never kept, and what it has not seen is never opened. */
@InstegTest
class ScannedDocumentsTest {
    @Autowired
    ApplicationContext app;

    private TestTown town;
    private UUID maria;
    private UUID person;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        maria = town.staff(Role.CASEWORKER, null);
        person = new TestPeople(app, town).register(maria, "Selam Tesfay", "caseworker", maria.toString());
    }

    private Documents with(String scanner) {
        return new Documents(
                app.getBean(DocumentTable.class),
                Scanners.of(scanner),
                app.getBean(Rights.class),
                app.getBean(CurrentStaff.class),
                app.getBean(CurrentParticipant.class),
                app.getBean(Audit.class));
    }

    private <T> T about(Function<Participant, T> work) {
        return town.as(maria, () -> work.apply(app.getBean(People.class).find(person)));
    }

    private Documents.Added add(Documents documents, String content) {
        return about(one -> documents.add(
                one,
                List.of(new Document.New(
                        UUID.randomUUID(),
                        TestDocuments.about("Brev", Document.Secrecy.ORDINARY),
                        "brev.txt",
                        content.getBytes(StandardCharsets.UTF_8)))));
    }

    private String words(Documents documents, Document document) {
        return about(one -> new String(documents.open(one, document.id()), StandardCharsets.UTF_8));
    }

    private Documents.Scanned again(Documents documents, Document document) {
        return about(one -> documents.scanAgain(one, document.id()));
    }

    @Test
    void what_it_finds_nothing_in_is_kept_and_opens() {
        try (TestClamd clamd = TestClamd.running()) {
            Documents documents = with(clamd.setting());
            assertThat(add(documents, "Hej")).isInstanceOf(Documents.Added.Kept.class);
            Document kept = about(documents::of).getFirst();
            assertThat(kept.scan()).isEqualTo(Document.Scan.CLEAN);
            assertThat(words(documents, kept)).isEqualTo("Hej");
        }
    }

    @Test
    void what_it_finds_something_in_is_refused_and_nothing_of_it_is_kept() {
        try (TestClamd clamd = TestClamd.running()) {
            Documents documents = with(clamd.setting());
            assertThat(add(documents, "Hej " + TestClamd.EICAR))
                    .isInstanceOfSatisfying(Documents.Added.Refused.class, refused -> assertThat(refused.slips())
                            .singleElement()
                            .satisfies(slip -> assertThat(slip.words().arguments())
                                    .containsExactly("brev.txt", "Eicar-Test-Signature")));
            assertThat(about(documents::of)).isEmpty();
            assertThat(AuditRows.count(town.id(), maria, person, "DOCUMENT_INFECTED"))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_it_could_not_be_asked_about_opens_for_nobody_until_it_has_been() {
        TestClamd down = TestClamd.running();
        down.close();
        Documents documents = with(down.setting());
        assertThat(add(documents, "Hej"))
                .isInstanceOfSatisfying(Documents.Added.Kept.class, kept -> assertThat(kept.waiting())
                        .isTrue());
        Document waiting = about(documents::of).getFirst();
        assertThatThrownBy(() -> words(documents, waiting)).isInstanceOf(Refusal.class);
        assertThat(again(documents, waiting)).isEqualTo(Documents.Scanned.STILL_WAITING);
        assertThat(again(with("none"), waiting))
                .as("taking the scanner away opens nothing")
                .isEqualTo(Documents.Scanned.STILL_WAITING);
        try (TestClamd up = TestClamd.running()) {
            assertThat(again(with(up.setting()), waiting)).isEqualTo(Documents.Scanned.CLEAN);
        }
        assertThat(words(documents, waiting)).isEqualTo("Hej");
    }

    @Test
    void what_had_waited_and_is_found_out_is_erased() {
        TestClamd down = TestClamd.running();
        down.close();
        Documents documents = with(down.setting());
        add(documents, TestClamd.EICAR);
        Document waiting = about(documents::of).getFirst();
        try (TestClamd up = TestClamd.running()) {
            assertThat(again(with(up.setting()), waiting)).isEqualTo(Documents.Scanned.INFECTED);
        }
        assertThat(about(documents::of)).isEmpty();
    }
}
