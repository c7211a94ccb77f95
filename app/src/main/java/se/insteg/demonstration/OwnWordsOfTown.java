package se.insteg.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.planner.model.Language;
import se.insteg.skills.elsewhere.Brought;
import se.insteg.skills.elsewhere.BroughtFiles;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.Answer.Row;
import se.insteg.skills.mapping.OwnMapping;

/**
 * What two of Maria's participants have said without her: one on their phone in Dari, sent and waiting to be gone through;
 * one to another municipality, in a file that nobody has chosen from yet.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(240) // after what is known of them otherwise
class OwnWordsOfTown implements ApplicationRunner {
    private static final String FILE = """
            {"SkillsPassport": {"DocumentInfo": {"Generator": "Insteg"}, "LearnerInfo": {
              "WorkExperience": [{"Period": {"From": {"Year": 2013}, "To": {"Year": 2019}},
                "Position": {"Label": "Sömmare"}, "Activities": "Sydde skoluniformer, lärde upp två kollegor",
                "Employer": {"Name": "Egen ateljé"}}],
              "Skills": {"Linguistic": {"ForeignLanguage": [
                  {"Description": {"Code": "en", "Label": "Engelska"}, "ProficiencyLevel": {"Listening": "B1"}}]},
                "JobRelated": [{"Description": "Mönsterkonstruktion"}],
                "Other": [{"Description": "Lett en syförening"}]}}}}
            """;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final People people;
    private final OwnMapping mapping;
    private final BroughtFiles files;
    private final Clock clock;

    OwnWordsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Tenancy tenancy,
            People people,
            OwnMapping mapping,
            BroughtFiles files,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.people = people;
        this.mapping = mapping;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("maria", "leksand").ifPresent(maria -> {
            List<PersonLine> cases =
                    jobs.inNameOf(maria, () -> people.list(new ListQuery(null, null, maria.staffId(), null, null))
                            .lines());
            cases.stream().filter(line -> speaks(line, "prs")).findFirst().ifPresent(line -> send(maria, line));
            cases.stream()
                    .filter(line -> speaks(line, "ar"))
                    .skip(1)
                    .findFirst()
                    .ifPresent(line -> bring(maria, line));
        });
    }

    private static boolean speaks(PersonLine line, String code) {
        Language language = line.preferredLanguage();
        return language != null && language.code().equals(code) && !line.isProtected();
    }

    private void send(SignedIn maria, PersonLine line) {
        SignedInParticipant self =
                new SignedInParticipant(maria.tenantId(), line.id(), Ids.next(clock), maria.municipality());
        tenancy.inTenant(
                maria.tenantId(),
                () -> AsParticipant.does(self, () -> {
                    if (mapping.open().isEmpty() && mapping.sent().isEmpty()) {
                        mapping.begin(mapping.next(), "fa-AF");
                        said().forEach(mapping::answer);
                        mapping.send();
                    }
                }));
    }

    private static Map<String, Answer> said() {
        Map<String, Answer> said = new LinkedHashMap<>();
        said.put("wish", Answer.of(Row.of("خیاط")));
        said.put("languages", Answer.of("sv", "prs"));
        said.put("school", Answer.of("lower"));
        said.put("work", Answer.of(Row.of("آشپز")));
        said.put("can", Answer.of("cook", "sew", "children"));
        said.put("asked", Answer.of("لباس دوختن برای عروسی"));
        said.put("phone", Answer.of("alone"));
        return said;
    }

    private void bring(SignedIn maria, PersonLine line) {
        jobs.inNameOf(maria, () -> {
            Participant person = files.person(line.id());
            if (files.of(person).isEmpty()) {
                UUID id = files.next();
                LocalDate today = LocalDate.now(clock);
                Brought.Consent consent = new Brought.Consent(today, Brought.How.SPOKEN, Language.known("ar"));
                files.bring(person, id, consent, "portfolj.json", FILE.getBytes(StandardCharsets.UTF_8));
            }
            return true;
        });
    }
}
