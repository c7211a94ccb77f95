package se.insteg.hosts.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import se.insteg.hosts.Contact;
import se.insteg.hosts.ContactDetails;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.OfferDetails;
import se.insteg.hosts.OfferState;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationDetails;
import se.insteg.hosts.OrganisationKind;
import se.insteg.hosts.PlacementKind;
import se.insteg.planner.model.PlainText;
import se.insteg.planner.model.Skill;
import se.insteg.planner.model.Spot;
import se.insteg.planner.model.SwedishLevel;
import se.insteg.taxonomy.StoredTerms;

/** Rows of the tables of hosts as records, and back. */
final class HostColumns {
    private HostColumns() {}

    static MapSqlParameterSource parameters(OrganisationDetails details) {
        return spot(details.place())
                .addValue("name", details.name())
                .addValue("name_key", PlainText.key(details.name()))
                .addValue("organisation_number", orNull(details.organisationNumber()))
                .addValue("kind", details.kind().code())
                .addValue("sector", orNull(details.sector()))
                .addValue("employees", details.employees())
                .addValue("note", orNull(details.note()))
                .addValue(
                        "search",
                        sought(Stream.of(
                                details.name(),
                                details.organisationNumber(),
                                details.sector(),
                                details.place().name())));
    }

    static MapSqlParameterSource parameters(ContactDetails details) {
        return new MapSqlParameterSource("name", details.name())
                .addValue("title", orNull(details.title()))
                .addValue("phone", orNull(details.phone()))
                .addValue("email", orNull(details.email()))
                .addValue("language", details.language())
                .addValue("active", details.active());
    }

    static MapSqlParameterSource parameters(OfferDetails details) {
        OfferDetails.Work work = details.work();
        OfferDetails.Site site = details.site();
        String[] occupations =
                work.occupations().stream().map(StoredTerms::text).toArray(String[]::new);
        return spot(site.place())
                .addValue("reference", orNull(details.reference()))
                .addValue("title", details.title())
                .addValue("state", details.state().code())
                .addValue("seats", details.seats())
                .addValue("placement_kind", details.placementKind().code())
                .addValue("occupations", occupations)
                .addValue("skills", work.skills().stream().map(Skill::name).toArray(String[]::new))
                .addValue(
                        "min_swedish",
                        work.minSwedish() == null ? null : work.minSwedish().name())
                .addValue("min_age", work.minAge())
                .addValue(
                        "spoken", site.spoken().stream().map(StoredTerms::text).toArray(String[]::new))
                .addValue("max_same_language", site.maxSameLanguage())
                .addValue("max_same_language_why", orNull(site.maxSameLanguageWhy()))
                .addValue("hours", orNull(StoredTerms.text(details.period().hours())))
                .addValue("starts", details.period().starts())
                .addValue("ends", details.period().ends())
                .addValue(
                        "search",
                        sought(Stream.concat(
                                Stream.of(
                                        details.title(),
                                        details.reference(),
                                        site.place().name()),
                                Arrays.stream(occupations))));
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new OrganisationDetails(
                        orEmpty(row, "name"),
                        orEmpty(row, "organisation_number"),
                        OrganisationKind.of(orEmpty(row, "kind")),
                        orEmpty(row, "sector"),
                        spot(row),
                        row.getObject("employees", Integer.class),
                        orEmpty(row, "note")),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getInt("version"),
                new ContactDetails(
                        orEmpty(row, "name"),
                        orEmpty(row, "title"),
                        orEmpty(row, "phone"),
                        orEmpty(row, "email"),
                        orEmpty(row, "language"),
                        row.getBoolean("active")));
    }

    /** With the organisation's name as organisation_name. */
    static HostOffer offer(ResultSet row, int number) throws SQLException {
        return new HostOffer(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organisation_id", UUID.class),
                orEmpty(row, "organisation_name"),
                new OfferDetails(
                        orEmpty(row, "reference"),
                        orEmpty(row, "title"),
                        OfferState.of(orEmpty(row, "state")),
                        row.getInt("seats"),
                        work(row),
                        new OfferDetails.Site(
                                spot(row),
                                list(row, "spoken").stream()
                                        .map(StoredTerms::language)
                                        .toList(),
                                row.getObject("max_same_language", Integer.class),
                                orEmpty(row, "max_same_language_why")),
                        new OfferDetails.Period(
                                StoredTerms.hours(orEmpty(row, "hours")),
                                row.getObject("starts", LocalDate.class),
                                row.getObject("ends", LocalDate.class)),
                        PlacementKind.of(orEmpty(row, "placement_kind"))),
                row.getInt("taken"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static OfferDetails.Work work(ResultSet row) throws SQLException {
        String swedish = row.getString("min_swedish");
        return new OfferDetails.Work(
                list(row, "occupations").stream().map(StoredTerms::occupation).toList(),
                list(row, "skills").stream().map(Skill::of).toList(),
                swedish == null ? null : SwedishLevel.valueOf(swedish),
                row.getObject("min_age", Integer.class));
    }

    private static MapSqlParameterSource spot(Spot spot) {
        return new MapSqlParameterSource("place", orNull(spot.name()))
                .addValue("lat", spot.hasCoordinates() ? spot.lat() : null)
                .addValue("lon", spot.hasCoordinates() ? spot.lon() : null);
    }

    private static Spot spot(ResultSet row) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        Double lon = row.getObject("lon", Double.class);
        return Spot.of(orEmpty(row, "place"), lat == null ? Double.NaN : lat, lon == null ? Double.NaN : lon);
    }

    /** The words as they are compared, each once, with a space between. */
    static String sought(Stream<String> texts) {
        return words(texts.collect(Collectors.joining(" "))).stream().distinct().collect(Collectors.joining(" "));
    }

    /** The words of a text without case, diacritics and punctuation. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\\p{Pd},.;:/()\"&]+"))
                .map(PlainText::key)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static String orEmpty(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
