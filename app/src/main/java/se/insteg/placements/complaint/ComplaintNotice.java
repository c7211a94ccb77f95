package se.insteg.placements.complaint;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.insteg.access.Colleagues;
import se.insteg.access.Role;
import se.insteg.access.StaffPost;
import se.insteg.access.Tenancy;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Fill;
import se.insteg.outbox.Message;
import se.insteg.outbox.Outbox;

/**
 * Tells those who receive complaints that something waits for them, so that nobody's complaint waits until somebody happens
 * to sign in. The e-mail says neither whose it is nor what it is about, and is written once about each. Not in the
 * participant's own transaction, where no message to anybody else can be made; and not about somebody with protected
 * identity, who is not there for this work: their handler finds it among what is to be done.
 */
@Component
public class ComplaintNotice {
    /** Staff read pages in the language their browser keeps; they are written to in that of their work. */
    private static final String LANGUAGE = "sv";

    private final ComplaintTable table;
    private final Colleagues colleagues;
    private final StaffPost post;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final JdbcClient jdbc;

    ComplaintNotice(
            ComplaintTable table,
            Colleagues colleagues,
            StaffPost post,
            Outbox outbox,
            Tenancy tenancy,
            JdbcClient jdbc) {
        this.table = table;
        this.colleagues = colleagues;
        this.post = post;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        jdbc.sql("select id from access.municipality").query(UUID.class).list().forEach(this::tell);
    }

    /** Of those in one municipality that nobody has taken. Not from within a transaction. */
    public void tell(UUID municipality) {
        tenancy.inTenant(municipality, () -> {
            List<UUID> waiting = outbox.leaves(Channel.EMAIL) ? table.untaken() : List.of();
            if (!waiting.isEmpty()) {
                List<StaffPost.Box> boxes = post.boxes(recipients());
                waiting.forEach(complaint -> boxes.forEach(box -> write(complaint, box)));
            }
            return waiting.size();
        });
    }

    private void write(UUID complaint, StaffPost.Box box) {
        outbox.send(new Message(
                "complaint:" + complaint + ":" + box.staff(),
                null,
                Channel.EMAIL,
                box.email(),
                "placements.complaint.notice",
                List.of(new Fill.Link(post.start())),
                LANGUAGE,
                null));
    }

    /** Those named; all who may read them when nobody is, or none of them can any more. */
    private Set<UUID> recipients() {
        Set<UUID> may = colleagues.holding(Role.COORDINATOR).stream()
                .map(Colleagues.Named::id)
                .collect(Collectors.toSet());
        Set<UUID> named = table.recipients().stream().filter(may::contains).collect(Collectors.toSet());
        return named.isEmpty() ? may : named;
    }
}
