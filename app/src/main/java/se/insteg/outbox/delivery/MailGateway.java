package se.insteg.outbox.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Gateway;

/**
 * E-mail over SMTP to the municipality's own server: {@code spring.mail.host} and its neighbours, and
 * {@code insteg.mail.from}. The message's id is its Message-ID (RFC 5322 §3.6.4), the same at every attempt; it is marked
 * as sent by a program (RFC 3834), so that no holiday reply comes back.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailGateway implements Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(MailGateway.class);

    private final JavaMailSender sender;
    private final String from;

    MailGateway(JavaMailSender sender, @Value("${insteg.mail.from:}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        if (from.isBlank()) {
            LOG.warn("No message can leave by e-mail: set insteg.mail.from to the sender's address");
            return Outcome.later(Trouble.SETTINGS);
        }
        try {
            sender.send(mime(message));
            return Outcome.DELIVERED;
        } catch (AddressException noAddress) {
            return Outcome.never(Trouble.ADDRESS);
        } catch (MailAuthenticationException unknown) {
            return Outcome.later(Trouble.SETTINGS);
        } catch (MailSendException failed) {
            return outcome(failed);
        } catch (MailException | MessagingException failed) {
            return Outcome.later(Trouble.NO_ANSWER);
        }
    }

    private MimeMessage mime(Outgoing message) throws MessagingException {
        InternetAddress sentFrom = new InternetAddress(from, true);
        MimeMessage mime = sender.createMimeMessage();
        mime.setFrom(sentFrom);
        mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.address(), true));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setText(message.body(), StandardCharsets.UTF_8.name());
        mime.setContentLanguage(new String[] {message.language()});
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Message-ID", "<" + message.id() + from.substring(from.indexOf('@')) + ">");
        return mime;
    }

    /** The server's own words about the recipient are final; anything else may pass. */
    private static Outcome outcome(MailSendException failed) {
        for (Exception cause : failed.getMessageExceptions()) {
            for (Throwable one = cause; one != null; one = one.getCause()) {
                if (one instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0) {
                    return Outcome.never(Trouble.ADDRESS);
                }
            }
            if (cause instanceof SendFailedException) {
                return Outcome.later(Trouble.REFUSED);
            }
        }
        return Outcome.later(Trouble.NO_ANSWER);
    }
}
