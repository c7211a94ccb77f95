package se.insteg.placements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.insteg.testing.Browser;
import se.insteg.testing.InstegTest;

/** A coordinator wonders what would give more people a place, tries it, and supposes one thing more. */
@InstegTest
class WhatIfJourneyTest {
    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    private TestMatching matching;

    @BeforeEach
    void town() {
        matching = new TestMatching(app);
        matching.person("Selam Tesfay", "swedish", "B1", "wishes", "kock");
        matching.person("أمير رحماني", "swedish", "A1");
        matching.offer("Kök", 1, "minSwedish", "A1", "occupations", "kock");
        matching.offer("Bageri", 1, "minSwedish", "B2");
    }

    @ParameterizedTest
    @CsvSource({"sv, 1280, true", "sv, 320, false"})
    void what_would_help_is_found_tried_and_combined(String language, int width, boolean scripts) {
        var round = matching.round(matching.coordinator);
        Browser browser = Browser.at(port).in(language).wide(width);
        try (Browser visit = (scripts ? browser : browser.withoutScripts())
                .carrying(Objects.requireNonNull(
                        matching.town.browser(matching.coordinator).cookie()))) {
            Page page = visit.open("/matching/rounds/" + round);
            if (!scripts) {
                page.locator("#plan a").click();
            }
            page.locator(".live-blocks a[href^='/matching/what-if']").first().click();
            assertThat(page.locator("#then")).containsText("En till får plats.");
            assertThat(page.locator("#then")).containsText("bevisat bästa");
            page.locator("#q").fill("Tesfay");
            page.locator(".search button").click();
            page.locator(".found a").first().click();
            page.locator("#f-swedish").selectOption("A0");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Räkna om"))
                    .press("Enter");
            assertThat(page.locator(".supposed li")).hasCount(2);
            if (scripts) {
                visit.assertSound(page);
            }
            page.locator(".supposed li a").last().click();
            assertThat(page.locator(".supposed li")).hasCount(1);
            page.locator("nav a[href='/matching/rounds/" + round + "']").click();
            assertThat(page.locator(".numbers")).isVisible();
        }
    }
}
