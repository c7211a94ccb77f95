package se.insteg.programmes.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Audit;
import se.insteg.access.CurrentStaff;
import se.insteg.access.Tenancy;
import se.insteg.kernel.Refusal;
import se.insteg.people.Participant;
import se.insteg.people.People;
import se.insteg.ui.TaggedPdf;

/**
 * Certificates of hours: what the ledger says on a day, in the participant's language and in Swedish, kept as it was handed
 * over. SEE_HOURS with the person.
 */
@Component
public class Certificates {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Counting counting;
    private final CertificateWords words;
    private final People people;
    private final TaggedPdf pdf;
    private final CurrentStaff current;
    private final Audit audit;
    private final Clock clock;

    Certificates(
            JdbcClient jdbc,
            Tenancy tenancy,
            Counting counting,
            CertificateWords words,
            People people,
            TaggedPdf pdf,
            CurrentStaff current,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.counting = counting;
        this.words = words;
        this.people = people;
        this.pdf = pdf;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that was made. @param number from 1 @param language a tag such as "ti" */
    public record Made(UUID id, int number, String language, UUID by, Instant at) {}

    /** The latest first. */
    public List<Made> of(UUID personId) {
        people.findFor(Action.SEE_HOURS, personId);
        return jdbc.sql("""
                        select id, number, language, made_by, made_at from programmes.hours_certificate
                        where tenant_id = ? and person_id = ? order by number desc, id desc
                        """)
                .params(tenancy.current(), personId)
                .query(Certificates::made)
                .list();
    }

    /** Languages there are certificates in: tags with their own names. */
    public Map<String, String> languages() {
        return words.languages();
    }

    /**
     * Makes one of what the ledger says now. The same id twice makes one.
     *
     * @throws Refusal (422) when nothing has been attended, or there are no words in the language
     */
    public void make(UUID personId, UUID id, String language) {
        Participant person = people.findFor(Action.SEE_HOURS, personId);
        HourLedger ledger = counting.ledger(personId);
        if (ledger.empty() || !words.languages().containsKey(language)) {
            throw new Refusal(Refusal.Kind.INVALID, "programmes.certificate.empty");
        }
        int number = of(personId).stream().mapToInt(Made::number).max().orElse(0) + 1;
        CertificateHtml.Whose whose = new CertificateHtml.Whose(
                person.details().identity().name(), current.require().municipality(), number);
        int made = jdbc.sql("""
                        insert into programmes.hours_certificate (tenant_id, id, person_id, hidden, number, language, words,
                            made_by, made_at)
                        select p.tenant_id, :id, p.id, p.hidden, :number, :language, :words, :by, :at
                        from people.person p where p.tenant_id = :tenant and p.id = :person
                        on conflict (tenant_id, id) do nothing
                        """)
                .param("tenant", tenancy.current())
                .param("id", id)
                .param("person", personId)
                .param("number", number)
                .param("language", language)
                .param("words", CertificateHtml.of(whose, ledger, words, language))
                .param("by", current.require().staffId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (made > 0) {
            audit.write(new Audit.Entry(
                    "HOURS_CERTIFIED", "person", personId, "program", "number=" + number + ",language=" + language));
        }
    }

    /** A tagged PDF of it, as it was made. @throws Refusal (404) when the person has no such one */
    public byte[] pdf(UUID personId, UUID id) {
        people.findFor(Action.SEE_HOURS, personId);
        return pdf.of(jdbc.sql("""
                        select words from programmes.hours_certificate where tenant_id = ? and person_id = ? and id = ?
                        """)
                .params(tenancy.current(), personId, id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "programmes.refused.notHere")));
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("language"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
