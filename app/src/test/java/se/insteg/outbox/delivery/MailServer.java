package se.insteg.outbox.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.insteg.access.Audit;
import se.insteg.access.Tenancy;
import se.insteg.outbox.Gateway;
import se.insteg.outbox.Outbox;
import se.insteg.outbox.TestOutbox;

/** A real mail server for tests of other rooms: what they put in leaves by it, and it goes down and comes back. */
public final class MailServer implements AutoCloseable {
    private final ApplicationContext app;
    private final int port;
    private final List<MimeMessage> earlier = new ArrayList<>();
    private GreenMail server;

    private MailServer(ApplicationContext app) {
        this.app = app;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    public static MailServer started(ApplicationContext app) {
        return new MailServer(app);
    }

    public void down() {
        earlier.addAll(List.of(server.getReceivedMessages()));
        server.stop();
    }

    public void back() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** As if the server had been set up all along, and the pause after a failure were over. */
    public void deliver(UUID municipality) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        Tenancy tenancy = app.getBean(Tenancy.class);
        tenancy.inTenant(municipality, () -> jdbc.sql("""
                        update outbox.message set state = 'waiting', next_at = made_at where state in ('on_paper', 'waiting')
                        """).update());
        new Deliveries(app.getBean(MessageTable.class), gateways(), tenancy, app.getBean(Audit.class), jdbc)
                .run(municipality);
    }

    /** The outbox as it is where this server is set up. */
    public Outbox outbox() {
        return TestOutbox.with(app, gateways());
    }

    private Gateways gateways() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        ObjectProvider<Gateway> mail = new ObjectProvider<>() {
            @Override
            public Stream<Gateway> orderedStream() {
                return Stream.of(new MailGateway(sender, "insteg@kommun.example"));
            }
        };
        return new Gateways(mail);
    }

    public List<MimeMessage> received() {
        return Stream.concat(earlier.stream(), Stream.of(server.getReceivedMessages()))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
