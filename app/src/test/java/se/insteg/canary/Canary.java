package se.insteg.canary;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.staff.Founding;
import se.insteg.access.staff.Roles;
import se.insteg.access.tokens.Program;
import se.insteg.access.tokens.Programs;
import se.insteg.casework.TestCasework;
import se.insteg.community.TestActivities;
import se.insteg.hosts.TestHosts;
import se.insteg.imports.TestImport;
import se.insteg.insights.TestInitiatives;
import se.insteg.kernel.Form;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;
import se.insteg.outcomes.Outcome;
import se.insteg.outcomes.Outcomes;
import se.insteg.outcomes.What;
import se.insteg.people.Participant;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.People;
import se.insteg.people.Protection;
import se.insteg.people.TestDocuments;
import se.insteg.people.TestPeople;
import se.insteg.people.card.Remarks;
import se.insteg.people.handlers.HandlerChanges;
import se.insteg.people.identity.Identities;
import se.insteg.people.identity.IdentityNumber;
import se.insteg.people.identity.NumberKind;
import se.insteg.people.identity.TypedNumber;
import se.insteg.people.peers.TestPeers;
import se.insteg.people.status.Statement;
import se.insteg.people.status.StatusKind;
import se.insteg.people.status.StatusRecording;
import se.insteg.people.status.StatusSource;
import se.insteg.people.status.StatusTable;
import se.insteg.placements.Ask;
import se.insteg.placements.Asking;
import se.insteg.placements.Placements;
import se.insteg.placements.Proposals;
import se.insteg.placements.Proposed;
import se.insteg.placements.Round;
import se.insteg.placements.Rounds;
import se.insteg.placements.agreement.Terms;
import se.insteg.placements.agreement.TermsInput;
import se.insteg.placements.complaint.Complaints;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.OccupationCatalogue;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.programmes.TestProgrammes;
import se.insteg.skills.ClaimKind;
import se.insteg.skills.ClaimSource;
import se.insteg.skills.TestClaims;
import se.insteg.skills.cv.Choice;
import se.insteg.skills.cv.Sheet;
import se.insteg.skills.cv.Sheets;
import se.insteg.skills.elsewhere.Brought;
import se.insteg.skills.elsewhere.BroughtFiles;
import se.insteg.skills.mapping.TestMapping;
import se.insteg.skills.search.CompetenceQuery;
import se.insteg.skills.search.SavedSearches;
import se.insteg.surveys.Survey;
import se.insteg.surveys.Surveys;
import se.insteg.surveys.Template;
import se.insteg.taxonomy.Aliases;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.testing.TestTown;
import se.insteg.tracks.Seats;
import se.insteg.tracks.Shortage;
import se.insteg.tracks.Shortages;
import se.insteg.tracks.Track;
import se.insteg.tracks.Tracks;

/**
 * A municipality with one of everything, each bearing the municipality's own mark and a word for what it is. Everything is
 * also called {@value #ALIKE}, so that whoever looks for that finds all they may see without having typed a mark.
 */
final class Canary {
    static final String ALIKE = "Quvilex";

    /** What is planted, by the word that stands after the mark. */
    static final String PERSON = "pia";

    static final String PROPOSED = "gro";
    static final String HIDDEN = "hem";
    static final String GUARDIAN = "godman";
    static final String SITE = "boende";
    static final String ORGANISATION = "bolag";
    static final String CONTACT = "kontakt";
    static final String OFFER = "plats";
    static final String MEETING = "besok";
    static final String PROMISE = "lofte";
    static final String INTEREST = "intresse";
    static final String GATHERING = "frukost";
    static final String ACTIVITY = "körsång";
    static final String UNINVITED = "grannbolag";
    static final String PROGRAMME = "kurs";
    static final String INITIATIVE = "satsning";
    static final String OUTREACH = "fragade";
    static final String COMPLAINT = "klagan";
    static final String OUTCOME = "utfall";
    static final String SURVEY = "enkat";
    static final String TRACK = "spår";
    static final String ACCORD = "avtal";
    static final String GUEST = "gast";
    static final String SHARED = "delad";
    static final String WAY_THERE = "buss";
    static final String GROUP = "klass";
    static final String LEADER = "lektor";
    static final String ROOM = "sal";
    static final String TASK = "uppgift";
    static final String OWN_TASK = "eget";
    static final String CHECKLIST = "lista";
    static final String APPOINTMENT = "tid";
    static final String AGENCY = "tolk";
    static final String NOTE = "not";
    static final String DOCUMENT = "intyg";
    static final String ALIAS = "yrkesord";
    static final String SEARCH = "sokning";
    static final String CLAIM = "kan";
    static final String TEMPLATE = "mall";
    static final String ANSWER = "svar";
    static final String CASEWORKER = "skottare";
    static final String HANDED_OVER = "given";
    static final String UNIT = "enhet";
    static final String COLLEAGUE = "kollega";
    static final String PROGRAM = "program";
    static final String ROW = "rad";
    static final String REFUSED_ROW = "avvisad";
    static final String OFFER_ROW = "platsrad";
    static final String REFUSED_OFFER_ROW = "platsavvisad";
    static final String HOST_ROW = "bolagsrad";
    static final String REFUSED_HOST_ROW = "bolagsavvisad";
    static final String REFUSED_PLACEMENT_ROW = "praktikavvisad";

