package se.insteg.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.insteg.access.Role;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.OfferState;
import se.insteg.people.TestPeople;
import se.insteg.testing.AuditRows;
import se.insteg.testing.InstegTest;
import se.insteg.testing.TestTown;

/** "What if", and what the plan says on other pages, over HTTP without a script. */
@InstegTest
class WhatIfPagesTest {
    /** Each time the page waits 0.9 s for its answer. */
    private static final int PATIENCE = 60;

    @Autowired
    ApplicationContext app;

    private TestMatching matching;
    private TestTown.Browser browser;
    private UUID selam;
    private UUID amir;
    private UUID kitchen;
    private UUID bakery;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
        browser = matching.town.browser(matching.coordinator);
        selam = matching.person("Selam Tesfay", "swedish", "B1", "wishes", "kock");
        amir = matching.person("Amir Rahmani", "swedish", "A1");
        kitchen = matching.offer("Kök", 1, "minSwedish", "A1", "occupations", "kock");
        bakery = matching.offer("Bageri", 1, "minSwedish", "B1");
    }

    private static String whatIf(String... supposed) {
        StringBuilder path = new StringBuilder("/matching/what-if");
        for (String one : supposed) {
            path.append(path.indexOf("?") < 0 ? "?" : "&")
                    .append("s=")
                    .append(URLEncoder.encode(one, StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    /** The page when nothing on it is being reckoned any more: without a script one follows its link. */
    private String page(String path) {
        for (int i = 0; i < PATIENCE; i++) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (!answer.body().contains("<progress")) {
                return answer.body();
            }
        }
        throw new AssertionError("No answer: " + path);
    }

    @Test
    void raising_somebodys_swedish_shows_the_exact_new_plan_and_saves_nothing() {
        UUID oksana = matching.person("Oksana Bondarenko", "swedish", "A0");
        matching.offer("Lager", 1, "minSwedish", "A2");
        String page = page(whatIf("person:" + oksana + ":swedish:A2"));
        assertThat(page)
                .contains("hade svenska på nivå A2")
                .contains("En till får plats.", "Båda planerna är bevisat bästa", "Får plats (1)", "får Lager");
        assertThat(page("/people/" + oksana)).doesNotContain(">A2<");
        assertThat(page("/matching/decisions")).contains("Inga beslut än");
    }

    @Test
    void several_things_are_supposed_at_once_and_one_is_taken_away_again() {
        String both = page(whatIf("person:" + amir + ":swedish:B1", "offer:" + bakery + ":seats:0"));
        assertThat(both).contains("Amir Rahmani", "stängdes", "Ta bort");
        String without = "/matching/what-if?s=offer%3A" + bakery + "%3Aseats%3A0\"";
        assertThat(both).contains(without);
        assertThat(page(whatIf("offer:" + bakery + ":seats:0"))).contains("En färre får plats.");
    }

    @Test
    void the_forms_are_filled_with_how_it_is_and_only_what_differs_is_supposed() {
        String form = page("/matching/what-if?person=" + amir);
        assertThat(form).contains("Tänk om, för", "value=\"A1\" selected");
        HttpResponse<String> same =
                browser.get("/matching/what-if?person=" + amir + "&add=yes&swedish=A1&travel=&busy=&language=");
        assertThat(same.statusCode()).isEqualTo(302);
        assertThat(same.headers().firstValue("Location").orElse("")).endsWith("/matching/what-if");
        HttpResponse<String> more = browser.get("/matching/what-if?person=" + amir
                + "&add=yes&swedish=B1&travel=45&busy=m%C3%A5n+08-10&language=somaliska&occupation=kock");
        String address = more.headers().firstValue("Location").orElse("");
        assertThat(address)
                .contains(amir + "%3Aswedish%3AB1", amir + "%3Atravel%3A45", amir + "%3Alanguage%3Aso", "5120");
        assertThat(page(address)).contains("somaliska", "kunde resa 45 minuter", "mån");
        HttpResponse<String> wrong = browser.get("/matching/what-if?offer=" + kitchen + "&add=yes&seats=flera");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("error-summary", "value=\"flera\"");
    }

    @Test
    void a_search_finds_people_and_offers_and_a_closed_offer_can_be_supposed_open() {
        UUID shop = matching.offer("Butik", 2, "minSwedish", "A0");
        matching.town.as(matching.coordinator, () -> {
            Hosts hosts = matching.bean(Hosts.class);
            HostOffer stored = hosts.offer(shop);
            return hosts.change(shop, stored.version(), stored.details().in(OfferState.CLOSED));
        });
        matching.person("Oksana", "swedish", "A0");
        assertThat(page("/matching/what-if?q=Butik")).contains("offer=" + shop);
        assertThat(page("/matching/what-if?q=Rahmani")).contains("person=" + amir);
        HttpResponse<String> opened =
                browser.get("/matching/what-if?offer=" + shop + "&add=yes&seats=2&swedish=A0&hours=");
        assertThat(page(opened.headers().firstValue("Location").orElse(""))).contains("öppnades", "En till får plats.");
    }

    @Test
    void a_bus_that_is_missing_is_supposed_and_told_with_the_place_somebody_would_get() {
        matching.person(
                "Oksana", "swedish", "A0", "place", "Furudal", "lat", "61.172", "lon", "15.131", "maxTravel", "20");
        matching.offer("Lager", 1, "minSwedish", "A0", "place", "Boda", "lat", "61.02", "lon", "15.21");
        assertThat(page("/matching/what-if")).contains("En buss som saknas", ">Furudal<", ">Boda<");
        HttpResponse<String> nowhere = browser.get("/matching/what-if?add=yes&from=furudal&to=&minutes=");
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Välj orten där platserna finns.");
        HttpResponse<String> tried = browser.get("/matching/what-if?add=yes&from=furudal&to=boda&minutes=15");
        assertThat(page(tried.headers().firstValue("Location").orElse("")))
                .contains("gick en buss från Furudal till Boda", "på 15 minuter")
                .contains("En till får plats.", "får Lager");
    }

    @Test
    void who_may_not_be_seen_is_neither_found_nor_supposed_about_nor_named() {
        UUID hidden = matching.protectedPerson("Hemlig Person", "swedish", "A0");
        TestTown neighbour = TestTown.in(app);
        UUID there = neighbour.unit("Där");
        UUID worker = neighbour.staff(Role.CASEWORKER, there);
        UUID abroad = new TestPeople(app, neighbour)
                .register(worker, "Granne", "unit", there.toString(), "caseworker", worker.toString());
        for (UUID other : new UUID[] {hidden, abroad, UUID.randomUUID()}) {
            String page = page(whatIf("person:" + other + ":swedish:B1") + "&person=" + other + "&q=Hemlig");
            assertThat(page)
                    .contains("går inte att pröva här")
                    .doesNotContain("Hemlig Person", "Granne", "id=\"suppose\"");
            assertThat(browser.get("/matching/people/" + other + "/plan").statusCode())
                    .isEqualTo(404);
        }
        TestTown.Browser handler = matching.town.browser(matching.handler);
        assertThat(handler.get(whatIf("person:" + hidden + ":swedish:B1")).body())
                .contains("Hemlig Person", "Skyddade personuppgifter");
        UUID reviewer = matching.town.staff(Role.LOG_REVIEWER, null);
        assertThat(matching.town.browser(reviewer).get("/matching/what-if").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nonsense_in_the_address_is_left_out_and_never_a_fault() {
        for (String odd : new String[] {
            "",
            "person",
            "person:x:swedish:B1",
            "person:" + amir + ":swedish:Z9",
            "person:" + amir + ":travel:-4",
            "person:" + amir + ":busy:aldrig",
            "offer:" + kitchen + ":seats:99999999999",
            "unplaced::travel:0",
            "connection:::20",
            "connection:Noret:Insjön:",
            "connection:Noret:Insjön:99999",
            "connection:Ingenstans:Månen:20",
            "at:" + amir + ":" + UUID.randomUUID() + ":",
            "offer:" + UUID.randomUUID() + ":opens:",
            "offer:" + UUID.randomUUID() + ":seats:2",
            "\u0000:\u202e::",
            "x".repeat(5000)
        }) {
            assertThat(browser.get(whatIf(odd)).statusCode()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void who_is_named_in_an_outcome_is_in_the_audit_log() {
        page(whatIf("offer:" + bakery + ":seats:0"));
        int shown = AuditRows.count(matching.town.id(), matching.coordinator, selam, "PERSON_SHOWN");
        assertThat(shown).isPositive();
    }

    @Test
    void the_pages_of_a_person_an_offer_the_two_and_a_round_say_what_the_plan_says() {
        UUID oksana = matching.person("Oksana Bondarenko", "swedish", "A0");
        assertThat(page("/matching/people/" + oksana)).contains("/matching/people/" + oksana + "/plan");
        assertThat(page("/matching/people/" + oksana + "/plan"))
                .contains("Är utan plats i den bästa planen", "hade svenska på nivå", "Pröva vidare i Tänk om");
        assertThat(page("/matching/people/" + selam + "/plan")).contains("i den bästa planen just nu, när alla");
        assertThat(page("/matching/offers/" + kitchen + "/plan"))
                .contains("ger en plats här", "Om det fanns en plats till", "Om en plats försvann");
        assertThat(page("/matching/people/" + selam + "/offers/" + kitchen + "/plan"))
                .contains("att ta den gör att en annan blir utan plats");
        assertThat(page("/matching/people/" + selam + "/offers/" + bakery + "/plan"))
                .contains("Att ta platsen kostar ingen annan något");
        UUID round = matching.round(matching.coordinator);
        assertThat(page("/matching/rounds/" + round)).contains("/matching/rounds/" + round + "/plan");
        assertThat(page("/matching/rounds/" + round + "/plan"))
                .contains("Räknat på samma underlag som omgången", "fler plats");
        matching.person("Ny");
        assertThat(page("/matching/rounds/" + round + "/plan")).contains("Underlaget har ändrats sedan omgången");
    }
}
