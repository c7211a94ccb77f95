package se.insteg.access;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.insteg.kernel.Ids;
import se.insteg.kernel.Refusal;

/**
 * The audit log: who did what, about whom, why, when and from where, written in the transaction of the read or write it
 * describes. A list writes one row per person shown. A row that cannot be written stops the request: 503, nothing shown,
 * nothing changed.
 */
@Component
public class Audit {
    private static final int LONGEST = 500;

    private final JdbcTemplate jdbc;
    private final Tenancy tenancy;
    private final CurrentStaff current;
    private final CurrentParticipant participant;
    private final CurrentHost host;
    private final ObjectProvider<Watch> watch;
    private final Clock clock;

    Audit(
            JdbcTemplate jdbc,
            Tenancy tenancy,
            CurrentStaff current,
            CurrentParticipant participant,
            CurrentHost host,
            ObjectProvider<Watch> watch,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.current = current;
        this.participant = participant;
        this.host = host;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * One row of the log.
     *
     * @param deed upper-case words such as PERSON_SHOWN; its words for readers are the message access.deed.PERSON_SHOWN
     * @param subjectKind lower-case noun such as "person" or "staff"
     * @param subjectId whom it was about; null when it was about the municipality as a whole
     * @param why the ground, in Swedish as the log is read: "ärende", "granskning", "administration", or the reason as typed; at most
     *     500 characters
     * @param details what changed, as key=value; never a name, an e-mail or an identity number; at most 500 characters
     */
    public record Entry(
            String deed, String subjectKind, @Nullable UUID subjectId, String why, String details) {
        public Entry(String deed, String subjectKind, @Nullable UUID subjectId, String why) {
            this(deed, subjectKind, subjectId, why, "");
        }
    }

    public void write(Entry entry) {
        write(List.of(entry));
    }

    /** One row for each person that the answer shows, and only one for each reason, however many rooms show them on it. */
    public void shown(String deed, String subjectKind, Collection<UUID> subjects, String why) {
        UUID actor = actor();
        write(
                actor,
                OncePerTransaction.unwritten(
                        actor,
                        subjects.stream()
                                .map(subject -> new Entry(deed, subjectKind, subject, why))
                                .toList()));
    }

    public void write(Collection<Entry> entries) {
        write(actor(), entries);
    }

    private @Nullable UUID actor() {
        SignedIn staff = current.find();
        return staff == null ? participant() : staff.staffId();
    }

    /** A participant is in the log under their own id, as the one it is about; a host's contact person under theirs. */
    private @Nullable UUID participant() {
        SignedInParticipant signedIn = participant.find();
        if (signedIn != null) {
            return signedIn.personId();
        }
        HostVisit visit = host.find();
        return visit == null ? null : visit.contactId();
    }

    /** For sign-in, where who acts is known before they are signed in. */
    public void writeAs(@Nullable UUID actor, Entry entry) {
        write(actor, List.of(entry));
    }

    private Map<UUID, Set<Watch.Flag>> watched(@Nullable SignedIn staff, Collection<Entry> entries) {
        Watch watching = watch.getIfAvailable();
        List<UUID> people = entries.stream()
                .filter(entry -> entry.subjectKind().equals("person"))
                .flatMap(entry -> Stream.ofNullable(entry.subjectId()))
                .toList();
        return staff == null || watching == null || people.isEmpty() ? Map.of() : watching.flags(staff, people);
    }

    private static String[] flags(Entry entry, Map<UUID, Set<Watch.Flag>> flags) {
        UUID subject = entry.subjectId();
        return subject == null
                ? new String[0]
                : flags.getOrDefault(subject, Set.of()).stream()
                        .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toArray(String[]::new);
    }

    /** What is read about somebody whose case was opened in an emergency says so, and under which opening. */
    private static Entry underGlass(@Nullable SignedIn staff, Entry entry, Instant now) {
        UUID subject = entry.subjectId();
        if (staff == null || subject == null || entry.deed().startsWith("GLASS_")) {
            return entry;
        }
        Glass glass = staff.glassOf(subject, now);
        if (glass == null) {
            return entry;
        }
        String details = "glass=" + glass.id() + ",why=" + entry.why();
        return new Entry(
                entry.deed(),
                entry.subjectKind(),
                subject,
                BrokenGlass.WHY,
                details.length() > LONGEST ? details.substring(0, LONGEST) : details);
    }

    private void write(@Nullable UUID actor, Collection<Entry> given) {
        if (given.isEmpty()) {
            return;
        }
        SignedIn staff = current.find();
        List<Entry> entries = given.stream()
                .map(entry -> underGlass(staff, entry, clock.instant()))
                .toList();
        Map<UUID, Set<Watch.Flag>> flags = watched(staff, entries);
        UUID tenant = tenancy.current();
        Timestamp now = Timestamp.from(clock.instant());
        String address = address();
        List<@Nullable Object[]> rows = entries.stream()
                .map(entry -> new @Nullable Object[] {
                    tenant,
                    Ids.next(clock),
                    now,
                    actor,
                    entry.deed(),
                    entry.subjectKind(),
                    entry.subjectId(),
                    entry.why(),
                    entry.details(),
                    address,
                    flags(entry, flags)
                })
                .toList();
        try {
            jdbc.batchUpdate("""
                    insert into access.audit
                        (tenant_id, id, at, actor_id, action, subject_kind, subject_id, why, details, address, flags)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::inet, ?)
                    """, rows);
        } catch (DataAccessException unwritable) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "access.refused.audit");
        }
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? address(attributes.getRequest())
                : null;
    }

    private static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        int zone = address.indexOf('%'); // an IPv6 address of a local link carries its network card's name
        return zone < 0 ? address : address.substring(0, zone);
    }
}