    private final TestTown town;
    private final String mark;
    private final Map<Role, UUID> staff = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, UUID> hiddenIds = new HashMap<>();
    private final Map<Protection.Kind, UUID> hiddenOfKind = new EnumMap<>(Protection.Kind.class);
    private final Map<Protection.Kind, UUID> hiddenStays = new EnumMap<>(Protection.Kind.class);
    private final Map<Protection.Kind, UUID> hiddenGuardianships = new EnumMap<>(Protection.Kind.class);
    private final UUID hidden;
    private final UUID offerImport;
    private final UUID hostImport;
    private final UUID placementImport;
    private final UUID card;

    private Canary(ApplicationContext app, String mark) {
        this.mark = mark;
        town = TestTown.in(app);
        UUID unit = town.unit(name(UNIT));
        for (Role role : Role.values()) {
            staff.put(role, member(app, role, "personal", unit));
        }
        UUID colleague = member(app, Role.COURSE_LEADER, COLLEAGUE, unit);
        UUID coordinator = of(Role.COORDINATOR);
        UUID handler = of(Role.PROTECTED_IDENTITY_HANDLER);
        TestHosts hosts = new TestHosts(app, town, coordinator);
        UUID organisation = hosts.organisation(name(ORGANISATION));
        UUID offer = hosts.offer(organisation, name(OFFER), 9, "occupations", "5120");
        ids.put("contactId", hosts.contact(organisation, name(CONTACT), "070-123 45 67"));
        ids.put("offerId", offer);
        ids.put("meetingId", hosts.meeting(organisation, LocalDate.of(2026, 3, 2), name(MEETING)));
        ids.put("promiseId", hosts.promise(organisation, name(PROMISE), null));
        ids.put("interestId", hosts.interest(organisation, name(INTEREST)));
        UUID gathering = hosts.gathering(name(GATHERING), LocalDate.of(2026, 3, 2));
        ids.put("gatheringId", gathering);
        ids.put("leadId", new UUID(0, 7)); // a participant's own: LeadingParticipantsTest
        ids.put("activityId", new TestActivities(app, town, coordinator).waiting(mark, name(ACTIVITY)));
        ids.put("invitationId", hosts.invite(gathering, organisation));
        ids.put("programmeId", new TestProgrammes(app, town, coordinator).swedish(name(PROGRAMME)));
        ids.put("otherOrganisationId", hosts.organisation(name(UNINVITED)));
        ids.put("joiningId", new UUID(0, 5)); // of POSTs only
        hosts.organisation(name(UNINVITED));
        TestProgrammes programmes = new TestProgrammes(app, town, coordinator);
        UUID programme = programmes.swedish(name(PROGRAMME));
        programmes.published(programme);
        UUID group = programmes.group(programme, name(GROUP), "2026-01-05");
        UUID room = programmes.room(name(ROOM));
        UUID leader = programmes.volunteer(name(LEADER), "ar");
        ids.put("programmeId", programme);
        ids.put("initiativeId", new TestInitiatives(app, town, coordinator).begun(name(INITIATIVE), programme));
        ids.put("groupId", group);
        ids.put("roomId", room);
        ids.put("leaderId", leader);
        ids.put("sessionId", programmes.today(group, room, leader));
        ids.put("otherRoundId", round(app, coordinator)); // before anybody was there, so that all are new in the next
        hiddenIds.put("otherRoundId", round(app, handler));
        TestPeople people = new TestPeople(app, town);
        UUID person = people.register(coordinator, name(PERSON), "unit", unit.toString(), "wishes", "5120");
        UUID proposed = people.register(coordinator, name(PROPOSED), "unit", unit.toString(), "wishes", "5120");
        ids.put("statementId", said(app, coordinator, person));
        ids.put("enrolmentId", programmes.enrol(person, group));
        CanaryFamily family = new CanaryFamily(app, town, coordinator, this);
        ids.put("guardianshipId", family.answeredFor(person, name(GUARDIAN)));
        family.related(person, proposed);
        UUID site = family.site(name(SITE));
        ids.put("siteId", site);
        ids.put("stayId", family.livesAt(person, site));
        for (Protection.Kind kind : Protection.Kind.values()) {
            if (kind != Protection.Kind.NONE) {
                String word = kind == Protection.Kind.UNKNOWN ? HIDDEN : HIDDEN + kind.code();
                UUID one = people.register(
                        coordinator,
                        name(word),
                        "unit",
                        unit.toString(),
                        "caseworker",
                        of(Role.CASEWORKER).toString(),
                        "wishes",
                        "5120",
                        "place",
                        mark + HIDDEN + "ort");
                hiddenGuardianships.put(kind, family.answeredFor(one, name(HIDDEN + "god")));
                family.related(person, one);
                hiddenStays.put(kind, family.livesAt(one, site));
                people.protect(coordinator, one, kind, handler);
                hiddenOfKind.put(kind, one);
            }
        }
        hidden = hiddenOfKind.getOrDefault(Protection.Kind.UNKNOWN, new UUID(0, 0));
        hiddenIds.put("guardianshipId", hiddenGuardianships.getOrDefault(Protection.Kind.UNKNOWN, new UUID(0, 0)));
        hiddenIds.put("stayId", hiddenStays.getOrDefault(Protection.Kind.UNKNOWN, new UUID(0, 0)));
        hiddenIds.put("statementId", said(app, handler, hidden));
        hiddenIds.put("enrolmentId", new TestProgrammes(app, town, handler).enrol(hidden, group));
        ids.put("glassId", broken(app, person));
        card = town.as(coordinator, () -> app.getBean(ParticipantAccess.class)
                .issue(person, "ar", null)
                .id());
        ids.put("remarkId", remark(app, person));
        ids.put("messageId", message(app, coordinator, person));
        TestCasework casework = new TestCasework(app, town);
        ids.put("ownTaskId", casework.task(coordinator, null, name(OWN_TASK)));
        ids.put("taskId", casework.task(coordinator, person, name(TASK)));
        hiddenIds.put("taskId", casework.task(handler, hidden, name(TASK)));
        UUID checklist = casework.checklist(coordinator, name(CHECKLIST));
        UUID caseworker = member(app, Role.CASEWORKER, CASEWORKER, unit);
        UUID given = people.register(coordinator, name(HANDED_OVER), "unit", unit.toString());
        ids.put("caseworkerId", caseworker);
        ids.put("handoverId", casework.handOver(coordinator, null, caseworker, given));
        ids.put("noteId", casework.note(of(Role.CASEWORKER), person, name(NOTE)));
        hiddenIds.put("noteId", casework.note(handler, hidden, name(NOTE)));
        TestDocuments documents = new TestDocuments(app, town);
        ids.put("documentId", documents.words(of(Role.CASEWORKER), person, name(DOCUMENT)));
        hiddenIds.put("documentId", documents.words(handler, hidden, name(DOCUMENT) + " " + name(HIDDEN)));
        TestClaims claims = new TestClaims(app, town);
        ids.put("claimId", claims.say(coordinator, person, ClaimSource.SELF, ClaimKind.SKILL, name(CLAIM)));
        hiddenIds.put("claimId", claims.say(handler, hidden, ClaimSource.SELF, ClaimKind.SKILL, name(CLAIM)));
        ids.put("outreachId", new TestHosts(app, town, coordinator).outreach(person, name(OUTREACH)));
        hiddenIds.put("outreachId", new TestHosts(app, town, handler).outreach(hidden, name(OUTREACH)));
        ids.put("complaintId", complaint(app, coordinator, person));
        hiddenIds.put("complaintId", complaint(app, handler, hidden));
        UUID track = track(app, coordinator);
        ids.put("shortageId", shortage(app, coordinator));
        hiddenIds.put("shortageId", ids.getOrDefault("shortageId", track));
        ids.put("trackId", track);
        hiddenIds.put("trackId", track);
        ids.put("seatId", seat(app, coordinator, person, track));
        hiddenIds.put("seatId", seat(app, handler, hidden, track));
        ids.put("outcomeId", outcome(app, coordinator, person));
        hiddenIds.put("outcomeId", outcome(app, handler, hidden));
        UUID survey = survey(app, coordinator);
        ids.put("surveyId", survey);
        hiddenIds.put("surveyId", survey); // tells of nobody
        CanaryNeighbour neighbour = new CanaryNeighbour(app, town, this);
        ids.put("accordId", neighbour.accord());
        ids.put("seatOfferId", neighbour.offer(group));
        ids.put("shareCardId", neighbour.guest());
        neighbour.shared(person);
        ids.put("consentId", new UUID(0, 3)); // of POSTs only
        ids.put("sheetId", sheet(app, coordinator, person));
        hiddenIds.put("sheetId", sheet(app, handler, hidden));
        ids.put("broughtId", brought(app, of(Role.CASEWORKER), person));
        hiddenIds.put("broughtId", brought(app, handler, hidden));
        ids.put("agencyId", casework.agency(coordinator, name(AGENCY)));
        ids.put("aliasId", alias(app, coordinator));
        ids.put("timetableId", new UUID(0, 6)); // of POSTs only
        ids.put("searchId", savedSearch(app, coordinator));
        ids.put("appointmentId", casework.appointment(coordinator, person, name(APPOINTMENT)));
        hiddenIds.put("appointmentId", casework.appointment(handler, hidden, name(APPOINTMENT)));
        ids.put("checklistId", checklist);
        ids.put("startedId", casework.start(coordinator, person, checklist).id());
        hiddenIds.put("startedId", casework.start(handler, hidden, checklist).id());
        TestMapping mapping = new TestMapping(app, town);
        ids.put("templateId", mapping.copied(coordinator, name(TEMPLATE)));
        ids.put("interviewId", mapping.begunWith(coordinator, person, name(ANSWER)));
        hiddenIds.put("interviewId", mapping.begunWith(handler, hidden, name(HIDDEN + ANSWER)));
        ids.put("peerId", new TestPeers(app, town, coordinator).appointed(person, name(PERSON)));
        ids.put("helpId", new UUID(0, 4)); // what it shows is shown to few: PeerMappingTest
        ids.put("absenceId", casework.cover(coordinator, of(Role.CASEWORKER), caseworker));
        UUID alsoHidden =
                people.register(handler, name(HIDDEN), "protection", "unknown", "handlers", handler.toString());
        UUID anotherHandler = town.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        ids.put("handlerChangeId", town.as(handler, () -> app.getBean(HandlerChanges.class)
                .ask(app.getBean(People.class).find(hidden), Set.of(handler, anotherHandler), "prov")));
        ids.put("otherPersonId", proposed);
        hiddenIds.put("otherPersonId", alsoHidden);
        ids.put("numberId", number(app, of(Role.CASEWORKER), person));
        hiddenIds.put("numberId", number(app, handler, hidden));
        ids.put("nameId", new UUID(0, 1)); // of POSTs only, like the next
        ids.put("mergeId", new UUID(0, 2));
        ids.put("roundId", round(app, coordinator));
        hiddenIds.put("roundId", round(app, handler));
        ids.put("placementId", propose(app, coordinator, proposed, offer));
        hiddenIds.put("placementId", propose(app, handler, hidden, offer));
        ids.put("proposedId", proposed);
        ids.put("agreementId", agreement(app, coordinator, proposed, ids));
        hiddenIds.put("agreementId", agreement(app, handler, hidden, hiddenIds));
        ids.put("assuranceId", new UUID(0, 4)); // of POSTs only, like the next
        ids.put("questionId", new UUID(0, 5));
        ids.put("organisationId", organisation);
        ids.put("personId", person);
        ids.put("unitId", unit);
        ids.put("staffId", colleague);
        ids.put("tokenId", program(app));
        for (Role role : Roles.OF_PROGRAMS) {
            tokens.put(role, town.token(role, null));
        }
        ids.put(
                "importId",
                id(TestImport.people(
                        town.browser(coordinator),
                        unit.toString(),
                        "id,namn,född",
                        mark + "-2," + name(ROW) + ",1990-01-01",
                        mark + "-3," + ALIKE + "," + mark + REFUSED_ROW)));
        String offers = "id;anordnare;titel;platser\n" + mark + "-4;" + name(ORGANISATION) + ";" + name(OFFER_ROW)
                + ";2\n" + mark + "-5;" + name(ORGANISATION) + ";" + ALIKE + ";" + mark + REFUSED_OFFER_ROW + "\n";
        offerImport = id(TestImport.of(
                town.browser(coordinator), "/offers/import", offers.getBytes(StandardCharsets.UTF_8), Map.of()));
        String rows = "namn;typ\n" + name(HOST_ROW) + ";företag\n" + ALIKE + ";" + name(REFUSED_HOST_ROW) + "\n";
        hostImport = id(TestImport.of(
                town.browser(coordinator), "/hosts/import", rows.getBytes(StandardCharsets.UTF_8), Map.of()));
        String placed = "id;anordnare;typ;från;till\n" + mark + "-6;" + name(REFUSED_PLACEMENT_ROW)
                + ";språkpraktik;2026-01-01;2099-01-01\n";
        placementImport = id(TestImport.of(
                town.browser(coordinator), "/placements/import", placed.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    static Canary in(ApplicationContext app, String mark) {
        return new Canary(app, mark);
    }

    private UUID member(ApplicationContext app, Role role, String word, UUID unit) {
        return town.inTenant(() -> {
            Founding founding = app.getBean(Founding.class);
            UUID id = founding.staff(name(word), UUID.randomUUID() + "@prov.example", null, unit, null);
            founding.role(id, role, null);
            return id;
        });
    }

    private UUID remark(ApplicationContext app, UUID person) {
        return town.inTenant(() -> {
            Remarks remarks = app.getBean(Remarks.class);
            remarks.say(new SignedInParticipant(town.id(), person, card, ""), "prov", "sv");
            return remarks.of(person).getFirst().id();
        });
    }

    private UUID savedSearch(ApplicationContext app, UUID coordinator) {
        SavedSearches searches = app.getBean(SavedSearches.class);
        UUID id = searches.next();
        CompetenceQuery query = new CompetenceQuery(
                List.of(), false, false, List.of(), List.of(), SwedishLevel.A2, false, null, Set.of());
        town.as(coordinator, () -> searches.save(id, name(SEARCH), query, false));
        return id;
    }

    private UUID alias(ApplicationContext app, UUID coordinator) {
        Aliases aliases = app.getBean(Aliases.class);
        UUID id = aliases.next();
        town.as(coordinator, () -> aliases.add(id, name(ALIAS), StoredTerms.occupation("5312")));
        return id;
    }

    private UUID message(ApplicationContext app, UUID staff, UUID person) {
        return town.as(staff, () -> app.getBean(Outbox.class)
                .send(new Message(mark, person, Channel.SMS, "070-123 45 67", "outbox.subject", List.of(), "sv", null))
                .orElseThrow());
    }

    /** With which the participant who is planted comes in. */
    UUID card() {
        return card;
    }

    private UUID program(ApplicationContext app) {
        LocalDate ends = LocalDate.now(app.getBean(Clock.class)).plusDays(30);
        Program.Made made = town.as(of(Role.ADMINISTRATOR), () -> app.getBean(Programs.class)
                .make(new Programs.Wish(name(PROGRAM), Role.CASEWORKER, null, ends, "prov")));
        return made.id();
    }

    /** Their own caseworker would have had no need to; for the log's reviewer it makes no difference. */
    private UUID broken(ApplicationContext app, UUID person) {
        UUID id = UUID.randomUUID();
        town.inTenant(() -> app.getBean(JdbcClient.class)
                .sql("""
                        insert into access.broken_glass
                            (tenant_id, id, staff_id, subject_id, reason, told_id, opened_at, ends_at)
                        values (?, ?, ?, ?, 'Handläggaren var inte att nå', ?, now() - interval '2 hours',
                            now() - interval '1 hour')
                        """)
                .params(town.id(), id, of(Role.CASEWORKER), person, of(Role.LOG_REVIEWER))
                .update());
        return id;
    }

    private UUID round(ApplicationContext app, UUID staff) {
        Rounds rounds = app.getBean(Rounds.class);
        UUID id = town.as(staff, rounds::begin);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> town.as(staff, () -> rounds.find(id)).state() == Round.State.DONE);
        return id;
    }

    private UUID said(ApplicationContext app, UUID staff, UUID person) {
        return town.as(staff, () -> {
            Participant whom = app.getBean(People.class).find(person);
            Statement said = Statement.of(
                    StatusKind.ASYLUM_SEEKER,
                    LocalDate.of(2026, 1, 15),
                    null,
                    Statement.Details.NONE,
                    StatusSource.AGENCY);
            app.getBean(StatusRecording.class).say(whom, said, "prov");
            return app.getBean(StatusTable.class).of(whom).steps().getFirst().id();
        });
    }

    private UUID number(ApplicationContext app, UUID staff, UUID person) {
        IdentityNumber.Details details = new IdentityNumber.Details(IdentityNumber.Source.TOLD, null, null, null, null);
        return town.as(
                staff,
                () -> app.getBean(Identities.class)
                                        .add(
                                                app.getBean(People.class).find(person),
                                                new TypedNumber.Number(NumberKind.OTHER, mark, mark),
                                                details,
                                                null)
                                instanceof Identities.Added.Done done
                        ? done.id()
                        : new UUID(0, 0));
    }

    private UUID brought(ApplicationContext app, UUID staff, UUID person) {
        return town.as(staff, () -> {
            BroughtFiles files = app.getBean(BroughtFiles.class);
            UUID id = files.next();
            Brought.Consent consent =
                    new Brought.Consent(LocalDate.of(2026, 1, 8), Brought.How.SPOKEN, Language.SWEDISH);
            String passport = "{\"LearnerInfo\": {\"WorkExperience\": [{\"Position\": \"" + name(CLAIM) + "\"}]}}";
            files.bring(files.person(person), id, consent, name(DOCUMENT), passport.getBytes(StandardCharsets.UTF_8));
            return id;
        });
    }

    /** A draft from the person's proposal. */
    private UUID agreement(ApplicationContext app, UUID staff, UUID person, Map<String, UUID> of) {
        Form form = Form.empty()
                .with("kind", "work_training")
                .with("starts", "2026-01-01")
                .with("ends", "2026-02-01");
        Terms terms = Objects.requireNonNull(TermsInput.read(form, Set.of()));
        return town.as(staff, () -> {
            Placements placements = app.getBean(Placements.class);
            return placements.draft(person, placements.next(), of.getOrDefault("placementId", new UUID(0, 0)), terms);
        });
    }

    private UUID complaint(ApplicationContext app, UUID staff, UUID person) {
        return town.as(staff, () -> {
            Complaints complaints = app.getBean(Complaints.class);
            UUID id = complaints.next();
            complaints.record(person, id, null, name(COMPLAINT), "sv");
            return id;
        });
    }

    private UUID track(ApplicationContext app, UUID staff) {
        return town.as(staff, () -> {
            Tracks tracks = app.getBean(Tracks.class);
            UUID id = tracks.next();
            Track.Details details = new Track.Details(name(TRACK), "", null, 9, "", "", null);
            tracks.begin(id, details, List.of(new Track.Step(tracks.next(), Track.Kind.OTHER, "Första", 2, null)));
            return id;
        });
    }

    private UUID shortage(ApplicationContext app, UUID staff) {
        return town.as(staff, () -> {
            Shortages shortages = app.getBean(Shortages.class);
            UUID id = shortages.next();
            shortages.add(List.of(new Shortage(
                    id, OccupationCatalogue.starter().find("2341"), name(TRACK), LocalDate.of(2026, 1, 5))));
            return id;
        });
    }

    private UUID seat(ApplicationContext app, UUID staff, UUID person, UUID track) {
        return town.as(staff, () -> {
            Seats seats = app.getBean(Seats.class);
            seats.enter(person, track, LocalDate.of(2026, 1, 5));
            return seats.of(seats.person(person)).getFirst().seat().id();
        });
    }

    private UUID outcome(ApplicationContext app, UUID staff, UUID person) {
        return town.as(staff, () -> {
            Outcomes outcomes = app.getBean(Outcomes.class);
            UUID id = outcomes.next();
            LocalDate day = LocalDate.of(2026, 1, 5);
            outcomes.note(
                    person, id, new Outcome.Said(new What.Here(), day, null, Outcome.Source.PERSON, name(OUTCOME)));
            return id;
        });
    }

    private UUID survey(ApplicationContext app, UUID staff) {
        return town.as(staff, () -> {
            Surveys surveys = app.getBean(Surveys.class);
            Survey.Details details = new Survey.Details(Template.EXIT, name(SURVEY), null, null, null);
            return surveys.make(surveys.next(), details).id();
        });
    }

    private UUID sheet(ApplicationContext app, UUID staff, UUID person) {
        return town.as(staff, () -> {
            Sheets sheets = app.getBean(Sheets.class);
            UUID id = sheets.next();
            Choice choice = new Choice(name(CLAIM), "", List.of(), false, Map.of());
            sheets.save(person, id, Sheet.Kind.CV, choice);
            return id;
        });
    }

    private UUID propose(ApplicationContext app, UUID staff, UUID person, UUID offer) {
        Proposals.Wish wish = new Proposals.Wish(person, offer, null, "passar bra", Set.of(), "", null);
        Proposed proposed = town.as(staff, () -> app.getBean(Proposals.class).propose(wish));
        if (proposed instanceof Proposed.Done done) {
            Asking asking = app.getBean(Asking.class);
            town.as(
                    staff,
                    () -> asking.askParticipant(
                            person,
                            done.id(),
                            new Asking.ToParticipant(asking.next(), Ask.Way.PAPER, "sv", name(WAY_THERE), "")));
            return done.id();
        }
        throw new AssertionError(proposed.toString());
    }

    private static UUID id(TestImport read) {
        return UUID.fromString(read.path().substring(read.path().lastIndexOf('/') + 1));
    }

    TestTown town() {
        return town;
    }

    String mark() {
        return mark;
    }

    String name(String word) {
        return ALIKE + " " + mark + word;
    }

    UUID of(Role role) {
        return staff.getOrDefault(role, new UUID(0, 0));
    }

    Map<Role, String> tokens() {
        return tokens;
    }

    UUID unit() {
        return ids.getOrDefault("unitId", new UUID(0, 0));
    }

    /** The route with the ids of this municipality. */
    String filled(String pattern) {
        String whose =
                pattern.contains("{placementId}") || pattern.contains("{agreementId}") ? "proposedId" : "personId";
        return filled(pattern, ids.getOrDefault(whose, new UUID(0, 0)), ids);
    }

    /** The mark with the word, or for {@code #personId} the id of that. */
    String told(String word) {
        return word.startsWith("#")
                ? ids.getOrDefault(word.substring(1), new UUID(0, 0)).toString()
                : mark + word;
    }

    /** Of everything planted. */
    Set<UUID> ids() {
        Set<UUID> all = new HashSet<>(ids.values());
        all.addAll(hiddenIds.values());
        all.addAll(hiddenOfKind.values());
        all.addAll(hiddenGuardianships.values());
        all.addAll(hiddenStays.values());
        return all;
    }

    /** As {@link #filled(String)}, with what hangs on the protected person where there is such. */
    String filledWithHidden(String pattern) {
        Map<String, UUID> all = new HashMap<>(ids);
        all.putAll(hiddenIds);
        return filled(pattern, hidden, all);
    }

    /** The protected people, one of each kind. */
    Map<Protection.Kind, UUID> hiddenOfKind() {
        return hiddenOfKind;
    }

    private String filled(String pattern, UUID person, Map<String, UUID> all) {
        String path = pattern.replace("/offers/import/{importId}", "/offers/import/" + offerImport)
                .replace("/hosts/import/{importId}", "/hosts/import/" + hostImport)
                .replace("/placements/import/{importId}", "/placements/import/" + placementImport)
                .replace("{personId}", person.toString())
                .replace("{code}", town.code())
                .replace("{token}", "0123456789abcdef0123456789abcdef0123456789a")
                .replace("{card}", "0123456789ABCDEF")
                .replace("{fingerprint}", "x")
                .replace("{occasion}", "final")
                .replace("{party}", "host")
                .replace("{number}", "1")
                .replace("{month}", "2026-01")
                .replace("{name}", "insteg.css");
        for (Map.Entry<String, UUID> id : all.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        if (path.contains("{")) {
            throw new AssertionError("Canary has nothing that " + pattern + " points at");
        }
        return path;
    }
}
