package se.insteg.outbox;

import org.springframework.context.ApplicationContext;
import se.insteg.access.Audit;
import se.insteg.outbox.delivery.Gateways;
import se.insteg.outbox.delivery.MessageTable;
import se.insteg.outbox.delivery.Written;

/** The outbox as it is where other gateways are set up. */
public final class TestOutbox {
    private TestOutbox() {}

    public static Outbox with(ApplicationContext app, Gateways gateways) {
        return new Outbox(
                app.getBean(MessageTable.class), gateways, app.getBean(Written.class), app.getBean(Audit.class));
    }
}
