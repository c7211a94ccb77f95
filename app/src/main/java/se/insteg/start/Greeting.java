package se.insteg.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import se.insteg.database.DataFolder;
import se.insteg.kernel.Announcement;

/** When Insteg answers: says where, what the rooms have to tell, and how to stop. */
final class Greeting implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        String port = context.getEnvironment().getProperty("local.server.port", "");
        String address = context.getEnvironment().getProperty("insteg.public-url", "http://localhost:" + port);
        DataFolder folder = context.getBean(DataFolder.class);
        try {
            folder.noteRunning(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder text = new StringBuilder();
        Duration taken = ready.getTimeTaken();
        text.append("\nInsteg answers at ").append(address);
        if (taken != null) {
            text.append(String.format(Locale.ROOT, "  (started in %.1f s)", taken.toMillis() / 1000.0));
        }
        text.append('\n');
        context.getBeanProvider(Announcement.class)
                .orderedStream()
                .flatMap(announcement -> announcement.lines(address).stream())
                .forEach(line -> text.append(line).append('\n'));
        text.append("Data and log are in ").append(folder.path()).append(". Stop with Ctrl-C.");
        System.out.println(text);
        OnceStarted.note();
    }
}
