package se.insteg.people.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.ReadsOf;
import se.insteg.access.Rights;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;
import se.insteg.kernel.Words;
import se.insteg.people.Participant;
import se.insteg.people.register.ReachSql;

/**
 * Requests to see what is stored about one, and their answers. Of a protected person two handlers must agree before
 * anything leaves: who noted the request, and another one. Every method asks EXPORT_PERSON itself.
 */
@Component
public class Requests {
    private static final Locale SWEDISH = Locale.of("sv");

    private final NamedParameterJdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final Rights rights;
    private final Audit audit;
    private final PersonWhole whole;
    private final ReadsOf reads;
    private final WholeFile.Source files;
    private final WholeZip zip;
    private final MessageSource messages;
    private final Clock clock;

    Requests(
            NamedParameterJdbcTemplate jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            Rights rights,
            Audit audit,
            PersonWhole whole,
            ReadsOf reads,
            WholeFile.Source files,
            WholeZip zip,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.whole = whole;
        this.reads = reads;
        this.files = files;
        this.zip = zip;
        this.messages = messages;
        this.clock = clock;
    }

    /** A request. @param note how it came, or what was asked for in particular */
    public record Request(
            UUID id,
            UUID personId,
            boolean hidden,
            LocalDate receivedOn,
            @Nullable String note,
            UUID notedBy,
            @Nullable UUID approvedBy,
            @Nullable Instant answeredAt) {
        /** The last day to answer (GDPR article 12.3). */
        public LocalDate due() {
            return receivedOn.plusMonths(1);
        }

        public boolean mayLeave() {
            return !hidden || approvedBy != null;
        }
    }

    /** One that waits, with the name of whom it is about. */
    public record Waiting(Request request, String name) {}

    /** Newest first. */
    public List<Request> of(Participant person) {
        rights.require(Action.EXPORT_PERSON, person.subject());
        return jdbc.query(
                "select * from people.access_request where tenant_id = :tenant and person_id = :person"
                        + " order by received_on desc, id desc",
                parameters().addValue("person", person.id()),
                Requests::request);
    }

    /** Those that the one who is signed in is to answer. */
    public List<Waiting> waiting() {
        MapSqlParameterSource parameters = parameters();
        String seen = ReachSql.anyOf(ReachSql.conditions(rights.reach(Action.EXPORT_PERSON), parameters));
        List<Waiting> waiting = jdbc.query(
                "select r.*, p.name from people.access_request r join people.person p on p.tenant_id = r.tenant_id"
                        + " and p.id = r.person_id where r.tenant_id = :tenant and r.answered_at is null and " + seen
                        + " order by r.received_on, r.id",
                parameters,
                (row, number) -> new Waiting(request(row, number), row.getString("name")));
        audit.shown(
                "PERSON_SHOWN",
                "person",
                waiting.stream().map(one -> one.request().personId()).distinct().toList(),
                "att göra");
        return waiting;
    }

    public void note(Participant person, LocalDate received, @Nullable String note) {
        rights.require(Action.EXPORT_PERSON, person.subject());
        jdbc.update(
                """
                insert into people.access_request (tenant_id, id, person_id, hidden, received_on, note, noted_by, noted_at)
                values (:tenant, :id, :person, :hidden, :received, :note, :me, :now)
                """,
                parameters()
                        .addValue("id", Ids.next(clock))
                        .addValue("person", person.id())
                        .addValue("hidden", person.details().protection().hides())
                        .addValue("received", received)
                        .addValue("note", note));
        audit.write(new Audit.Entry("ACCESS_REQUESTED", "person", person.id(), "registerutdrag"));
    }

    /** By another handler than the one who noted it; twice changes nothing. */
    public void approve(Participant person, UUID id) {
        Request request = required(person, id);
        if (request.notedBy().equals(current.require().staffId())) {
            throw new Refusal(Refusal.Kind.INVALID, "people.whole.fourEyes");
        }
        int approved = jdbc.update("""
                update people.access_request set approved_by = :me, approved_at = :now
                where tenant_id = :tenant and id = :id and approved_by is null
                """, parameters().addValue("id", id));
        if (approved == 1) {
            audit.write(new Audit.Entry("ACCESS_APPROVED", "person", person.id(), "registerutdrag"));
        }
    }

    /**
     * Writes the answer and notes that it was given; it may be fetched again.
     *
     * @throws Refusal (422) about a protected person as long as no other handler has approved
     */
    public void answer(Participant person, UUID id, OutputStream out) {
        Request request = required(person, id);
        if (!request.mayLeave()) {
            throw new Refusal(Refusal.Kind.INVALID, "people.whole.notApproved");
        }
        jdbc.update("""
                update people.access_request set answered_by = :me, answered_at = :now
                where tenant_id = :tenant and id = :id and answered_at is null
                """, parameters().addValue("id", id));
        audit.write(new Audit.Entry("PERSON_EXPORTED", "person", person.id(), "registerutdrag"));
        WholeZip.Answer answer = new WholeZip.Answer(
                person.details().identity().name(),
                current.require().municipality(),
                LocalDate.now(clock),
                whole.of(person.id()),
                files.of(person.id()),
                reads.person(person.id()).stream().map(this::reading).toList());
        try {
            zip.write(out, answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private WholeZip.Reading reading(ReadsOf.Reading read) {
        return new WholeZip.Reading(
                read.day(), read.self() ? "Du själv" : read.who(), said(read.what()), said(read.why()), read.times());
    }

    private String said(Words words) {
        return messages.getMessage(words.key(), words.arguments().toArray(), SWEDISH);
    }

    private Request required(Participant person, UUID id) {
        return of(person).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "people.whole.noRequest"));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("tenant", tenancy.current())
                .addValue("me", current.require().staffId())
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getBoolean("hidden"),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"),
                row.getObject("noted_by", UUID.class),
                row.getObject("approved_by", UUID.class),
                answered == null ? null : answered.toInstant());
    }
}
