package se.insteg.people.card;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CalendarFeed;
import se.insteg.access.CardSecrets;
import se.insteg.access.CurrentParticipant;
import se.insteg.access.OwnRows;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.Tenancy;
import se.insteg.people.ParticipantAgenda;
import se.insteg.people.ParticipantAgenda.Planned;
import se.insteg.ui.CalendarFile;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/**
 * A participant's meetings in the calendar of their own phone, by an address that only they are told. Times, places and
 * neutral words; no name. Over as soon as the card is: lost, revoked, replaced, or its holder protected.
 */
@Component
public class OwnCalendar implements CalendarFeed {
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration UNSAID = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final OwnRows ownRows;
    private final CurrentParticipant current;
    private final CardSecrets secrets;
    private final Audit audit;
    private final Messages messages;
    private final ObjectProvider<ParticipantAgenda> agendas;
    private final Clock clock;

    OwnCalendar(
            JdbcClient jdbc,
            Tenancy tenancy,
            OwnRows ownRows,
            CurrentParticipant current,
            CardSecrets secrets,
            Audit audit,
            Messages messages,
            ObjectProvider<ParticipantAgenda> agendas,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.ownRows = ownRows;
        this.current = current;
        this.secrets = secrets;
        this.audit = audit;
        this.messages = messages;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** Since when the participant who is signed in has an address; empty when they have none. */
    public Optional<Instant> since() {
        return jdbc.sql("select made_at from people.own_calendar where tenant_id = ? and card_id = ?")
                .params(tenancy.current(), current.require().cardId())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** A new address for the participant who is signed in, told this once; an earlier one stops working. */
    public String make(String language) {
        SignedInParticipant me = current.require();
        String secret = secrets.linkSecret();
        jdbc.sql("""
                        insert into people.own_calendar (tenant_id, card_id, person_id, hidden, language, secret_hash, made_at)
                        values (:tenant, :card, :person, false, :language, :hash, :now)
                        on conflict (tenant_id, card_id) do update
                            set language = :language, secret_hash = :hash, made_at = :now
                        """)
                .param("tenant", tenancy.current())
                .param("card", me.cardId())
                .param("person", me.personId())
                .param("language", language)
                .param("hash", secrets.linkHash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.write(new Audit.Entry("CALENDAR_MADE", "person", me.personId(), "egen kalender"));
        return secrets.calendarAddress(secret);
    }

    /** At once. */
    public void end() {
        SignedInParticipant me = current.require();
        jdbc.sql("delete from people.own_calendar where tenant_id = ? and card_id = ?")
                .params(tenancy.current(), me.cardId())
                .update();
        audit.write(new Audit.Entry("CALENDAR_ENDED", "person", me.personId(), "egen kalender"));
    }

    private record Own(UUID personId, String language) {}

    @Override
    public @Nullable String read(UUID municipality, byte[] hash) {
        return tenancy.inTenant(municipality, () -> own(hash).map(this::written))
                .orElse(null);
    }

    private Optional<Own> own(byte[] hash) {
        return jdbc.sql("""
                        select o.person_id, o.language from people.own_calendar o
                        join people.card c on c.tenant_id = o.tenant_id and c.id = o.card_id
                        where o.tenant_id = ? and o.secret_hash = ? and not o.hidden and not c.hidden
                            and c.revoked_at is null
                        """).params(tenancy.current(), hash).query(Own.class).optional();
    }

    private String written(Own own) {
        ownRows.confineTo(own.personId());
        audit.writeAs(own.personId(), new Audit.Entry("CALENDAR_READ", "person", own.personId(), "egen kalender"));
        Language language = messages.languageOrSwedish(own.language());
        Instant now = clock.instant();
        List<Planned> planned = agendas.orderedStream()
                .flatMap(agenda -> agenda.planned(own.personId(), now.minus(BACK), now.plus(AHEAD)).stream())
                .sorted(Comparator.comparing(Planned::begins))
                .toList();
        List<CalendarFile.Event> events = new ArrayList<>();
        for (Planned one : planned) {
            Instant ends = one.ends();
            events.add(new CalendarFile.Event(
                    one.begins().getEpochSecond() + "-" + events.size(),
                    one.begins(),
                    ends == null ? one.begins().plus(UNSAID) : ends,
                    messages.say(
                            language, one.what().key(), one.what().arguments().toArray()),
                    one.place(),
                    one.cancelled()));
        }
        return CalendarFile.of(messages.say(language, "people.calendar.name"), now, events);
    }
}
