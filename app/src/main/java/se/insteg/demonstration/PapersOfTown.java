package se.insteg.demonstration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.kernel.Ids;
import se.insteg.people.Document;
import se.insteg.people.Documents;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.planner.model.Language;

/** Papers that some of Maria's participants have brought: certificates, a decision, a photographed card. */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(220) // after the people
class PapersOfTown implements ApplicationRunner {
    private static final int WITH_PAPERS = 12;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Documents documents;
    private final Clock clock;

    PapersOfTown(DemoStaff staff, StaffJobs jobs, People people, Documents documents, Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("maria", "leksand")
                .ifPresent(maria -> jobs.inNameOf(maria, () -> {
                    bring(maria);
                    return true;
                }));
    }

    private void bring(SignedIn maria) {
        List<Participant> own =
                people.findAll(people.list(new ListQuery(null, null, maria.staffId(), null, null)).lines().stream()
                        .filter(line -> !line.isProtected())
                        .map(line -> line.id())
                        .limit(WITH_PAPERS)
                        .toList());
        if (own.isEmpty() || !documents.of(own.getFirst()).isEmpty()) {
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            documents.add(own.get(i), papers(own.get(i), i));
        }
    }

    private List<Document.New> papers(Participant person, int number) {
        LocalDate today = LocalDate.now(clock);
        Language own = person.details().contact().preferredLanguage();
        List<Document.New> papers = new ArrayList<>();
        papers.add(paper(Document.Kind.IDENTITY, "", null, null, "foto.png", card()));
        if (number % 2 == 0) {
            papers.add(paper(
                    Document.Kind.WORK,
                    "Arbetsintyg från hemlandet",
                    today.minusYears(3).minusDays(number * 17L),
                    own,
                    "intyg.pdf",
                    pdf("Arbetsintyg", "Intyget är påhittat och hör till demonstrationen.", "Tjänstgjort i tre år.")));
        }
        if (number % 3 == 0) {
            papers.add(paper(
                    Document.Kind.EDUCATION,
                    "Gymnasiebetyg",
                    today.minusYears(9).minusDays(number * 11L),
                    own,
                    "betyg.pdf",
                    pdf("Betyg", "Betyget är påhittat och hör till demonstrationen.", "Matematik, kemi, engelska.")));
        }
        if (number == 0) {
            papers.add(new Document.New(
                    Ids.next(clock),
                    new Document.About(
                            Document.Kind.HEALTH,
                            "Intyg om lyft och arbetsställning",
                            today.minusDays(20),
                            Language.known("sv"),
                            Document.Secrecy.NAMED,
                            Set.of()),
                    "intyg.pdf",
                    pdf("Läkarintyg", "Intyget är påhittat och hör till demonstrationen.", "Inga tunga lyft.")));
        }
        return papers;
    }

    private Document.New paper(
            Document.Kind kind,
            String title,
            @Nullable LocalDate on,
            @Nullable Language language,
            String fileName,
            byte[] content) {
        return new Document.New(
                Ids.next(clock),
                new Document.About(kind, title, on, language, Document.Secrecy.ORDINARY, Set.of()),
                fileName,
                content);
    }

    /** A page with a heading and two lines (ISO 32000-1), in letters that every reader has. */
    private static byte[] pdf(String heading, String first, String second) {
        String words = "BT /F 22 Tf 60 760 Td (" + heading + ") Tj /F 12 Tf 0 -40 Td (" + first + ") Tj 0 -20 Td ("
                + second + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                "<</Length " + words.length() + ">>\nstream\n" + words + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n").append(places).append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n");
        return pdf.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Something like a card on a table, without a face or a word. */
    private static byte[] card() {
        BufferedImage picture = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x8A7660));
        pen.fillRect(0, 0, 640, 420);
        pen.setColor(new Color(0xF4F1E8));
        pen.fillRect(50, 50, 540, 320);
        pen.setColor(new Color(0x9FB4C7));
        pen.fillRect(80, 90, 150, 190);
        pen.setColor(new Color(0x4A4A4A));
        for (int line = 0; line < 6; line++) {
            pen.fillRect(265, 100 + line * 32, line % 2 == 0 ? 240 : 170, 10);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
