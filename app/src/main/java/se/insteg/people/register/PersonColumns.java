package se.insteg.people.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import se.insteg.people.LegalSex;
import se.insteg.people.LegalStatus;
import se.insteg.people.Participant;
import se.insteg.people.PersonDetails;
import se.insteg.people.Protection;
import se.insteg.people.search.NameWords;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.StoredTerms;
import se.insteg.taxonomy.typed.PhoneText;

/** A row of people.person as a record, and back. */
final class PersonColumns {
    /** Columns that hold the details, in one order for insert and update. */
    static final List<String> DETAILS = List.of(
            "reference",
            "name",
            "known_as",
            "name_latin",
            "name_key",
            "born",
            "legal_sex",
            "home_municipality",
            "guest",
            "unit_id",
            "caseworker_id",
            "status",
            "phone",
            "phone_key",
            "email",
            "preferred_language",
            "interpreter",
            "languages",
            "swedish",
            "occupations",
            "skills",
            "wishes",
            "place",
            "lat",
            "lon",
            "max_travel_minutes",
            "busy",
            "waiting_since",
            "profile_confirmed_on",
            "protection",
            "handlers");

    private PersonColumns() {}

    static MapSqlParameterSource parameters(PersonDetails details) {
        MapSqlParameterSource columns = new MapSqlParameterSource();
        PersonDetails.Identity identity = details.identity();
        columns.addValue("reference", orNull(identity.reference()))
                .addValue("name", identity.name())
                .addValue("known_as", orNull(identity.knownAs()))
                .addValue("name_latin", NameWords.latin(identity.name()))
                .addValue("name_key", NameWords.key(identity.name()))
                .addValue("born", identity.born())
                .addValue(
                        "legal_sex",
                        identity.legalSex() == null ? null : identity.legalSex().code());
        PersonDetails.Care care = details.care();
        columns.addValue("home_municipality", orNull(care.homeMunicipality()))
                .addValue("guest", care.guest())
                .addValue("unit_id", care.unitId())
                .addValue("caseworker_id", care.caseworkerId())
                .addValue("status", care.status().code())
                .addValue("profile_confirmed_on", care.profileConfirmedOn());
        PersonDetails.Contact contact = details.contact();
        Language preferred = contact.preferredLanguage();
        columns.addValue("phone", orNull(contact.phone()))
                .addValue("phone_key", orNull(PhoneText.key(contact.phone())))
                .addValue("email", orNull(contact.email()))
                .addValue("preferred_language", preferred == null ? null : StoredTerms.text(preferred))
                .addValue("interpreter", contact.interpreter());
        PersonDetails.Work work = details.work();
        columns.addValue("languages", texts(work.languages().stream().map(StoredTerms::text)))
                .addValue(
                        "swedish",
                        work.swedish() == null ? null : work.swedish().name())
                .addValue("occupations", texts(work.occupations().stream().map(StoredTerms::text)))
                .addValue("skills", texts(work.skills().stream().map(Skill::name)))
                .addValue("wishes", texts(work.wishes().stream().map(StoredTerms::text)));
        PersonDetails.Everyday everyday = details.everyday();
        Spot home = everyday.home();
        return columns.addValue("place", orNull(home.name()))
                .addValue("lat", home.hasCoordinates() ? home.lat() : null)
                .addValue("lon", home.hasCoordinates() ? home.lon() : null)
                .addValue("max_travel_minutes", everyday.maxTravel())
                .addValue("busy", orNull(StoredTerms.text(everyday.busy())))
                .addValue("waiting_since", everyday.waitingSince())
                .addValue("protection", details.protection().kind().code())
                .addValue("handlers", details.protection().handlers().toArray(UUID[]::new));
    }

    static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new PersonDetails(identity(row), care(row), contact(row), work(row), everyday(row), protection(row)),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static PersonDetails.Identity identity(ResultSet row) throws SQLException {
        String sex = row.getString("legal_sex");
        return new PersonDetails.Identity(
                orEmpty(row, "reference"),
                orEmpty(row, "name"),
                orEmpty(row, "known_as"),
                row.getObject("born", LocalDate.class),
                sex == null ? null : LegalSex.valueOf(sex.toUpperCase(Locale.ROOT)));
    }

    private static PersonDetails.Care care(ResultSet row) throws SQLException {
        return new PersonDetails.Care(
                LegalStatus.valueOf(orEmpty(row, "status_now").toUpperCase(Locale.ROOT)),
                orEmpty(row, "home_municipality"),
                row.getBoolean("guest"),
                row.getObject("unit_id", UUID.class),
                row.getObject("caseworker_id", UUID.class),
                row.getObject("profile_confirmed_on", LocalDate.class));
    }

    private static PersonDetails.Contact contact(ResultSet row) throws SQLException {
        String preferred = row.getString("preferred_language");
        return new PersonDetails.Contact(
                orEmpty(row, "phone"),
                orEmpty(row, "email"),
                preferred == null ? null : StoredTerms.language(preferred),
                row.getBoolean("interpreter"));
    }

    private static PersonDetails.Work work(ResultSet row) throws SQLException {
        String swedish = row.getString("swedish");
        return new PersonDetails.Work(
                list(row, "languages").stream().map(StoredTerms::language).toList(),
                swedish == null ? null : SwedishLevel.valueOf(swedish),
                list(row, "occupations").stream().map(StoredTerms::occupation).toList(),
                list(row, "skills").stream().map(Skill::of).toList(),
                list(row, "wishes").stream().map(StoredTerms::occupation).toList());
    }

    private static PersonDetails.Everyday everyday(ResultSet row) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lon = row.getObject("lon", Double.class);
        return new PersonDetails.Everyday(
                Spot.of(orEmpty(row, "place"), lat == null ? Double.NaN : lat, lon == null ? Double.NaN : lon),
                row.getObject("max_travel_minutes", Integer.class),
                StoredTerms.hours(orEmpty(row, "busy")),
                row.getObject("waiting_since", LocalDate.class),
                orEmpty(row, "household"));
    }

    static Protection protection(ResultSet row) throws SQLException {
        Array handlers = row.getArray("handlers");
        return new Protection(
                Protection.Kind.valueOf(orEmpty(row, "protection").toUpperCase(Locale.ROOT)),
                Set.of((UUID[]) handlers.getArray()));
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static String orEmpty(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
