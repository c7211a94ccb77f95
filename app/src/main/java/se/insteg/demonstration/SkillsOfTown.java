package se.insteg.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.people.PersonDetails;
import se.insteg.people.PersonLine;
import se.insteg.skills.Claim;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.NewClaim;
import se.insteg.skills.Origin;
import se.insteg.skills.Profile;
import se.insteg.skills.cv.Choice;
import se.insteg.skills.cv.Consent;
import se.insteg.skills.cv.Consents;
import se.insteg.skills.cv.Draft;
import se.insteg.skills.cv.HandedOut;
import se.insteg.skills.cv.Sheet;
import se.insteg.skills.cv.Sheets;

/**
 * What some of Maria's participants can: work with certificates, Swedish level by level, what they say themselves and nobody
 * has gone through; a few with a CV and a card that have been handed out.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(230) // after the interviews
class SkillsOfTown implements ApplicationRunner {
    private static final int TOLD = 24;
    private static final int WITH_CV = 4;

    /** Where people who speak a language come from, most often. */
    private static final Map<String, String> COUNTRIES = Map.of(
            "ar", "SY", "prs", "AF", "ps", "AF", "ti", "ER", "so", "SO", "uk", "UA", "am", "ET", "fa", "IR", "ckb",
            "IQ", "kmr", "SY");

    private static final List<String> LEVELS = List.of("A1", "A2", "B1");

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final People people;
    private final Profile profile;
    private final Consents consents;
    private final Sheets sheets;
    private final Clock clock;
    private final Map<String, String[]> told = new HashMap<>();
    private final Chance chance = new Chance(1415);

    SkillsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            People people,
            Profile profile,
            Consents consents,
            Sheets sheets,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.people = people;
        this.profile = profile;
        this.consents = consents;
        this.sheets = sheets;
        this.clock = clock;
        Tables.read("skills.csv").forEach(row -> told.put(row[0], row));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("maria", "leksand")
                .ifPresent(maria -> jobs.inNameOf(maria, () -> {
                    List<Participant> own = own(maria);
                    boolean untold = own.stream()
                            .noneMatch(one -> sheets.of(one).stream().findAny().isPresent());
                    if (untold) {
                        List<Participant> met = own.stream()
                                .filter(one -> profile.of(one).isUntold()) // an interview has told of the others
                                .toList();
                        met.forEach(this::tell);
                        met.stream().limit(WITH_CV).forEach(one -> handOut(one.id()));
                    }
                    return untold;
                }));
    }

    private List<Participant> own(SignedIn maria) {
        List<UUID> ids = people.list(new ListQuery(null, null, maria.staffId(), null, null)).lines().stream()
                .filter(line -> !line.isProtected())
                .map(PersonLine::id)
                .limit(TOLD)
                .toList();
        return people.findAll(ids).stream().filter(one -> row(one).isPresent()).toList();
    }

    private Optional<String[]> row(Participant person) {
        return person.details().work().occupations().stream()
                .map(occupation -> told.get(occupation.title()))
                .filter(row -> row != null)
                .findFirst();
    }

    private void tell(Participant person) {
        String[] row = row(person).orElseThrow();
        PersonDetails details = person.details();
        LocalDate today = LocalDate.now(clock);
        String country = details.work().languages().stream()
                .map(language -> COUNTRIES.getOrDefault(language.code(), ""))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
        int until = today.getYear() - 2 - chance.below(4);
        NewClaim work = NewClaim.of(ClaimKind.WORK, row[0])
                .during(until - 2 - chance.below(9), until)
                .at(row[1], country)
                .told(row[2]);
        LocalDate then = today.minusDays(20 + chance.below(90));
        boolean seen = chance.percent(45);
        profile.record(person.id(), List.of(work), new Origin(seen ? ClaimSource.DOCUMENT : ClaimSource.STAFF, then));
        List<NewClaim> conversation = new ArrayList<>();
        conversation.add(NewClaim.of(
                        ClaimKind.LANGUAGE,
                        details.work().languages().getFirst().code())
                .level("MOTHER_TONGUE"));
        boolean further = chance.percent(50);
        conversation.add(NewClaim.of(ClaimKind.EDUCATION, further ? "Samhällsvetenskap" : "Nioårig skola")
                .level(further ? "UPPER_SECONDARY" : "LOWER_SECONDARY")
                .at("", country));
        profile.record(person.id(), conversation, new Origin(ClaimSource.STAFF, then));
        profile.record(
                person.id(),
                List.of(NewClaim.of(ClaimKind.INFORMAL, row[3]).level("ALONE")),
                new Origin(ClaimSource.SELF, today.minusDays(chance.below(12))));
        swedish(person.id(), today);
        if (chance.percent(50)) {
            UUID informal = profile.of(person).unconfirmed().getFirst().id();
            profile.confirm(person.id(), Set.of(informal), Claim.Basis.CONVERSATION);
        }
    }

    /** A step or two up, by a teacher or a test; and what some say of themselves since. */
    private void swedish(UUID person, LocalDate today) {
        int steps = 1 + chance.below(LEVELS.size());
        for (int i = 0; i < steps; i++) {
            LocalDate on = today.minusDays(40L + 95L * (steps - 1 - i) + chance.below(20));
            ClaimSource source = i == steps - 1 ? ClaimSource.TEST : ClaimSource.TEACHER;
            profile.record(person, List.of(swedish(LEVELS.get(i))), new Origin(source, on));
        }
        if (chance.percent(35) && steps < LEVELS.size()) {
            profile.record(
                    person,
                    List.of(swedish(LEVELS.get(steps))),
                    new Origin(ClaimSource.SELF, today.minusDays(chance.below(14))));
        }
    }

    private static NewClaim swedish(String level) {
        return NewClaim.of(ClaimKind.LANGUAGE, "sv").level(level);
    }

    private void handOut(UUID person) {
        LocalDate today = LocalDate.now(clock);
        consents.record(
                person,
                consents.next(),
                Set.of(Consent.Use.EMPLOYER, Consent.Use.AUTHORITY),
                Consent.How.SPOKEN,
                today.minusDays(9),
                today.plusYears(1));
        UUID cv = save(person, Sheet.Kind.CV);
        save(person, Sheet.Kind.PITCH);
        sheets.handOut(
                person,
                cv,
                new Sheets.Wish(sheets.next(), Consent.Use.EMPLOYER, "Rektorn på Norets skola", HandedOut.Format.PDF));
    }

    private UUID save(UUID person, Sheet.Kind kind) {
        UUID id = sheets.next();
        Draft draft = sheets.draft(people.find(person));
        Map<UUID, Choice.Wording> lines = new HashMap<>();
        draft.lines().stream()
                .filter(line -> line.standing() != Sheet.Standing.OWN)
                .filter(line -> kind == Sheet.Kind.CV || line.said().kind() != ClaimKind.EDUCATION)
                .forEach(line -> lines.put(
                        line.key(),
                        new Choice.Wording(
                                "", kind == Sheet.Kind.CV ? line.said().words() : "")));
        String summary = kind == Sheet.Kind.CV
                ? "Jag är van att arbeta hårt och lär mig fort. Jag vill arbeta tillsammans med andra."
                : "Jag kommer i tid, jag frågar när jag inte förstår, och jag delar gärna med mig av det jag kan.";
        Choice choice = new Choice("", summary, List.of("Nås genom Maria på integrationsenheten"), false, lines);
        sheets.save(person, id, kind, choice);
        return id;
    }
}
