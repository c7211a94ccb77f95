package se.insteg.placements.complaint;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Colleagues;
import se.insteg.access.StaffPost;
import se.insteg.access.Tenancy;
import se.insteg.outbox.Outbox;

/** The notice of complaints as it is with another outbox. */
public final class TestNotice {
    private TestNotice() {}

    public static ComplaintNotice with(ApplicationContext app, Outbox outbox) {
        return new ComplaintNotice(
                app.getBean(ComplaintTable.class),
                app.getBean(Colleagues.class),
                app.getBean(StaffPost.class),
                outbox,
                app.getBean(Tenancy.class),
                app.getBean(JdbcClient.class));
    }
}
