package se.insteg.community;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.access.Role;
import se.insteg.testing.Http;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** What anybody reads (MAR-14): light, without scripts, in their language, on paper and in a calendar that is not ours. */
@InstegTest
class ActivityListTest {
    private static final int WHOLE_FIRST_VIEW = 60_000;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TestTown town;
    private TestActivities typed;
    private String path;

    @BeforeEach
    void town() {
        town = TestTown.in(app);
        typed = new TestActivities(app, town, town.staff(Role.COORDINATOR, null));
        path = "/activities/" + town.code();
    }

    private Http.Answer get(String path, String language) {
        return Http.at(port).get(path, "Accept-Encoding", "gzip", "Cookie", "lang=" + language);
    }

    private String list(String query) {
        return get(path + query, "sv").text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "ar"})
    void two_weeks_of_much_to_do_weigh_less_than_60_kB_with_everything_and_hold_no_script(String language) {
        for (int i = 0; i < 40; i++) {
            typed.own(
                    "Språkkafé nummer " + i,
                    "how",
                    "weekly",
                    "weekday",
                    String.valueOf(i % 7 + 1),
                    "last",
                    typed.today().plusDays(60).toString(),
                    "title-ar",
                    "مقهى اللغة " + i);
        }
        Http.Answer page = get(path, language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.gzipped()).isTrue();
        assertThat(page.text()).doesNotContain("<script", "<style", " style=", "hx-");
        List<String> assets = ASSET.matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        long weight = page.body().length
                + assets.stream()
                        .mapToLong(asset -> get(asset, language).body().length)
                        .sum();
        System.out.printf("%s in %s: page %d of %d bytes on the wire%n", path, language, page.body().length, weight);
        assertThat(assets).hasSize(2).noneMatch(asset -> asset.endsWith(".js"));
        assertThat(weight).isLessThan(WHOLE_FIRST_VIEW);
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(page.headers().allValues("Vary").toString())
                .containsIgnoringCase("cookie")
                .containsIgnoringCase("accept-language");
        assertThat(page.header("Set-Cookie"))
                .as("no session is begun by reading")
                .isEmpty();
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void everybody_reads_in_their_own_language_and_what_is_not_translated_says_so() {
        UUID id = typed.own(
                "Språkkafé",
                "about",
                "Vi pratar svenska.",
                "title-ar",
                "مقهى اللغة",
                "about-ar",
                "نتحدث السويدية.",
                "ageFrom",
                "13");
        String arabic = get(path, "ar").text();
        assertThat(arabic)
                .contains("lang=\"ar\" dir=\"rtl\"", "مقهى اللغة", "من عمر 13")
                .doesNotContain(">Språkkafé<");
        String english = get(path + "/" + id, "en").text();
        assertThat(english)
                .contains("lang=\"sv\" dir=\"auto\">Språkkafé", "The text is in Swedish only", "from 13 years");
        assertThat(get(path + "/" + id, "ar").text())
                .contains("نتحدث السويدية.")
                .doesNotContain("النص بالسويدية فقط");
        assertThat(list("")).contains(">Språkkafé<", "från 13 år");
    }

    @Test
    void one_chooses_by_place_day_language_and_age_with_an_address_that_can_be_shared() {
        LocalDate monday = typed.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        typed.own("Kör", "town", "Leksand", "first", monday.toString(), "language", "ti", "ageFrom", "18");
        typed.own("Lek", "town", "Insjön", "first", monday.plusDays(1).toString(), "ageTo", "6", "whom", "families");
        assertThat(list("")).contains(">Kör<", ">Lek<");
        assertThat(list("?town=Leksand")).contains(">Kör<").doesNotContain(">Lek<");
        assertThat(list("?weekday=2")).contains(">Lek<").doesNotContain(">Kör<");
        assertThat(list("?language=ti")).contains(">Kör<").doesNotContain(">Lek<");
        assertThat(list("?age=4")).contains(">Lek<").doesNotContain(">Kör<");
        assertThat(list("?age=4&town=Leksand")).contains("Inget passar de här dagarna");
        assertThat(list("?from=" + typed.today().plusDays(20)))
                .as("two weeks at a time")
                .doesNotContain(">Kör<");
        for (String senseless :
                List.of("?age=x", "?weekday=9", "?from=igår", "?language=" + "x".repeat(100), "?town=%00")) {
            assertThat(get(path + senseless, "sv").status()).as(senseless).isLessThan(500);
        }
    }

    @Test
    void what_is_over_or_taken_away_is_gone_by_itself() {
        UUID id = typed.own("Kaffe");
        assertThat(get(path + "/" + id, "sv").status()).isEqualTo(200);
        town.inTenant(() -> jdbc.sql("update community.activity set over_on = current_date - 1 where id = ?")
                .param(id)
                .update());
        assertThat(list("")).doesNotContain("Kaffe");
    }

    @Test
    void another_program_reads_the_calendar_of_one_and_of_those_chosen_and_five_stays_five_when_the_clocks_change() {
        UUID id = typed.own(
                "Kör; för alla",
                "how",
                "weekly",
                "weekday",
                String.valueOf(typed.today().plusDays(1).getDayOfWeek().getValue()),
                "last",
                typed.today().plusDays(200).toString());
        typed.own("Utflykt", "town", "Leksand");
        ICalendar one = read(path + "/" + id + "/calendar.ics");
        assertThat(one.getEvents()).hasSize(13).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Kör; för alla");
            assertThat(event.getLocation().getValue()).isEqualTo("Biblioteket, Insjön");
            assertThat(begins(event)).isEqualTo(LocalTime.of(17, 0));
        });
        assertThat(one.getEvents().stream().map(VEvent::getUid).distinct()).hasSize(13);
        ICalendar chosen = read(path + "/calendar.ics?town=Leksand");
        assertThat(chosen.getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).isEqualTo("Utflykt"));
        Times times = new Times(
                LocalDate.of(2026, 10, 20),
                LocalDate.of(2026, 11, 3),
                Set.of(DayOfWeek.TUESDAY),
                LocalTime.of(17, 0),
                LocalTime.of(18, 0));
        assertThat(List.of(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 27)))
                .allSatisfy(day -> assertThat(times.on(day)).isTrue());
    }

    private ICalendar read(String address) {
        Http.Answer file = get(address, "sv");
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        ICalendar read = Objects.requireNonNull(Biweekly.parse(file.text()).first());
        assertThat(read.validate(read.getVersion()).isEmpty()).isTrue();
        return read;
    }

    private static LocalTime begins(VEvent event) {
        return event.getDateStart().getValue().toInstant().atZone(SWEDEN).toLocalTime();
    }

    @Test
    void the_noticeboards_list_says_the_way_to_the_page_in_letters_and_as_a_code() {
        typed.own("Kaffe på torget");
        String poster = get(path + "/poster", "sv").text();
        assertThat(poster)
                .contains("Kaffe på torget", "class=\"qr\"", path + "</p>")
                .doesNotContain("<script");
    }

    @Test
    void a_town_has_its_name_in_the_address_and_one_that_is_not_here_is_not_found() {
        assertThat(get("/activities", "sv").text()).contains(path);
        assertThat(get("/activities/ingenstans", "sv").status()).isEqualTo(404);
        assertThat(get(path + "/" + UUID.randomUUID(), "sv").status()).isEqualTo(404);
    }
}
