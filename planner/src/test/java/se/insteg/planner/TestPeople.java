package se.insteg.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;
import se.insteg.planner.reading.Offers;
import se.insteg.planner.reading.People;
import se.insteg.planner.reading.PointsFile;
import se.insteg.planner.sheet.UnusableFile;

/** Builds people and offers the way users do: from a few cells of a table. */
public final class TestPeople {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private TestPeople() {}

    /** People from cells, such as {@code "id;svenska", "P1;A2"}. */
    public static List<Person> people(String... lines) {
        return readPeople(lines).people();
    }

    public static People readPeople(String... lines) {
        try {
            return People.read(file(lines), TODAY);
        } catch (UnusableFile e) {
            throw new AssertionError(e);
        }
    }

    public static List<Offer> offers(String... lines) {
        return readOffers(lines).offers();
    }

    public static Offers readOffers(String... lines) {
        try {
            return Offers.read(file(lines), TODAY);
        } catch (UnusableFile e) {
            throw new AssertionError(e);
        }
    }

    public static Plan plan(List<Person> people, List<Offer> offers) {
        return plan(people, offers, new TravelTable());
    }

    public static Plan plan(List<Person> people, List<Offer> offers, TravelTable travel) {
        return Planner.plan(
                new Planner.Task(people, offers, travel, PointsFile.standard(), TODAY, Duration.ofSeconds(20), 1));
    }

    private static Path file(String... lines) {
        try {
            var file = Files.createTempFile("insteg", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
