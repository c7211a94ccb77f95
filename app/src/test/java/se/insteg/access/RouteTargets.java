package se.insteg.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.RightsMatrixTest.Participant;
import se.insteg.access.RightsMatrixTest.Thing;
import se.insteg.testing.TestTown;

/**
 * What a route's variable points at, made anew for every call so that no call meets what another left. A route with a
 * new variable needs a line here.
 */
final class RouteTargets {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final TestTown town;
    private final TestTown elsewhere;
    private final TestTown neighbour;
    private final UUID unit;
    private final UUID otherUnit;
    private final UUID unitElsewhere;
    private final Map<Map.Entry<TestTown, Role>, UUID> colleagues = new HashMap<>();
    private final Map<Map.Entry<Participant, UUID>, UUID> read = new HashMap<>();

    /** Whom the last participant asked for is, in which municipality, and whether they are protected. */
    private @Nullable Pointed last;

    private UUID lastProposal = new UUID(0, 0);
    private UUID lastAsk = new UUID(0, 0);

    private record Pointed(
            TestTown in,
            UUID person,
            boolean hidden,
            Thing thing,
            UUID unit,
            @Nullable UUID caseworker,
            String protection,
            @Nullable UUID handler) {}

    /** @param neighbour with whom each of the others agrees about seats */
    RouteTargets(
            JdbcClient jdbc,
            Vault vault,
            TestTown town,
            UUID unit,
            UUID otherUnit,
            TestTown elsewhere,
            TestTown neighbour) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.town = town;
        this.unit = unit;
        this.otherUnit = otherUnit;
        this.elsewhere = elsewhere;
        this.neighbour = neighbour;
        this.unitElsewhere = elsewhere.unit("Grannens");
    }

    String target(String pattern, String variable, Thing thing, UUID caller) {
        return switch (variable) {
            case "staffId" -> staff(thing, caller).toString();
            case "unitId" -> unit(thing).toString();
            case "roleId" -> role(thing, caller).toString();
            case "proposalId" -> proposal(thing, caller).toString();
            case "tokenId" -> townOf(thing).waitingToken(Role.CASEWORKER).id().toString();
            case "organisationId", "otherOrganisationId" -> organisation(thing).toString();
            case "joiningId" -> joining(thing).toString();
            case "contactId" -> contact(thing).toString();
            case "offerId" -> offer(thing).toString();
            case "meetingId" -> relation(thing, "meeting").toString();
            case "promiseId" -> relation(thing, "promise").toString();
            case "interestId" -> relation(thing, "interest").toString();
            case "gatheringId" -> gathering(thing).toString();
            case "invitationId" -> invitation(thing).toString();
            case "activityId" ->
                pattern.startsWith("/activities/")
                        ? activity(town).toString() // anybody's
                        : activity(townOf(thing)).toString();
            case "programmeId" -> programme(thing).toString();
            case "initiativeId" ->
                pattern.startsWith("/learning/")
                        ? published().toString() // anybody's
                        : initiative(townOf(thing)).toString();
            case "importId" -> batch(kind(pattern), thing, caller).toString();
            case "groupId" -> activityGroup(thing).toString();
            case "sessionId" -> session(thing).toString();
            case "enrolmentId" -> enrolment().toString();
            case "leaderId" ->
                named(thing, "leader (kind, updated_at, ", "'volunteer', now(), ")
                        .toString();
            case "roomId" -> named(thing, "room (", "").toString();
            case "numberId" -> identityNumber().toString();
            case "nameId" -> otherName().toString();
            case "otherPersonId" -> another().toString();
            case "mergeId" -> merge().toString();
            case "agreementId" -> agreement(caller).toString();
            case "assuranceId" -> UUID.randomUUID().toString();
            case "occasion" -> "final";
            case "party" -> "host";
            case "number" -> "1";
            case "complaintId" -> complaint().toString();
            case "shortageId" -> shortage(thing).toString();
            case "trackId" -> track(thing).toString();
            case "seatId" -> seat().toString();
            case "surveyId" -> survey(thing).toString();
            case "accordId" -> accord(townOf(thing), neighbour).toString();
            case "seatOfferId" -> seatOffer(townOf(thing), neighbour).toString();
            case "shareCardId" ->
                (pattern.startsWith("/people/") ? ownCard() : shareCard(townOf(thing), neighbour)).toString();
            case "month" -> "2026-01";
            case "outcomeId" -> outcome().toString();
            case "placementId" -> placement(pattern, caller).toString();
            case "questionId" -> question().toString();
            case "statementId" -> statement().toString();
            case "setAsideId" -> setAside(caller).toString();
            case "caseworkerId" -> staff(thing, caller).toString();
            case "handoverId" -> handover(thing).toString();
            case "absenceId" -> absence(thing).toString();
            case "appointmentId" -> appointment(caller).toString();
            case "noteId" -> note(caller).toString();
            case "documentId" -> document(caller).toString();
            case "agencyId" -> agency(thing).toString();
            case "timetableId" -> timetable(thing).toString();
            case "aliasId" -> alias(thing).toString();
            case "searchId" -> savedSearch(thing, caller).toString();
            case "ownTaskId" -> ownTask(thing, caller).toString();
            case "taskId" -> task(caller).toString();
            case "checklistId" -> checklist(thing).toString();
            case "startedId" -> started(caller).toString();
            case "templateId" -> template(thing).toString();
            case "leadId" -> UUID.randomUUID().toString();
            case "peerId" -> peerWorker().toString();
            case "helpId" -> peerHelp().toString();
            case "interviewId" -> interview().toString();
            case "linkId" -> familyLink().toString();
            case "guardianshipId" -> guardianship().toString();
            case "siteId" -> site(thing).toString();
            case "stayId" -> stay().toString();
            case "roundId", "otherRoundId" -> round(thing, caller).toString();
            case "handlerChangeId" -> handlerChange(pattern, thing, caller).toString();
            case "glassId" ->
                opening(staff(thing, caller), thing, UUID.randomUUID()).toString();
            case "messageId" -> message(thing).toString();
            case "remarkId" -> remark().toString();
            case "claimId" -> claim().toString();
            case "outreachId" -> outreach().toString();
            case "broughtId" -> brought().toString();
            case "consentId" -> consent().toString();
            case "sheetId" -> sheet().toString();
            case "card" -> "0123456789ABCDEF";
            case "requestId" -> request().toString();
            case "fingerprint" -> "x";
            case "name" -> "insteg.css";
            case "code" -> town.code();
            case "token" -> "0123456789abcdef0123456789abcdef0123456789a";
            default ->
                throw new IllegalArgumentException("RouteTargets does not know what {" + variable + "} points at");
        };
    }

    /** What any form asks for, rightly filled in, so that a POST gets as far as its last guard. */
    Map<String, String> fields(Thing thing) {
        return Map.of(
                "name",
                "Prov " + UUID.randomUUID(),
                "email",
                UUID.randomUUID() + "@prov.example",
                "unit",
                unit(thing).toString(),
                "role",
                Role.CASEWORKER.name(),
                "from",
                "2026-01-01",
                "reason",
                "prov",
                "version",
                "0",
                "protection",
                "none");
    }

    UUID coordinator() {
        return colleague(town, Role.COORDINATOR);
    }

    /** As {@link #participant}, for what reads only: the same one each time. */
    UUID participantToRead(Participant participant, UUID caller) {
        return read.computeIfAbsent(Map.entry(participant, caller), one -> participant(participant, caller));
    }

    UUID participant(Participant participant, UUID caller) {
        TestTown in = participant == Participant.IN_ANOTHER_MUNICIPALITY ? elsewhere : town;
        UUID colleague = colleague(in, Role.CASEWORKER);
        UUID handler = colleague(in, Role.PROTECTED_IDENTITY_HANDLER);
        return switch (participant) {
            case OWN_CASE_IN_ANOTHER_UNIT -> person(in, otherUnit, caller, "none", null);
            case COLLEAGUES_CASE_IN_OWN_UNIT -> person(in, unit, colleague, "none", null);
            case NOBODYS_CASE_IN_OWN_UNIT -> person(in, unit, null, "none", null);
            case NOBODYS_CASE_IN_ANOTHER_UNIT -> person(in, otherUnit, null, "none", null);
            case COLLEAGUES_CASE_OPENED_IN_AN_EMERGENCY -> {
                UUID person = person(in, otherUnit, colleague, "none", null);
                opening(caller, Thing.OWN_PERSON, person);
                yield person;
            }
            case OWN_CASE_PROTECTED_WITH_CALLER_NAMED -> person(in, unit, caller, "unknown", caller);
            case OWN_CASE_PROTECTED_WITH_ANOTHER_NAMED -> person(in, unit, caller, "unknown", handler);
            case IN_ANOTHER_MUNICIPALITY -> person(in, unitElsewhere, colleague, "none", null);
        };
    }

    /** What hangs on the last participant asked for: the rest of the address. */
    String hanging(String pattern, String variable, UUID caller) {
        return target(pattern, variable, pointed().thing(), caller);
    }

    private Pointed pointed() {
        return Objects.requireNonNull(last, "A route's participant comes before what hangs on them");
    }

    private UUID enrolment() {
        Pointed one = last;
        if (one == null) {
            return UUID.randomUUID(); // a participant's own
        }
        UUID id = UUID.randomUUID();
        UUID group = activityGroup(one.thing());
        one.in().inTenant(() -> jdbc.sql("""
                                insert into programmes.enrolment (tenant_id, id, person_id, hidden, programme_id, group_id,
                                    state, from_day, made_at)
                                select tenant_id, ?, ?, ?, programme_id, id, 'enrolled', current_date, now()
                                from programmes.activity_group where tenant_id = ? and id = ?
                                """)
                .params(id, one.person(), one.hidden(), one.in().id(), group)
                .update());
        return id;
    }

    private UUID identityNumber() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.identity_number (tenant_id, id, person_id, hidden, kind, sealed,
                                    blind_index, source, created_at)
                                values (?, ?, ?, ?, 'other', ?, ?, 'told', now())
                                """)
                .params(
                        one.in().id(),
                        id,
                        one.person(),
                        one.hidden(),
                        vault.seal(one.in().id(), "people.identity_number", id, new byte[] {'1'}),
                        new byte[32])
                .update());
        return id;
    }

    private UUID otherName() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.person_name (tenant_id, id, person_id, hidden, kind, name, created_at)
                                values (?, ?, ?, ?, 'former', 'Prov', now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden())
                .update());
        return id;
    }

    /** Somebody who stands to the caller just as the one before. */
    private UUID another() {
        Pointed one = pointed();
        UUID id = person(one.in(), one.unit(), one.caseworker(), one.protection(), one.handler());
        last = one;
        return id;
    }

    private UUID merge() {
        Pointed one = pointed();
        UUID other = another();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.person_merge (tenant_id, id, person_id, hidden, merged_id, at, reason,
                                    before, after)
                                values (?, ?, ?, ?, ?, now(), 'prov', '{}', '{}')
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), other)
                .update());
        return id;
    }

    /** With both parties asked, where the route is about that. */
    private UUID placement(String pattern, UUID caller) {
        UUID id = proposal(caller);
        if (pattern.matches(".*/\\{placementId}/(host|participant|slip|questions).*")) {
            Pointed one = pointed();
            UUID by = colleague(one.in(), Role.CASEWORKER);
            lastAsk = ask(one, id, "participant", by);
            lastAsk = ask(one, id, "host", by);
        }
        lastProposal = id;
        return id;
    }

    private UUID ask(Pointed one, UUID proposal, String party, UUID by) {
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into placements.ask (tenant_id, id, person_id, hidden, proposal_id, party, way, language,
                                    shown, asked_by, asked_at)
                                values (?, ?, ?, ?, ?, ?, 'spoken', 'sv', ?::jsonb, ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), proposal, party, """
                        {"title": "Prov", "organisation": "Prov", "place": "", "hours": "", "starts": null, "ends": null,
                            "shared": null, "words": "", "meet": "", "asker": "Prov", "phone": ""}
                        """, by)
                .update());
        return id;
    }

    /** Of the host of the last proposal. */
    private UUID question() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into placements.ask_question (tenant_id, id, ask_id, person_id, hidden, proposal_id,
                                    party, question, language, asked_at)
                                values (?, ?, ?, ?, ?, ?, 'host', 'prov', 'sv', now())
                                """)
                .params(one.in().id(), id, lastAsk, one.person(), one.hidden(), lastProposal)
                .update());
        return id;
    }

    private UUID proposal(UUID caller) {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID offer = offer(one.thing());
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        one.in().inTenant(() -> jdbc.sql("""
                                insert into placements.proposal (tenant_id, id, person_id, hidden, offer_id, reason,
                                    points, languages, proposed_by, proposed_at)
                                values (?, ?, ?, ?, ?, 'prov', 0, '{}', ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), offer, by)
                .update());
        return id;
    }

    /** A placement with the first version of its agreement. */
    private UUID agreement(UUID caller) {
        Pointed one = last;
        if (one == null) {
            return UUID.randomUUID(); // a participant's own
        }
        UUID id = UUID.randomUUID();
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        one.in().inTenant(() -> {
            jdbc.sql("""
                            insert into placements.placement (tenant_id, id, person_id, hidden, offer_title, host_name, kind,
                                state, latest, starts, ends, made_by, made_at)
                            values (?, ?, ?, ?, 'Prov', 'Prov', 'work_training', 'draft', 1, current_date, current_date,
                                ?, now())
                            """)
                    .params(one.in().id(), id, one.person(), one.hidden(), by)
                    .update();
            return jdbc.sql("""
                            insert into placements.agreement (tenant_id, placement_id, number, person_id, hidden, change,
                                terms, content, hash, why, made_by, made_at)
                            values (?, ?, 1, ?, ?, 'drafted',
                                '{"kind": ["work_training"], "starts": ["2026-01-01"], "ends": ["2026-02-01"]}',
                                '{"swedish": {"language": "sv", "title": "Prov", "parts": []}, "own": null, "minor": false}',
                                decode(repeat('00', 32), 'hex'), '', ?, now())
                            """)
                    .params(one.in().id(), id, one.person(), one.hidden(), by)
                    .update();
        });
        return id;
    }

    private UUID complaint() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into placements.complaint (tenant_id, id, person_id, hidden, words, language,
                                    made_at, state)
                                values (?, ?, ?, ?, ?, 'sv', now(), 'received')
                                """)
                .params(
                        one.in().id(),
                        id,
                        one.person(),
                        one.hidden(),
                        vault.seal(one.in().id(), "placements.complaint.words", id, new byte[] {'x'}))
                .update());
        return id;
    }

    private UUID track(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        in.inTenant(() -> jdbc.sql("""
                                insert into tracks.track (tenant_id, id, name, purpose, capacity, search_name, search, updated_at)
                                values (?, ?, 'Prov', '', 5, '', '', now())
                                """).params(in.id(), id).update());
        return id;
    }

    private UUID shortage(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID by = colleague(in, Role.COORDINATOR);
        in.inTenant(() -> jdbc.sql("""
                                insert into tracks.shortage (tenant_id, id, occupation, source, on_day, added_by, added_at)
                                values (?, ?, ?, 'Prov', current_date, ?, now())
                                """).params(in.id(), id, "Prov " + id, by).update());
        return id;
    }

    private UUID seat() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.COORDINATOR);
        UUID track = track(one.thing());
        one.in().inTenant(() -> jdbc.sql("""
                                insert into tracks.seat (tenant_id, id, track_id, person_id, hidden, state, entered_on, why,
                                    made_by, made_at)
                                values (?, ?, ?, ?, ?, 'waiting', current_date, '', ?, now())
                                """)
                .params(one.in().id(), id, track, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID survey(Thing thing) {
        UUID id = UUID.randomUUID();
        UUID by = colleague(townOf(thing), Role.COORDINATOR);
        townOf(thing)
                .inTenant(() -> jdbc.sql("""
                                insert into surveys.survey (tenant_id, id, address, template, name, questions, made_by, made_on)
                                values (?, ?, upper(substr(md5(random()::text), 1, 16)), 'own', 'Prov', '[]', ?, current_date)
                                """).params(townOf(thing).id(), id, by).update());
        return id;
    }

    private UUID accord(TestTown host, TestTown home) {
        UUID id = UUID.randomUUID();
        host.inTenant(() -> {
            jdbc.sql("""
                            insert into cooperation.agreement (host_tenant, home_tenant, id, drafted_at)
                            values (?, ?, ?, now())
                            """).params(host.id(), home.id(), id).update();
            return jdbc.sql("""
                            insert into cooperation.terms (host_tenant, home_tenant, agreement_id, version, purpose, basis,
                                programmes, price_ore, per, fields, starts, ends, controller, said_by, said_name, said_at)
                            values (?, ?, ?, 1, 'Prov', 'Prov', 'Prov', 100, 'seat', '{}', date '2026-01-01',
                                date '2099-01-01', 'Prov', 'host', 'Prov', now())
                            """).params(host.id(), home.id(), id).update();
        });
        return id;
    }

    private UUID seatOffer(TestTown host, TestTown home) {
        UUID id = UUID.randomUUID();
        UUID agreement = accord(host, home);
        host.inTenant(
                () -> jdbc.sql("""
                        insert into cooperation.seat_offer (host_tenant, home_tenant, id, agreement_id, group_name, programme,
                            civic, starts, seats, answer_by, words, offered_name, offered_at)
                        values (?, ?, ?, ?, 'Prov', 'Prov', false, date '2026-01-05', 1, date '2099-01-01', '', 'Prov', now())
                        """).params(host.id(), home.id(), id, agreement).update());
        return id;
    }

    private UUID shareCard(TestTown host, TestTown home) {
        UUID id = UUID.randomUUID();
        UUID offer = seatOffer(host, home);
        home.inTenant(
                () -> jdbc.sql("""
                        insert into cooperation.share_card (host_tenant, home_tenant, id, offer_id, number, terms_version,
                            by_name, shown_as, basis, state, proposed_at)
                        values (?, ?, ?, ?, 1, 1, false, 'Linden', 'consent', 'proposed', now())
                        """).params(host.id(), home.id(), id, offer).update());
        return id;
    }

    /** About the person pointed at; nobody who is protected has one. */
    private UUID ownCard() {
        Pointed one = pointed();
        UUID id = shareCard(neighbour, one.in());
        if (!one.hidden()) {
            UUID by = colleague(one.in(), Role.COORDINATOR);
            one.in().inTenant(() -> jdbc.sql("""
                            insert into cooperation.share (tenant_id, card_id, person_id, hidden, note, staff_id, made_at)
                            values (?, ?, ?, false, 'Prov', ?, now())
                            """)
                    .params(one.in().id(), id, one.person(), by)
                    .update());
        }
        return id;
    }

    private UUID outcome() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.COORDINATOR);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into outcomes.outcome (tenant_id, id, thing, person_id, hidden, kind, begins, source,
                                    words, why, withdrawn, staff_id, made_at)
                                values (?, ?, ?, ?, ?, 'here', current_date, 'person', '', '', false, ?, now())
                                """)
                .params(one.in().id(), id, id, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID statement() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.status_statement (tenant_id, id, person_id, hidden, kind, begins,
                                    source, at)
                                values (?, ?, ?, ?, 'left', current_date, 'other', now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden())
                .update());
        return id;
    }

    private UUID request() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.CASEWORKER);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.access_request (tenant_id, id, person_id, hidden, received_on,
                                    noted_by, noted_at)
                                values (?, ?, ?, ?, current_date, ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID setAside(UUID caller) {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID offer = offer(one.thing());
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        one.in().inTenant(() -> jdbc.sql("""
                                insert into placements.set_aside (tenant_id, id, person_id, hidden, offer_id, reason,
                                    set_by, set_at)
                                values (?, ?, ?, ?, ?, 'prov', ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), offer, by)
                .update());
        return id;
    }

    private UUID opening(UUID staff, Thing thing, UUID person) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID told = colleague(in, Role.LOG_REVIEWER);
        in.inTenant(() -> jdbc.sql("""
                                insert into access.broken_glass
                                    (tenant_id, id, staff_id, subject_id, reason, told_id, opened_at, ends_at)
                                values (?, ?, ?, ?, 'Handläggaren går inte att nå', ?, now(), now() + interval '1 hour')
                                """).params(in.id(), id, staff, person, told).update());
        return id;
    }

    private UUID handlerChange(String pattern, Thing thing, UUID caller) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID handler = in.staff(Role.PROTECTED_IDENTITY_HANDLER, null);
        boolean own = pattern.endsWith("/withdraw") && thing != Thing.IN_ANOTHER_MUNICIPALITY;
        UUID by = own ? caller : handler;
        String decided = pattern.startsWith("/audit/") ? "'alone', asked_by, asked_at " : "'waiting', null, null ";
        in.inTenant(() ->
                jdbc.sql("""
                        insert into people.handler_change (tenant_id, id, adds, removes, reason, asked_by, asked_at, lapses_at,
                            state, decided_by, decided_at)
                        select tenant_id, id, adds, removes, 'prov', asked_by, asked_at, asked_at + interval '1 day',
                        """ + decided + """
                        from (select ?::uuid, ?::uuid, '{}'::uuid[], array[?::uuid], ?::uuid, now())
                            given (tenant_id, id, adds, removes, asked_by, asked_at)
                        """).params(in.id(), id, handler, by).update());
        return id;
    }

    private UUID message(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID person = person(in, unit(thing), null, "none", null);
        in.inTenant(
                () -> jdbc.sql("""
                                insert into outbox.message (tenant_id, id, once, person_id, hidden, channel, address,
                                    language, subject, body, state, made_at, next_at)
                                values (?, ?, ?, ?, false, 'sms', '0700000000', 'sv', 'prov', 'prov', 'failed', now(), now())
                                """).params(in.id(), id, id.toString(), person).update());
        return id;
    }

    private UUID outreach() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into hosts.outreach (tenant_id, id, person_id, hidden, place_name, name_key, asked_on,
                                    answer, recorded_at)
                                values (?, ?, ?, ?, 'Prov', 'prov', current_date, 'yes', now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden())
                .update());
        return id;
    }

    private UUID claim() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into skills.claim (tenant_id, id, person_id, hidden, kind, term, source, said_on,
                                    recorded_at)
                                values (?, ?, ?, ?, 'skill', 'prov', 'self', current_date, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden())
                .update());
        return id;
    }

    private UUID brought() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.CASEWORKER);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into skills.brought (tenant_id, id, person_id, hidden, given_on, how, language,
                                    recorded_by, recorded_at)
                                values (?, ?, ?, ?, current_date, 'spoken', 'ar', ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID consent() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.CASEWORKER);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into skills.consent (tenant_id, id, person_id, hidden, uses, how, given_on,
                                    recorded_by, recorded_at)
                                values (?, ?, ?, ?, '{employer}', 'spoken', current_date, ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID sheet() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.CASEWORKER);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into skills.sheet (tenant_id, id, person_id, hidden, kind, content, made_by, made_at)
                                values (?, ?, ?, ?, 'cv', '{"name": "Prov", "latin": "", "headline": "", "summary": "",
                                    "reach": [], "parts": [], "municipality": "Prov", "on": "2026-01-01"}', ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID remark() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.remark (tenant_id, id, person_id, hidden, said, language, said_at)
                                values (?, ?, ?, ?, 'prov', 'sv', now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden())
                .update());
        return id;
    }

    private UUID appointment(UUID caller) {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        one.in().inTenant(() -> jdbc.sql("""
                                insert into casework.appointment (tenant_id, id, person_id, hidden, staff_id, starts_at,
                                    minutes, kind, place, purpose, created_by, created_at)
                                values (?, ?, ?, ?, ?, now(), 60, 'place', '', 'prov', ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), by, by)
                .update());
        return id;
    }

    private UUID note(UUID caller) {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        byte[] words = vault.seal(one.in().id(), "casework.note_version.words", version, new byte[] {' ', 'x'});
        byte[] present = vault.seal(one.in().id(), "casework.note_version.present", version, new byte[] {' '});
        return one.in().inTenant(() -> {
            jdbc.sql("""
                            insert into casework.note (tenant_id, id, person_id, hidden, kind, secrecy, happened_on,
                                author_id, written_at)
                            values (?, ?, ?, ?, 'phone', 'support', current_date, ?, now())
                            """)
                    .params(one.in().id(), id, one.person(), one.hidden(), by)
                    .update();
            jdbc.sql("""
                            insert into casework.note_version (tenant_id, id, note_id, person_id, hidden, version, words,
                                present, staff_id, at)
                            values (?, ?, ?, ?, ?, 1, ?, ?, ?, now())
                            """)
                    .params(one.in().id(), version, id, one.person(), one.hidden(), words, present, by)
                    .update();
            return id;
        });
    }

    private UUID document(UUID caller) {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        byte[] title = vault.seal(one.in().id(), "people.document.title", id, new byte[] {'x'});
        Vault.Envelope file = vault.sealApart(one.in().id(), "people.document_file", id, new byte[] {'x'});
        return one.in().inTenant(() -> {
            jdbc.sql("""
                            insert into people.document (tenant_id, id, person_id, hidden, kind, title, secrecy, file_type,
                                bytes, scan, added_by, added_at)
                            values (?, ?, ?, ?, 'other', ?, 'ordinary', 'text', 1, 'none', ?, now())
                            """)
                    .params(one.in().id(), id, one.person(), one.hidden(), title, by)
                    .update();
            jdbc.sql("""
                            insert into people.document_file (tenant_id, document_id, sealed_key, sealed)
                            values (?, ?, ?, ?)
                            """).params(one.in().id(), id, file.key(), file.content()).update();
            return id;
        });
    }

    private UUID agency(Thing thing) {
        UUID id = UUID.randomUUID();
        townOf(thing)
                .inTenant(() -> jdbc.sql("""
                                insert into casework.agency
                                    (tenant_id, id, name, order_hours, cancel_hours, weekdays_only)
                                values (?, ?, 'Prov', 48, 24, true)
                                """).params(townOf(thing).id(), id).update());
        return id;
    }

    /** The caller's own in their municipality, so that they may remove it. */
    private UUID savedSearch(Thing thing, UUID caller) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID by = staff(thing, caller);
        in.inTenant(() -> jdbc.sql("""
                                insert into skills.saved_search (tenant_id, id, staff_id, name, address, shared, saved_at)
                                values (?, ?, ?, 'Prov', 'swedish=A2', false, now())
                                """).params(in.id(), id, by).update());
        return id;
    }

    private UUID timetable(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID by = colleague(in, Role.COORDINATOR);
        in.inTenant(() -> jdbc.sql("""
                                insert into travel.timetable
                                    (tenant_id, id, name, stops, lines, first_day, last_day, content, brought_by, brought_at)
                                values (?, ?, 'prov.zip', 1, 1, current_date, current_date, '', ?, now())
                                """).params(in.id(), id, by).update());
        return id;
    }

    private UUID alias(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID by = colleague(in, Role.COORDINATOR);
        in.inTenant(() ->
                jdbc.sql("""
                                insert into taxonomy.alias (tenant_id, id, word, word_key, code, added_by, added_at)
                                values (?, ?, ?, ?, '5312', ?, now())
                                """).params(in.id(), id, "prov " + id, "prov" + id, by).update());
        return id;
    }

    private UUID handover(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID by = colleague(in, Role.COORDINATOR);
        UUID to = colleague(in, Role.CASEWORKER);
        in.inTenant(() -> jdbc.sql("""
                                insert into casework.handover (tenant_id, id, to_id, why, made_by, made_at)
                                values (?, ?, ?, 'prov', ?, now())
                                """).params(in.id(), id, to, by).update());
        return id;
    }

    private UUID absence(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID away = colleague(in, Role.CASEWORKER);
        UUID cover = in.staff(Role.CASEWORKER, null);
        UUID by = colleague(in, Role.COORDINATOR);
        in.inTenant(() -> jdbc.sql("""
                                insert into access.absence
                                    (tenant_id, id, staff_id, cover_id, from_day, to_day, why, made_by, made_at)
                                values (?, ?, ?, ?, current_date, current_date, 'prov', ?, now())
                                """).params(in.id(), id, away, cover, by).update());
        return id;
    }

    /** About nobody in particular; the caller's own, or a colleague's. */
    private UUID ownTask(Thing thing, UUID caller) {
        UUID whose = staff(thing, caller);
        UUID id = UUID.randomUUID();
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into casework.task (tenant_id, id, what, staff_id, created_by, created_at)
                                values (?, ?, 'prov', ?, ?, now())
                                """)
                .params(townOf(thing).id(), id, whose, whose)
                .update());
        return id;
    }

    private UUID task(UUID caller) {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        one.in().inTenant(() -> jdbc.sql("""
                                insert into casework.task
                                    (tenant_id, id, person_id, hidden, what, follows_case, created_by, created_at)
                                values (?, ?, ?, ?, 'prov', true, ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID checklist(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID by = colleague(in, Role.COORDINATOR);
        return in.inTenant(() -> {
            jdbc.sql("insert into casework.checklist (tenant_id, id, name, version) values (?, ?, 'Prov', 1)")
                    .params(in.id(), id)
                    .update();
            jdbc.sql("""
                            insert into casework.checklist_version
                                (tenant_id, checklist_id, version, name, items, made_by, made_at)
                            values (?, ?, 1, 'Prov', '[{"what": "prov", "day": 0}]', ?, now())
                            """).params(in.id(), id, by).update();
            return id;
        });
    }

    private UUID template(Thing thing) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        return in.inTenant(() -> {
            jdbc.sql("""
                            insert into skills.template (tenant_id, id, purpose, name, published, draft)
                            values (?, ?, 'interview', 'Prov', 1, '{"sections": [], "read": []}')
                            """).params(in.id(), id).update();
            jdbc.sql("""
                            insert into skills.template_version (tenant_id, template_id, version, script, published_at)
                            values (?, ?, 1, '{"sections": [], "read": []}', now())
                            """).params(in.id(), id).update();
            return id;
        });
    }

    private UUID interview() {
        Pointed one = pointed();
        UUID template = template(one.thing());
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.CASEWORKER);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into skills.interview (tenant_id, id, person_id, hidden, purpose, template_id,
                                    template_version, language, held_on, begun_by, begun_at, touched_by, touched_at)
                                values (?, ?, ?, ?, 'interview', ?, 1, 'sv', current_date, ?, now(), ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), template, by, by)
                .update());
        return id;
    }

    private UUID peerWorker() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.COORDINATOR);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.peer_worker (tenant_id, id, person_id, hidden, called, rights, starts, ends,
                                    appointed_by, appointed_at)
                                values (?, ?, ?, ?, 'Prov', '{help_mapping}', current_date, current_date, ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), by)
                .update());
        return id;
    }

    private UUID peerHelp() {
        Pointed one = pointed();
        UUID template = template(one.thing());
        UUID id = UUID.randomUUID();
        UUID by = colleague(one.in(), Role.COORDINATOR);
        one.in().inTenant(() -> jdbc.sql("""
                                insert into skills.peer_help (tenant_id, id, person_id, hidden, language, template_id,
                                    template_version, how, consented_on, recorded_by, recorded_at)
                                values (?, ?, ?, ?, 'sv', ?, 1, 'spoken', current_date, ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), template, by)
                .update());
        return id;
    }

    private UUID started(UUID caller) {
        Pointed one = pointed();
        UUID list = checklist(one.thing());
        UUID id = UUID.randomUUID();
        UUID by = one.thing() == Thing.IN_ANOTHER_MUNICIPALITY ? colleague(one.in(), Role.CASEWORKER) : caller;
        one.in().inTenant(() -> jdbc.sql("""
                                insert into casework.started (tenant_id, id, person_id, hidden, checklist_id, version,
                                    name, start_day, started_by, started_at)
                                values (?, ?, ?, ?, ?, 1, 'Prov', current_date, ?, now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), list, by)
                .update());
        return id;
    }

    private UUID round(Thing thing, UUID caller) {
        TestTown in = townOf(thing);
        UUID id = UUID.randomUUID();
        UUID by = in == town ? caller : colleague(in, Role.COORDINATOR);
        in.inTenant(() -> jdbc.sql("""
                                insert into placements.round (tenant_id, id, made_by, made_at, state, runner, beat_at,
                                    step, today, seed, seconds_limit, points_table, digest, people, offers, seats,
                                    placed, placed_bound, points, points_bound, proven, seconds, finished_at)
                                values (?, ?, ?, now(), 'done', gen_random_uuid(), now(), 4, current_date, 1, 10, '{}',
                                    'prov', 0, 0, 0, 0, 0, 0, 0, true, 0, now())
                                """).params(in.id(), id, by).update());
        return id;
    }

    private UUID person(TestTown in, UUID unit, @Nullable UUID caseworker, String protection, @Nullable UUID handler) {
        UUID id = UUID.randomUUID();
        last = new Pointed(
                in,
                id,
                !protection.equals("none"),
                in == town ? Thing.IN_OWN_UNIT : Thing.IN_ANOTHER_MUNICIPALITY,
                unit,
                caseworker,
                protection,
                handler);
        in.inTenant(() -> jdbc.sql("""
                                insert into people.person (tenant_id, id, name, name_latin, name_key, unit_id,
                                    caseworker_id, protection, handlers, created_at, updated_at)
                                values (:tenant, :id, 'Prov', 'Prov', 'prv', :unit, :caseworker, :protection,
                                    array_remove(array[:handler::uuid], null), now(), now())
                                """)
                .param("tenant", in.id())
                .param("id", id)
                .param("unit", unit)
                .param("caseworker", caseworker)
                .param("protection", protection)
                .param("handler", handler)
                .update());
        return id;
    }

    /** Somebody with the role who is only named, never changed: one for all, or every list grows with every call. */
    private UUID colleague(TestTown in, Role role) {
        return colleagues.computeIfAbsent(Map.entry(in, role), named -> in.staff(role, null));
    }

    private TestTown townOf(Thing thing) {
        return thing == Thing.IN_ANOTHER_MUNICIPALITY ? elsewhere : town;
    }

    private UUID unit(Thing thing) {
        return switch (thing) {
            case OWN_PERSON, IN_OWN_UNIT -> unit;
            case IN_ANOTHER_UNIT -> otherUnit;
            case IN_ANOTHER_MUNICIPALITY -> unitElsewhere;
        };
    }

    private UUID organisation(Thing thing) {
        UUID id = UUID.randomUUID();
        townOf(thing)
                .inTenant(() -> jdbc.sql("""
                                insert into hosts.organisation
                                    (tenant_id, id, name, name_key, kind, search, created_at, updated_at)
                                values (?, ?, 'Prov', 'prov', 'private', 'prov', now(), now())
                                """).params(townOf(thing).id(), id).update());
        return id;
    }

    private UUID contact(Thing thing) {
        UUID id = UUID.randomUUID();
        UUID organisation = organisation(thing);
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into hosts.contact (tenant_id, id, organisation_id, name, created_at, updated_at)
                                values (?, ?, ?, 'Prov', now(), now())
                                """)
                .params(townOf(thing).id(), id, organisation)
                .update());
        return id;
    }

    private UUID offer(Thing thing) {
        UUID id = UUID.randomUUID();
        UUID organisation = organisation(thing);
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into hosts.offer (tenant_id, id, organisation_id, title, state, seats, search,
                                    created_at, updated_at)
                                values (?, ?, ?, 'Prov', 'open', 2, 'prov', now(), now())
                                """)
                .params(townOf(thing).id(), id, organisation)
                .update());
        return id;
    }

    private UUID relation(Thing thing, String table) {
        UUID id = UUID.randomUUID();
        UUID organisation = organisation(thing);
        TestTown town = townOf(thing);
        UUID staff = colleague(town, Role.CASEWORKER);
        String columns =
                switch (table) {
                    case "meeting" -> "kind, held_on) values (?, ?, ?, now(), now(), 'visit', current_date)";
                    case "promise" ->
                        "whose, what, state, staff_id) values (?, ?, ?, now(), now(), 'ours', 'Prov', 'open', '" + staff
                                + "')";
                    default -> "title, state, shown_on) values (?, ?, ?, now(), now(), 'Prov', 'open', current_date)";
                };
        town.inTenant(() -> jdbc.sql("insert into hosts." + table
                        + " (tenant_id, id, organisation_id, created_at, updated_at, " + columns)
                .params(town.id(), id, organisation)
                .update());
        return id;
    }

    private UUID joining(Thing thing) {
        UUID id = UUID.randomUUID();
        UUID kept = organisation(thing);
        UUID gone = organisation(thing);
        UUID staff = colleague(townOf(thing), Role.CASEWORKER);
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into hosts.joining
                                    (tenant_id, id, kept_id, gone_id, gone_name, why, staff_id, joined_at)
                                values (?, ?, ?, ?, 'Prov', 'Prov', ?, now())
                                """)
                .params(townOf(thing).id(), id, kept, gone, staff)
                .update());
        return id;
    }

    private UUID gathering(Thing thing) {
        UUID id = UUID.randomUUID();
        townOf(thing)
                .inTenant(() -> jdbc.sql("""
                                insert into hosts.gathering
                                    (tenant_id, id, kind, title, held_on, begins, place, created_at, updated_at)
                                values (?, ?, 'breakfast', 'Prov', date '2020-01-01', '08:00', 'Prov', now(), now())
                                """).params(townOf(thing).id(), id).update());
        return id;
    }

    private UUID invitation(Thing thing) {
        UUID id = UUID.randomUUID();
        UUID organisation = organisation(thing);
        UUID gathering = gathering(thing);
        UUID staff = colleague(townOf(thing), Role.CASEWORKER);
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into hosts.invitation (tenant_id, id, gathering_id, organisation_id, language, how,
                                    invited_at, invited_by)
                                values (?, ?, ?, ?, 'sv', 'paper', now(), ?)
                                """)
                .params(townOf(thing).id(), id, gathering, organisation, staff)
                .update());
        return id;
    }

    /** Shown to everybody, with places for those who sign up. */
    private UUID activity(TestTown in) {
        UUID id = UUID.randomUUID();
        in.inTenant(() -> {
            jdbc.sql("""
                            insert into community.activity (tenant_id, id, shown, over_on, created_at)
                            values (?, ?, 1, current_date + 30, now())
                            """).params(in.id(), id).update();
            return jdbc.sql("""
                            insert into community.wording (tenant_id, activity_id, number, title, about, organiser, town, place,
                                first_day, last_day, weekdays, begins, ends, languages, whom, cost, accessibility, contact,
                                sign_up, state, sent_at, reason)
                            values (?, ?, 1, 'Prov', '', 'Prov', 'Prov', 'Prov', current_date + 30, current_date + 30, '',
                                '08:00', '09:00', '{sv}', 'everybody', '', '', '', true, 'approved', now(), '')
                            """).params(in.id(), id).update();
        });
        return id;
    }

    private UUID named(Thing thing, String into, String values) {
        UUID id = UUID.randomUUID();
        townOf(thing).inTenant(() -> jdbc.sql(
                        "insert into programmes." + into + "tenant_id, id, name) values (" + values + "?, ?, 'Prov')")
                .params(townOf(thing).id(), id)
                .update());
        return id;
    }

    private UUID activityGroup(Thing thing) {
        UUID id = UUID.randomUUID();
        UUID programme = programme(thing);
        UUID by = colleague(townOf(thing), Role.COORDINATOR);
        townOf(thing).inTenant(() -> {
            jdbc.sql("""
                            insert into programmes.programme_version
                                (tenant_id, programme_id, version, curriculum, published_by, published_at)
                            select tenant_id, id, 1, draft, ?, now() from programmes.programme where id = ?
                            """).params(by, programme).update();
            return jdbc.sql("""
                            insert into programmes.activity_group
                                (tenant_id, id, programme_id, programme_version, name, starts, seats)
                            values (?, ?, ?, 1, 'Prov', date '2026-01-05', 20)
                            """).params(townOf(thing).id(), id, programme).update();
        });
        return id;
    }

    private UUID session(Thing thing) {
        UUID id = UUID.randomUUID();
        UUID group = activityGroup(thing);
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into programmes.session (tenant_id, id, group_id, series, day, at, minutes, kind)
                                values (?, ?, ?, ?, date '2026-01-05', time '09:00', 60, 'swedish')
                                """)
                .params(townOf(thing).id(), id, group, UUID.randomUUID())
                .update());
        return id;
    }

    private UUID initiative(TestTown in) {
        UUID id = UUID.randomUUID();
        in.inTenant(() -> jdbc.sql("""
                                insert into insights.initiative (tenant_id, id, name, plan, version, updated_at)
                                values (?, ?, 'Prov', '{"about": {"name": "Prov", "owner": "Prov", "purpose": "Prov",
                                    "starts": "2026-01-05", "ends": null, "programmes": []}, "decisions": [], "goals": [],
                                    "partners": [], "contacts": []}', 1, now())
                                """).params(in.id(), id).update());
        return id;
    }

    private UUID published() {
        UUID id = initiative(town);
        UUID by = colleague(town, Role.COORDINATOR);
        town.inTenant(() -> jdbc.sql("""
                                insert into insights.example (tenant_id, initiative_id, name, content, published_at, published_by)
                                values (?, ?, 'Prov', '{"name": "Prov", "municipality": "Prov", "owner": "Prov",
                                    "purpose": "Prov", "starts": "2026-01-05", "ends": null, "programmes": [{"name": "Prov",
                                    "summary": "", "audience": "", "weeks": 0, "minutes": 0, "modules": [], "file": "Prov"}],
                                    "figures": [], "voices": [], "lessons": {"worked": "", "otherwise": "", "advice": ""},
                                    "partners": [], "contacts": [], "event": null, "day": "2026-01-05"}', now(), ?)
                                """).params(town.id(), id, by).update());
        return id;
    }

    private UUID programme(Thing thing) {
        UUID id = UUID.randomUUID();
        townOf(thing)
                .inTenant(() -> jdbc.sql("""
                                insert into programmes.programme (tenant_id, id, kind, name, draft, created_at, updated_at)
                                values (?, ?, 'swedish', 'Prov', '{"summary": "", "audience": "", "weeks": 0, "week": [],
                                    "modules": [{"key": "m1", "title": "Prov", "minutes": 60, "kind": "SWEDISH",
                                    "part": null, "perspectives": [], "topics": []}]}', now(), now())
                                """).params(townOf(thing).id(), id).update());
        return id;
    }

    private UUID staff(Thing thing, UUID caller) {
        return thing == Thing.OWN_PERSON ? caller : townOf(thing).staff(Role.COURSE_LEADER, unit(thing));
    }

    private UUID role(Thing thing, UUID caller) {
        UUID staff = staff(thing, caller);
        return townOf(thing).inTenant(() -> jdbc.sql(
                        "select id from access.role_assignment where tenant_id = ? and staff_id = ? and revoked_at is null")
                .params(townOf(thing).id(), staff)
                .query(UUID.class)
                .single());
    }

    /** An import of the caller's own, or of a colleague's. */
    private static String kind(String pattern) {
        if (pattern.startsWith("/programmes/")) {
            return pattern.startsWith("/programmes/enrolments") ? "enrolments" : "attendance";
        }
        if (pattern.startsWith("/hosts/")) {
            return "hosts";
        }
        if (pattern.startsWith("/placements/")) {
            return "placements";
        }
        return pattern.startsWith("/offers/") ? "offers" : "people";
    }

    private UUID batch(String kind, Thing thing, UUID caller) {
        UUID maker = thing == Thing.OWN_PERSON ? caller : staff(thing, caller);
        UUID id = UUID.randomUUID();
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into imports.batch (tenant_id, id, kind, made_by, made_at, file_name, state, settings,
                                    notes, total)
                                values (?, ?, ?, ?, now(), 'prov.csv', 'ready',
                                    '{"chosen": {}, "handlers": [], "columns": {}}', '[]', 1)
                                """)
                .params(townOf(thing).id(), id, kind, maker)
                .update());
        return id;
    }

    private UUID proposal(Thing thing, UUID caller) {
        UUID staff = staff(thing, caller);
        UUID proposer = townOf(thing).staff(Role.COORDINATOR, unit(thing));
        UUID id = UUID.randomUUID();
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into access.role_proposal (tenant_id, id, staff_id, role, unit_id, valid_from,
                                    reason, proposed_by, proposed_at, state)
                                values (?, ?, ?, 'CASEWORKER', ?, ?, 'prov', ?, now(), 'open')
                                """)
                .params(townOf(thing).id(), id, staff, unit(thing), LocalDate.of(2026, 1, 1), proposer)
                .update());
        return id;
    }

    /** To a relative who is seen by the same as the person. */
    private UUID familyLink() {
        Pointed one = pointed();
        UUID relative = another();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into people.family_link (tenant_id, id, person_id, hidden, relative_id,
                                    relative_hidden, kind, noted_at)
                                values (?, ?, ?, ?, ?, ?, 'sibling', now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden(), relative, one.hidden())
                .update());
        return id;
    }

    private UUID guardianship() {
        Pointed one = pointed();
        UUID guardian = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> {
            jdbc.sql("insert into people.guardian (tenant_id, id, name, updated_at) values (?, ?, 'Prov', now())")
                    .params(one.in().id(), guardian)
                    .update();
            return jdbc.sql("""
                            insert into people.guardianship (tenant_id, id, person_id, hidden, guardian_id, kind, starts)
                            values (?, ?, ?, ?, ?, 'god_man', '2026-01-01')
                            """)
                    .params(one.in().id(), id, one.person(), one.hidden(), guardian)
                    .update();
        });
        return id;
    }

    private UUID site(Thing thing) {
        UUID id = UUID.randomUUID();
        townOf(thing).inTenant(() -> jdbc.sql("""
                                insert into housing.site (tenant_id, id, name, kind, created_at, updated_at)
                                values (?, ?, ?, 'asylum', now(), now())
                                """)
                .params(townOf(thing).id(), id, "Prov " + id)
                .update());
        return id;
    }

    private UUID stay() {
        Pointed one = pointed();
        UUID id = UUID.randomUUID();
        one.in().inTenant(() -> jdbc.sql("""
                                insert into housing.stay (tenant_id, id, person_id, hidden, kind, starts, noted_at)
                                values (?, ?, ?, ?, 'own', '2026-01-01', now())
                                """)
                .params(one.in().id(), id, one.person(), one.hidden())
                .update());
        return id;
    }
}
