package se.insteg.canary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.insteg.access.Role;

/**
 * Where the canary is met by those it belongs to. Every GET route has a line here, also one that shows nothing of a
 * municipality: then it says why.
 */
final class Surfaces {
    /**
     * What whoever holds the role sees there.
     *
     * @param who null when nothing of a municipality stands there
     * @param words that must be on it; {@code #personId} is the id of that
     * @param why nothing does
     * @param handlerSees whether the handler of the protected canary meets it there
     */
    record Surface(@Nullable Role who, String[] words, String why, boolean handlerSees) {}

    static final Map<String, Surface> ALL = new LinkedHashMap<>();

    static {
        for (String open : new String[] {
            "/about",
            "/api",
            "/api/v1/openapi.json",
            "/style",
            "/style/progress",
            "/login",
            "/login/code",
            "/login/set-up-code",
            "/assets/{fingerprint}/{name}"
        }) {
            nothing(open, "is the same for everybody");
        }
        nothing("/invitation/{code}/{token}", "shows only who has the link");
        nothing("/setup/{token}", "shows nothing that is stored");
        nothing("/card", "is the same for everybody");
        nothing("/card/{code}/{card}", "is the same whether there is such a card or not");
        nothing("/link/{code}/{token}", "shows nothing until its button is pressed");
        nothing("/host/{code}/{token}", "shows nothing until its button is pressed: HostLinksTest");
        nothing("/calendar/{code}/{token}", "is found by who has the address, and says when only: CalendarsTest");
        nothing("/me/calendar", "shows a participant themself: CalendarsTest");
        nothing("/tasks/calendar", "tells the address to who makes it, once");
        shown("/outbox", Role.COORDINATOR, Canary.PERSON);
        shown("/outbox/letters", Role.COORDINATOR, Canary.PERSON);
        nothing("/me", "shows a participant themself: ParticipantAccessTest");
        nothing("/me/readers", "shows a participant themself: ParticipantAccessTest");
        nothing("/me/information", "is the same for everybody");
        nothing("/information", "is the municipality's own text, for everybody to read");
        nothing("/information/edit", "is the municipality's own text, for everybody to read");
        nothing("/information/missing", "shows whoever waited for a week: InformationTest");
        handled("/people/{personId}/information", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/information/print", Role.COORDINATOR, Canary.PERSON);
        nothing("/me/details", "shows a participant themself: ParticipantAccessTest");
        handled("/people/{personId}/card", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/skills", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        handled("/people/{personId}/skills/new", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/skills/confirm", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        handled("/people/{personId}/skills/{claimId}", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        handled("/people/{personId}/skills/{claimId}/correct", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        handled("/people/{personId}/cv", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        handled("/people/{personId}/cv/new", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        handled("/people/{personId}/cv/{sheetId}", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        nothing("/me/skills", "shows a participant themself: SheetsTest");
        nothing("/account", "is about the one who asks");
        nothing("/rights", "is the same for everybody");
        nothing("/people/handlers", "tells of questions that wait, of nobody but to whom is named: HandlerChangesTest");
        nothing("/audit/handlers", "tells what was done alone, never of whom: HandlerChangesTest");
        nothing("/keeping", "tells of tables and how many rows went, of nobody: KeepingTest");
        nothing("/taxonomy/occupations", "is the same for everybody");
        nothing("/taxonomy/languages", "is the same for everybody");
        nothing("/taxonomy/skills", "is the same for everybody");
        nothing("/travel", "is public transport, the same for everybody in the municipality: TimetablesTest");
        shown("/taxonomy", Role.COORDINATOR, Canary.ALIAS);
        shown("/competence", Role.COORDINATOR, Canary.SEARCH);
        nothing("/competence/people", "is an empty form until something is asked for: CompetenceSearchTest");
        nothing("/competence/saved/{searchId}", "leads to the search it stands for");
        nothing("/rules", "is the same for everybody");
        nothing("/rules/versions", "is the same for everybody");
        nothing("/units/municipality", "shows the municipality's name, which the sign-in page tells everybody");
        nothing("/audit/mine", "tells ids and moments of the one who asks");
        nothing("/people/glass", "is an empty form");
        shown("/audit/glass", Role.LOG_REVIEWER, "personal");
        shown("/audit/glass/{glassId}", Role.LOG_REVIEWER, "personal");
        nothing("/audit/review", "tells months and counts");
        nothing("/audit/review/month", "names staff and ids of a month that has ended");
        handled("/people/{personId}/copy", Role.CASEWORKER, Canary.PERSON);
        nothing("/people/erasure", "shows those whom nothing is dated about for two years, which the canary is not");
        handled("/people/{personId}/hold", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/log", Role.CASEWORKER, Canary.PERSON);
        nothing("/audit/seals", "tells numbers and marks of seals");
        shown("/audit", Role.LOG_REVIEWER, Canary.COLLEAGUE);
        handled("/", Role.COORDINATOR, Canary.PERSON);
        shown("/staff", Role.ADMINISTRATOR, Canary.COLLEAGUE, Canary.PROGRAM);
        shown("/staff/new", Role.ADMINISTRATOR, Canary.UNIT);
        shown("/staff/tokens", Role.ADMINISTRATOR, Canary.PROGRAM);
        shown("/staff/tokens/new", Role.ADMINISTRATOR, Canary.UNIT);
        shown("/staff/tokens/{tokenId}", Role.ADMINISTRATOR, Canary.PROGRAM);
        for (String part : new String[] {"", "/edit", "/reset-code", "/roles/new", "/roles/revoke"}) {
            shown("/staff/{staffId}" + part, Role.ADMINISTRATOR, Canary.COLLEAGUE);
        }
        shown("/units", Role.ADMINISTRATOR, Canary.UNIT);
        shown("/units/{unitId}", Role.ADMINISTRATOR, Canary.UNIT);

        handled("/people", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/edit", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/status", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/status/new", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/status/{statementId}/correct", Role.COORDINATOR, Canary.PERSON);
        nothing("/people/protection", "is the same for everybody");
        handled("/people/{personId}/protection", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/household", Role.COORDINATOR, Canary.PERSON, Canary.PROPOSED, Canary.GUARDIAN);
        for (String part : new String[] {"label", "child", "members/new", "move", "children/new", "guardians/new"}) {
            handled("/people/{personId}/household/" + part, Role.COORDINATOR, Canary.PERSON);
        }
        handled("/people/{personId}/household/guardians/{guardianshipId}", Role.COORDINATOR, Canary.GUARDIAN);
        handled("/people/{personId}/identity", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/identity/numbers/new", Role.CASEWORKER, Canary.PERSON);
        handled("/people/{personId}/identity/numbers/{numberId}", Role.CASEWORKER, Canary.PERSON);
        handled("/people/{personId}/identity/names/new", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/merge/{otherPersonId}", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/mapping", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/mapping/{interviewId}", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/mapping/{interviewId}/step", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/mapping/{interviewId}/end", Role.COORDINATOR, Canary.PERSON, Canary.ANSWER);
        nothing(
                "/people/{personId}/mapping/{interviewId}/confirm",
                "leads back unless a participant has sent it: OwnMappingTest");
        handled("/people/{personId}/mapping/elsewhere", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/mapping/elsewhere/{broughtId}", Role.COORDINATOR, Canary.PERSON, Canary.CLAIM);
        shown("/peers", Role.COORDINATOR, Canary.PERSON);
        nothing("/peers/undertaking", "is the municipality's own text, for everybody to read");
        shown("/people/{personId}/peer", Role.COORDINATOR, Canary.PERSON);
        shown("/people/{personId}/peer/{peerId}/undertaking", Role.COORDINATOR, Canary.PERSON);
        nothing("/me/undertaking", "shows a participant what they promise: PeerWorkersTest");
        handled("/people/{personId}/mapping/peer", Role.COORDINATOR, Canary.PERSON);
        nothing("/people/{personId}/mapping/peer/{helpId}", "leads back unless another has written: PeerMappingTest");
        nothing("/me/help", "shows whom a participant helps, by what they are called: PeerMappingTest");
        nothing("/me/help/step", "leads back to who asks for nothing of theirs: PeerMappingTest");
        nothing("/me/help/check", "leads back to who asks for nothing of theirs: PeerMappingTest");
        nothing("/me/helped", "shows a participant themself: PeerMappingTest");
        nothing("/me/mapping", "shows a participant themself: OwnMappingTest");
        nothing("/me/mapping/step", "shows a participant themself: OwnMappingTest");
        nothing("/me/mapping/check", "shows a participant themself: OwnMappingTest");
        nothing("/mapping", "tells counts of interviews that have ended: MappingFiguresTest");
        nothing("/mapping/week", "shows those behind a count of the past: MappingFiguresTest");
        nothing("/mapping/again", "shows whose interview is ninety days old: InterviewsTest");
        shown("/mapping/templates", Role.COORDINATOR, Canary.TEMPLATE);
        for (String part : new String[] {"", "/preview", "/question"}) {
            shown("/mapping/templates/{templateId}" + part, Role.COORDINATOR, Canary.TEMPLATE);
        }
        shown("/people/new", Role.COORDINATOR, Canary.UNIT);
        shown("/people/import", Role.COORDINATOR, Canary.UNIT);
        shown("/people/import/{importId}", Role.COORDINATOR, Canary.ROW);
        shown("/people/import/{importId}/rejected.csv", Role.COORDINATOR, Canary.REFUSED_ROW);
        shown("/api/v1/people", Role.COORDINATOR, Canary.PERSON);
        shown("/api/v1/people/{personId}", Role.COORDINATOR, Canary.PERSON);

        shown("/housing", Role.COORDINATOR, Canary.SITE);
        handled("/housing/moves", Role.COORDINATOR, Canary.PERSON);
        shown("/housing/export", Role.COORDINATOR, Canary.SITE);
        nothing("/housing/sites/new", "is an empty form");
        handled("/housing/sites/{siteId}", Role.COORDINATOR, Canary.SITE, Canary.PERSON);
        for (String part : new String[] {"edit", "places", "nights", "arrivals/new"}) {
            shown("/housing/sites/{siteId}/" + part, Role.COORDINATOR, Canary.SITE);
        }
        handled("/housing/sites/{siteId}/move", Role.COORDINATOR, Canary.SITE, Canary.PERSON);
        handled("/people/{personId}/homes", Role.COORDINATOR, Canary.PERSON, Canary.SITE);
        handled("/people/{personId}/homes/new", Role.COORDINATOR, Canary.PERSON, Canary.SITE);
        handled("/people/{personId}/homes/{stayId}", Role.COORDINATOR, Canary.PERSON);
        shown("/hosts", Role.COORDINATOR, Canary.ORGANISATION);
        nothing("/people/export", "asks for a purpose and a code");
        shown("/hosts/export", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/offers/export", Role.COORDINATOR, Canary.OFFER);
        nothing("/hosts/new", "is an empty form");
        shown(
                "/hosts/{organisationId}",
                Role.COORDINATOR,
                Canary.ORGANISATION,
                Canary.CONTACT,
                Canary.OFFER,
                Canary.MEETING,
                Canary.PROMISE,
                Canary.INTEREST);
        shown("/hosts/{organisationId}/edit", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/hosts/{organisationId}/contacts/new", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/hosts/{organisationId}/offers/new", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/hosts/contacts/{contactId}/edit", Role.COORDINATOR, Canary.CONTACT);
        shown("/hosts/relations", Role.COORDINATOR, Canary.PROMISE, Canary.INTEREST, Canary.ORGANISATION);
        nothing("/activities", "names the municipalities that are here");
        for (String page : new String[] {
            "",
            "/poster",
            "/calendar.ics",
            "/link",
            "/{activityId}",
            "/{activityId}/calendar.ics",
            "/{activityId}/join",
            "/{activityId}/leave"
        }) {
            nothing("/activities/{code}" + page, "is for everybody, and shows what is approved: ActivitiesTest");
        }
        shown("/community/activities", Role.COORDINATOR, Canary.ACTIVITY);
        shown("/community/activities/{activityId}", Role.COORDINATOR, Canary.ACTIVITY);
        shown("/community/activities/{activityId}/edit", Role.COORDINATOR, Canary.ACTIVITY);
        shown("/community/activities/new", Role.COORDINATOR, Canary.GROUP);
        nothing("/community/activities/links", "shows associations with an address: ActivitiesTest");
        shown("/hosts/gatherings", Role.COORDINATOR, Canary.GATHERING);
        nothing("/hosts/gatherings/new", "is an empty form");
        shown("/hosts/gatherings/{gatheringId}", Role.COORDINATOR, Canary.GATHERING, Canary.ORGANISATION);
        shown("/hosts/gatherings/{gatheringId}/edit", Role.COORDINATOR, Canary.GATHERING);
        shown("/hosts/gatherings/{gatheringId}/invite", Role.COORDINATOR, Canary.GATHERING, Canary.UNINVITED);
        shown("/hosts/gatherings/{gatheringId}/letters", Role.COORDINATOR, Canary.ORGANISATION, Canary.CONTACT);
        shown("/hosts/invitations/{invitationId}", Role.COORDINATOR, Canary.ORGANISATION, Canary.GATHERING);
        handled("/hosts/outreach", Role.COORDINATOR, Canary.PERSON, Canary.OUTREACH);
        handled("/people/{personId}/outreach", Role.COORDINATOR, Canary.PERSON, Canary.OUTREACH);
        handled("/people/{personId}/outreach/{outreachId}", Role.COORDINATOR, Canary.PERSON, Canary.OUTREACH);
        nothing("/me/outreach", "shows a participant themself: OutreachTest");
        shown("/hosts/{organisationId}/join", Role.COORDINATOR, Canary.ORGANISATION);
        shown(
                "/hosts/{organisationId}/join/{otherOrganisationId}",
                Role.COORDINATOR,
                Canary.ORGANISATION,
                Canary.UNINVITED);
        nothing("/hosts/import", "is an empty form");
        shown("/hosts/import/{importId}", Role.COORDINATOR, Canary.HOST_ROW);
        shown("/hosts/import/{importId}/rejected.csv", Role.COORDINATOR, Canary.REFUSED_HOST_ROW);
        for (String rows : new String[] {"/programmes/enrolments/import", "/programmes/attendance/import"}) {
            nothing(rows, "is an empty form");
            nothing(rows + "/{importId}", "is of its maker alone: RowsImportTest");
            nothing(rows + "/{importId}/rejected.csv", "is of its maker alone: RowsImportTest");
        }
        nothing("/hosts/quota", "shows what the municipality has decided, and it has decided nothing");
        shown("/hosts/{organisationId}/meetings/new", Role.COORDINATOR, Canary.ORGANISATION, Canary.CONTACT);
        shown("/hosts/meetings/{meetingId}/edit", Role.COORDINATOR, Canary.MEETING);
        shown("/hosts/{organisationId}/promises/new", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/hosts/promises/{promiseId}/edit", Role.COORDINATOR, Canary.PROMISE);
        shown("/hosts/{organisationId}/interests/new", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/hosts/interests/{interestId}/edit", Role.COORDINATOR, Canary.INTEREST);
        shown("/offers", Role.COORDINATOR, Canary.OFFER);
        shown("/offers/new", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/offers/{offerId}", Role.COORDINATOR, Canary.OFFER, Canary.ORGANISATION);
        shown("/offers/{offerId}/edit", Role.COORDINATOR, Canary.OFFER);
        nothing("/offers/import", "is an empty form");
        shown("/offers/import/{importId}", Role.COORDINATOR, Canary.OFFER_ROW);
        shown("/offers/import/{importId}/rejected.csv", Role.COORDINATOR, Canary.REFUSED_OFFER_ROW);
        shown("/api/v1/organisations", Role.COORDINATOR, Canary.ORGANISATION);
        shown("/api/v1/organisations/{organisationId}", Role.COORDINATOR, Canary.ORGANISATION);
        for (String list : new String[] {"/week", "/groups", "/groups/{groupId}", "/sessions/{sessionId}"}) {
            shown("/programmes" + list, Role.COORDINATOR, Canary.GROUP);
        }
        shown("/programmes/sessions/{sessionId}/attendance", Role.COORDINATOR, Canary.GROUP);
        shown("/programmes/groups/{groupId}/hours", Role.COORDINATOR, Canary.GROUP);
        shown("/programmes/sessions/{sessionId}/attendance/paper", Role.COORDINATOR, Canary.GROUP);
        shown("/programmes/sessions/{sessionId}/interpreter", Role.COORDINATOR, Canary.GROUP);
        nothing("/programmes/checkin", "asks for a card");
        nothing("/programmes/unanswered", "shows nobody here: the offers of this test may still be answered; DutyTest");
        handled("/people/{personId}/hours", Role.COORDINATOR, Canary.PERSON);
        nothing("/people/{personId}/hours/certificate", "leads to the hours when no certificate is asked for");
        nothing("/me/hours", "shows a participant themself: AttendanceTest");
        nothing("/programmes/sessions/worker.js", "is a script");
        shown("/programmes/groups/{groupId}/edit", Role.COORDINATOR, Canary.GROUP);
        shown("/programmes/groups/{groupId}/plan", Role.COORDINATOR, Canary.GROUP, Canary.ROOM);
        shown("/programmes/groups/{groupId}/provider", Role.COORDINATOR, Canary.GROUP);
        shown("/programmes/groups/new", Role.COORDINATOR, Canary.PROGRAMME);
        for (String list : new String[] {"", "/{leaderId}"}) {
            shown("/programmes/leaders" + list, Role.COORDINATOR, Canary.LEADER);
        }
        for (String list : new String[] {"", "/{roomId}"}) {
            shown("/programmes/rooms" + list, Role.COORDINATOR, Canary.ROOM);
        }
        shown("/programmes", Role.COORDINATOR, Canary.PROGRAMME);
        handled("/programmes/groups/{groupId}/participants", Role.COORDINATOR, Canary.PERSON);
        shown("/programmes/groups/{groupId}/enrol", Role.COORDINATOR, Canary.GROUP);
        nothing("/programmes/duty", "shows those whose status gives them a right, which the canary has not: DutyTest");
        nothing("/programmes/duty/export", "is figures without people: DutyTest");
        shown("/programmes/groups/{groupId}/reach", Role.COORDINATOR, Canary.GROUP);
        shown("/programmes/groups/{groupId}/leading", Role.COORDINATOR, Canary.GROUP);
        nothing("/me/leading", "shows a participant themself: LeadingParticipantsTest");
        nothing("/me/leading/{leadId}", "shows what the others are called to who leads: LeadingParticipantsTest");
        shown("/programmes/groups/{groupId}/consents", Role.COORDINATOR, Canary.GROUP);
        handled("/people/{personId}/programmes/{enrolmentId}/consent", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/programmes/{enrolmentId}/consent/paper", Role.COORDINATOR, Canary.PERSON);
        nothing("/programmes/guidance", "shows plans of guidance, and there are none here: GuidanceTest");
        nothing("/programmes/guidance/plan", "leads to the list when nobody is asked for: GuidanceTest");
        nothing("/programmes/guidance/talk", "leads to the list when nobody is asked for: GuidanceTest");
        handled("/people/{personId}/guidance", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/guidance/new", Role.COORDINATOR, Canary.PERSON);
        nothing("/me/guidance", "shows a participant themself: GuidanceTest");
        nothing("/me/programmes", "shows a participant themself: DutyTest");
        handled("/people/{personId}/programmes/offer", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/programmes/schedule", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/programmes/{enrolmentId}/letter", Role.COORDINATOR, Canary.PERSON, Canary.GROUP);
        handled("/people/{personId}/programmes", Role.COORDINATOR, Canary.PERSON, Canary.GROUP);
        handled("/people/{personId}/programmes/{enrolmentId}", Role.COORDINATOR, Canary.PERSON, Canary.GROUP);
        nothing("/programmes/new", "is an empty form");
        nothing("/programmes/import", "is an empty form");
        nothing("/programmes/package", "shows models that come with Insteg");
        for (String part : new String[] {"", "/package", "/edit", "/module"}) {
            shown("/programmes/{programmeId}" + part, Role.COORDINATOR, Canary.PROGRAMME);
        }
        shown("/initiatives", Role.COORDINATOR, Canary.INITIATIVE);
        nothing("/initiatives/new", "is an empty form");
        for (String part : new String[] {"", "/edit", "/decision", "/goal", "/with"}) {
            shown("/initiatives/{initiativeId}" + part, Role.COORDINATOR, Canary.INITIATIVE);
        }
        shown("/initiatives/{initiativeId}/people", Role.COORDINATOR, Canary.INITIATIVE);
        shown("/initiatives/{initiativeId}/learning", Role.COORDINATOR, Canary.INITIATIVE);
        nothing("/learning/{code}", "is for anybody, without participants: LearningPagesTest");
        nothing("/learning/{code}/{initiativeId}", "is for anybody, without participants: LearningPagesTest");
        nothing("/learning/{code}/{initiativeId}/package", "is for anybody, a curriculum: LearningPagesTest");
        nothing("/initiatives/{initiativeId}/report", "is a PDF without participants: InitiativePagesTest");
        shown("/api/v1/offers", Role.COORDINATOR, Canary.OFFER, Canary.ORGANISATION);
        shown("/api/v1/offers/{offerId}", Role.COORDINATOR, Canary.OFFER);

        handled("/tasks", Role.COORDINATOR, Canary.PERSON, Canary.TASK);
        shown("/tasks/{ownTaskId}", Role.COORDINATOR, Canary.OWN_TASK);
        handled("/people/{personId}/tasks", Role.COORDINATOR, Canary.PERSON, Canary.TASK, Canary.CHECKLIST);
        handled("/people/{personId}/tasks/{taskId}", Role.COORDINATOR, Canary.PERSON, Canary.TASK);
        shown("/checklists", Role.COORDINATOR, Canary.CHECKLIST);
        shown("/checklists/{checklistId}", Role.COORDINATOR, Canary.CHECKLIST);
        nothing("/checklists/new", "is an empty form");

        handled("/people/{personId}/appointments", Role.COORDINATOR, Canary.PERSON, Canary.APPOINTMENT);
        handled("/people/{personId}/appointments/new", Role.COORDINATOR, Canary.PERSON, Canary.AGENCY);
        handled("/people/{personId}/appointments/{appointmentId}", Role.COORDINATOR, Canary.APPOINTMENT);
        handled("/people/{personId}/notes", Role.CASEWORKER, Canary.PERSON, Canary.NOTE);
        handled("/people/{personId}/notes/{noteId}", Role.CASEWORKER, Canary.PERSON, Canary.NOTE);
        handled("/people/{personId}/documents", Role.CASEWORKER, Canary.PERSON, Canary.DOCUMENT);
        handled("/people/{personId}/documents/{documentId}", Role.CASEWORKER, Canary.PERSON, Canary.DOCUMENT);
        handled("/people/{personId}/documents/{documentId}/file", Role.CASEWORKER, Canary.DOCUMENT);
        handled("/people/{personId}/file", Role.CASEWORKER, Canary.PERSON, Canary.TASK, Canary.APPOINTMENT);
        shown("/agencies", Role.COORDINATOR, Canary.AGENCY);
        shown("/agencies/{agencyId}", Role.COORDINATOR, Canary.AGENCY);
        nothing("/agencies/new", "is an empty form");
        shown("/caseload", Role.COORDINATOR, Canary.CASEWORKER);
        shown("/caseload/unassigned", Role.COORDINATOR, Canary.PERSON);
        shown("/caseload/staff/{caseworkerId}", Role.COORDINATOR, Canary.CASEWORKER, Canary.HANDED_OVER);
        shown("/caseload/handovers/{handoverId}", Role.COORDINATOR, Canary.CASEWORKER, Canary.HANDED_OVER);
        shown("/caseload/absence", Role.COORDINATOR, Canary.CASEWORKER);

        handled("/placements", Role.COORDINATOR, Canary.PROPOSED);
        handled("/placements/board", Role.COORDINATOR, Canary.PROPOSED);
        nothing(
                "/people/{personId}/placements/{agreementId}/move",
                "leads back to the board until it is said where to: PlacementBoardTest");
        nothing("/placements/limits", "is two numbers");
        nothing("/placements/import", "is an empty form");
        shown("/placements/import/{importId}", Role.COORDINATOR, Canary.REFUSED_PLACEMENT_ROW);
        shown("/placements/import/{importId}/rejected.csv", Role.COORDINATOR, Canary.REFUSED_PLACEMENT_ROW);
        handled("/people/{personId}/placements", Role.COORDINATOR, Canary.PERSON);
        nothing("/people/{personId}/placements/new", "needs a proposal that nothing has come of: AgreementPagesTest");
        handled("/people/{personId}/placements/{agreementId}", Role.COORDINATOR, Canary.PROPOSED, Canary.ORGANISATION);
        handled("/people/{personId}/placements/{agreementId}/edit", Role.COORDINATOR, Canary.PROPOSED);
        nothing("/people/{personId}/placements/{agreementId}/paper", "is a file: AgreementPagesTest");
        nothing("/me/placements", "shows a participant themself: AgreementPagesTest");
        nothing("/placements/attendance", "shows placements that have begun: AttendanceTest");
        handled("/people/{personId}/placements/{agreementId}/attendance", Role.COORDINATOR, Canary.PROPOSED);
        nothing("/me/attendance", "shows a participant themself: AttendanceTest");
        handled("/people/{personId}/evidence", Role.COORDINATOR, Canary.PERSON);
        nothing("/evidence", "shows people with evidence: EvidencePagesTest");
        nothing("/evidence/export", "asks for a purpose");
        nothing("/shortage", "shows occupations and counts, nobody");
        nothing("/tracks", "shows tracks and counts, nobody");
        nothing("/tracks/new", "asks what a track is called");
        handled("/tracks/{trackId}", Role.COORDINATOR, Canary.PERSON, Canary.TRACK);
        nothing("/tracks/{trackId}/edit", "shows a track's steps, nobody");
        nothing("/tracks/{trackId}/enter", "shows whom a search finds: TrackPagesTest");
        handled("/people/{personId}/tracks", Role.COORDINATOR, Canary.PERSON, Canary.TRACK);
        nothing("/me/tracks", "shows a participant themself: TrackPagesTest");
        nothing("/survey/{code}/{token}", "is found by who has a slip, and tells of nobody: SurveyAnswersTest");
        shown("/surveys", Role.COORDINATOR, Canary.SURVEY);
        nothing("/surveys/new", "is an empty form");
        nothing("/surveys/together", "shows what is closed: SurveysTest");
        shown("/surveys/{surveyId}", Role.COORDINATOR, Canary.SURVEY);
        shown("/surveys/{surveyId}/question", Role.COORDINATOR, Canary.SURVEY);
        shown("/surveys/{surveyId}/paper", Role.COORDINATOR, Canary.SURVEY);
        nothing("/surveys/{surveyId}/type", "is there while a survey is open: SurveysTest");
        nothing("/surveys/{surveyId}/file", "is there when a survey is closed: SurveysTest");
        shown("/cooperation", Role.COORDINATOR, Canary.ACCORD, Canary.GROUP);
        nothing("/cooperation/accounts", "is numbers of accounts");
        nothing("/cooperation/agreements/new", "is an empty form");
        shown("/cooperation/agreements/{accordId}", Role.COORDINATOR, Canary.ACCORD, Canary.GROUP);
        shown("/cooperation/agreements/{accordId}/edit", Role.COORDINATOR, Canary.ACCORD);
        nothing("/cooperation/agreements/{accordId}/paper", "is a file: CooperationPagesTest");
        shown("/cooperation/agreements/{accordId}/seats", Role.COORDINATOR, Canary.GROUP);
        for (String part : new String[] {"", "/pdf", "/csv", "/sie"}) {
            nothing("/cooperation/agreements/{accordId}/invoices/{month}" + part, "names nobody: InvoiceBasisTest");
        }
        shown("/cooperation/seats/{seatOfferId}", Role.COORDINATOR, Canary.GUEST, Canary.GROUP);
        shown("/people/{personId}/neighbours", Role.COORDINATOR, Canary.PERSON, Canary.SHARED);
        nothing("/people/{personId}/neighbours/new", "leads back until it is said which seat: CooperationPagesTest");
        nothing("/outcomes", "shows figures, in which nobody protected is: FigurePagesTest");
        nothing("/outcomes/export", "asks for a purpose");
        nothing("/outcomes/figure", "shows figures: FigurePagesTest");
        handled("/people/{personId}/outcomes", Role.COORDINATOR, Canary.PERSON, Canary.OUTCOME);
        nothing("/people/{personId}/outcomes/new", "leads back unless a kind is chosen: OutcomePagesTest");
        handled("/people/{personId}/outcomes/{outcomeId}", Role.COORDINATOR, Canary.PERSON, Canary.OUTCOME);
        nothing("/placements/followups", "shows whose placement is due: FollowUpPagesTest");
        handled("/people/{personId}/placements/{agreementId}/followups", Role.COORDINATOR, Canary.PROPOSED);
        nothing(
                "/people/{personId}/placements/{agreementId}/followups/{occasion}/{party}",
                "leads back until the placement has begun: FollowUpPagesTest");
        nothing("/me/placements/{agreementId}/followup", "shows a participant themself: FollowUpPagesTest");
        handled("/people/{personId}/placements/{agreementId}/certificate", Role.COORDINATOR, Canary.PROPOSED);
        nothing(
                "/people/{personId}/placements/{agreementId}/certificate/{number}",
                "is a file, and leads back while there is none: CertificatesTest");
        nothing("/me/placements/{agreementId}/certificate", "is a participant's own file: CertificatesTest");
        shown("/complaints", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/complaints/new", Role.COORDINATOR, Canary.PERSON);
        handled("/people/{personId}/complaints/{complaintId}", Role.COORDINATOR, Canary.PERSON, Canary.COMPLAINT);
        nothing("/me/complaints", "shows a participant themself: ComplaintsTest");
        shown("/api/v1/placements", Role.COORDINATOR, "#agreementId", "#proposedId");
        shown("/api/v1/people/{personId}/placements/{agreementId}", Role.COORDINATOR, "#agreementId");
        shown("/matching", Role.COORDINATOR, Canary.OFFER, Canary.ORGANISATION);
        shown("/matching/offers", Role.COORDINATOR, Canary.OFFER);
        handled("/matching/offers/{offerId}", Role.COORDINATOR, Canary.PERSON, Canary.PROPOSED);
        handled("/matching/people", Role.COORDINATOR, Canary.PERSON);
        handled("/matching/people/{personId}", Role.COORDINATOR, Canary.PERSON, Canary.OFFER);
        handled("/matching/people/{personId}/offers/{offerId}", Role.COORDINATOR, Canary.PERSON, Canary.OFFER);
        handled(
                "/matching/people/{personId}/proposals/{placementId}",
                Role.COORDINATOR,
                Canary.PROPOSED,
                Canary.OFFER,
                Canary.WAY_THERE);
        handled("/matching/people/{personId}/proposals/{placementId}/host", Role.COORDINATOR, Canary.PROPOSED);
        handled("/matching/people/{personId}/proposals/{placementId}/host/answer", Role.COORDINATOR, Canary.PROPOSED);
        handled("/matching/people/{personId}/proposals/{placementId}/participant", Role.COORDINATOR, Canary.PROPOSED);
        handled(
                "/matching/people/{personId}/proposals/{placementId}/participant/answer",
                Role.COORDINATOR,
                Canary.PROPOSED);
        handled(
                "/matching/people/{personId}/proposals/{placementId}/slip",
                Role.COORDINATOR,
                Canary.PROPOSED,
                Canary.WAY_THERE);
        nothing("/me/proposal", "shows a participant themself: AnswersTest");
        handled("/matching/proposals", Role.COORDINATOR, Canary.PROPOSED);
        handled("/matching/decisions", Role.COORDINATOR, Canary.PROPOSED);
        shown("/matching/rounds", Role.COORDINATOR, "personal");
        handled("/matching/rounds/{roundId}", Role.COORDINATOR, Canary.PERSON, Canary.PROPOSED);
        handled("/matching/rounds/{roundId}/compare/{otherRoundId}", Role.COORDINATOR, Canary.PERSON);
        nothing("/matching/settings", "is about criteria");
        shown("/matching/offers/{offerId}/plan", Role.COORDINATOR, Canary.OFFER);
        handled("/matching/people/{personId}/plan", Role.COORDINATOR, Canary.PERSON);
        handled("/matching/people/{personId}/offers/{offerId}/plan", Role.COORDINATOR, Canary.PERSON, Canary.OFFER);
        nothing("/matching/rounds/{roundId}/plan", "names nobody where nobody is without a place");
        nothing("/matching/what-if", "supposes nothing by itself");
        nothing("/matching/rounds/export", "asks for a purpose and a code");
        nothing("/matching/proposals/export", "asks for a purpose and a code");
        nothing("/matching/decisions/export", "asks for a purpose and a code");
        shown("/api/v1/match-rounds", Role.COORDINATOR, "#roundId");
        shown("/api/v1/match-rounds/{roundId}", Role.COORDINATOR, "#personId", "#proposedId");
        shown("/api/v1/proposals", Role.COORDINATOR, "#placementId", "#proposedId");
        shown("/api/v1/people/{personId}/proposals/{placementId}", Role.COORDINATOR, "#offerId");
    }

    private Surfaces() {}

    private static void nothing(String path, String why) {
        ALL.put("GET " + path, new Surface(null, new String[0], why, false));
    }

    private static void shown(String path, Role who, String... words) {
        ALL.put("GET " + path, new Surface(who, words, "", false));
    }

    /** As {@link #shown}; about people, so the protected canary's own handler meets it there too. */
    private static void handled(String path, Role who, String... words) {
        ALL.put("GET " + path, new Surface(who, words, "", true));
    }
}
