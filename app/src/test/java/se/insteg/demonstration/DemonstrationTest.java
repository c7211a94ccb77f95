package se.insteg.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.insteg.InstegApplication;
import se.insteg.access.DemoStaff;
import se.insteg.access.Role;
import se.insteg.access.StaffJobs;
import se.insteg.access.signin.DemoLogins;
import se.insteg.cooperation.Agreement;
import se.insteg.cooperation.Agreements;
import se.insteg.cooperation.Guests;
import se.insteg.cooperation.ShareCard;
import se.insteg.cooperation.invoice.Basis;
import se.insteg.cooperation.invoice.InvoiceRow;
import se.insteg.cooperation.invoice.Invoices;
import se.insteg.hosts.HostOffer;
import se.insteg.hosts.Hosts;
import se.insteg.housing.Occupancy;
import se.insteg.housing.Site;
import se.insteg.housing.SiteKind;
import se.insteg.housing.Sites;
import se.insteg.insights.Indicator;
import se.insteg.insights.Initiatives;
import se.insteg.insights.Who;
import se.insteg.insights.figures.InitiativeFigures;
import se.insteg.insights.figures.Results;
import se.insteg.insights.figures.Spread;
import se.insteg.kernel.Announcement;
import se.insteg.people.LegalStatus;
import se.insteg.people.People;
import se.insteg.placements.followup.FollowUps;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.model.TravelTable;
import se.insteg.skills.mapping.Interviews;
import se.insteg.skills.mapping.MappingFigures;
import se.insteg.skills.mapping.store.FigureTable;
import se.insteg.testing.Visitor;
import se.insteg.travel.Timetables;

/** What a newcomer finds: in an empty data folder of its own, as ./insteg makes it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    @TempDir
    static Path home;

    private static ConfigurableApplicationContext app;

    @BeforeAll
    static void start() {
        app = started("--insteg.demo=true");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static ConfigurableApplicationContext started(String demo) {
        return new SpringApplicationBuilder(InstegApplication.class)
                .run(
                        "--insteg.home=" + home,
                        "--server.port=0",
                        "--management.server.port=0",
                        "--insteg.terminal=quiet",
                        demo);
    }

    private static <T> T as(String account, String town, Supplier<T> work) {
        return app.getBean(StaffJobs.class)
                .inNameOf(app.getBean(DemoStaff.class).find(account, town).orElseThrow(), work);
    }

    private static People people() {
        return app.getBean(People.class);
    }

    private static List<Person> seenBy(String account, String town) {
        return as(account, town, () -> people().forMatching());
    }

    private static long count(String account, String town, String query) {
        return as(
                account,
                town,
                () -> app.getBean(JdbcClient.class).sql(query).query(Long.class).single());
    }

    @Test
    void it_has_a_login_for_every_role_each_told_where_one_looks() {
        assertThat(home.resolve("setup-link.txt")).doesNotExist();
        List<DemoLogins.Login> logins = app.getBean(DemoLogins.class).all();
        assertThat(logins).extracting(DemoLogins.Login::role).contains(Role.values());
        List<String> announced = app.getBeanProvider(Announcement.class).stream()
                .flatMap(announcement -> announcement.lines("http://localhost").stream())
                .toList();
        for (DemoLogins.Login login : logins) {
            assertThat(announced).anyMatch(line -> line.contains(login.email()));
            Visitor visitor = Visitor.at(app);
            assertThat(visitor.get("/login").body()).contains(login.name(), "demonstration");
            HttpResponse<String> in = visitor.post(
                    "/login", "kommun", login.code(), "email", login.email(), "password", login.password());
            assertThat(Visitor.location(in)).as(login.email()).isEqualTo("/");
            assertThat(visitor.get("/account").body()).contains(login.name());
        }
    }

    /** MAR-14, MAR-19. */
    @Test
    void leksand_shares_a_list_of_activities_in_several_places_and_two_participants_have_a_task_in_a_group() {
        String list = Visitor.at(app).get("/activities/leksand").body();
        assertThat(list)
                .contains("Språkkafé", "Insjön", "Siljansnäs", "Fotboll för alla")
                .doesNotContain("Skidskola");
        assertThat(count("karin", "leksand", "select count(*) from community.activity where shown is not null"))
                .isBetween(10L, 20L);
        assertThat(count("karin", "leksand", "select count(*) from community.wording where state = 'waiting'"))
                .isOne();
        assertThat(count("karin", "leksand", "select count(*) from community.sign_up"))
                .isGreaterThan(10);
        assertThat(count("karin", "leksand", "select count(*) from programmes.lead_task"))
                .isEqualTo(2);
        assertThat(count("karin", "leksand", "select count(*) from programmes.lead_task where answer = 'yes'"))
                .isOne();
    }

    @Test
    @Order(Integer.MAX_VALUE) // it stops what the others look at
    void without_the_demonstration_its_accounts_are_refused() {
        app.close();
        assertThatThrownBy(() -> started("--insteg.demo=false").close()).hasMessageContaining("--demo");
    }

    @Test
    void leksand_has_nearly_500_people_in_two_accommodations_and_three_caseworkers_share_them() {
        assertThat(seenBy("karin", "leksand")).hasSize(479);
        assertThat(List.of("maria", "jonas", "amina"))
                .allSatisfy(
                        account -> assertThat(seenBy(account, "leksand").size()).isBetween(140, 200));
        assertThat(count(
                        "karin",
                        "leksand",
                        "select count(*) from people.person p join access.unit u on u.id = p.unit_id"
                                + " where u.name in ('Boendet Noret', 'Boendet Insjön')"))
                .isBetween(250L, 350L);
        assertThat(count("karin", "leksand", "select count(distinct status) from people.person"))
                .isEqualTo(LegalStatus.values().length - 1);
    }

    /** LEK-02. */
    @Test
    void two_accommodations_held_about_500_people_at_most_and_the_picture_goes_over_into_who_is_registered() {
        Occupancy.Night peak = as("karin", "leksand", () -> {
            Sites sites = app.getBean(Sites.class);
            List<Site> both = sites.all().stream()
                    .filter(site -> site.details().kind() == SiteKind.ASYLUM)
                    .toList();
            assertThat(both).extracting(Site::name).containsExactly("Boendet Insjön", "Boendet Noret");
            LocalDate today = LocalDate.now(app.getBean(Clock.class));
            Occupancy nights = Occupancy.sum(
                    List.copyOf(sites.occupancy(both, sites.first(), today).values()));
            assertThat(nights.last().people()).isBetween(250, 350);
            return nights.peak();
        });
        assertThat(peak.people()).isEqualTo(498);
        assertThat(peak.counted()).isTrue();
    }

    /** LEK-05. */
    @Test
    void two_coordinators_held_180_interviews_and_one_removed_leaves_179() {
        MappingFigures.Figures read =
                as("karin", "leksand", () -> app.getBean(MappingFigures.class).read());
        assertThat(read.all()).isEqualTo(180);
        assertThat(read.weeks().stream().map(FigureTable.Count::staff).distinct())
                .hasSize(2);
        assertThat(read.beyond().beyond()).as("knowledge beyond occupations").isGreaterThan(150);
        assertThat(read.skills()).hasSizeGreaterThan(8);
        assertThat(read.occupations()).hasSizeGreaterThan(5);
        int after = as("karin", "leksand", () -> {
            UUID one = app.getBean(JdbcClient.class)
                    .sql("select id from skills.interview where state = 'ended' order by id limit 1")
                    .query(UUID.class)
                    .single();
            UUID person = app.getBean(JdbcClient.class)
                    .sql("select person_id from skills.interview where id = ?")
                    .param(one)
                    .query(UUID.class)
                    .single();
            app.getBean(Interviews.class).remove(person, one, "Fel deltagare");
            return app.getBean(MappingFigures.class).all();
        });
        assertThat(after).isEqualTo(179);
    }

    @Test
    void families_have_children_and_those_who_came_alone_have_god_men_but_one() {
        assertThat(count("karin", "leksand", "select count(*) from people.family_link where custody"))
                .isBetween(14L, 45L);
        assertThat(count("karin", "leksand", "select count(*) from people.unaccompanied"))
                .isEqualTo(5);
        assertThat(count("karin", "leksand", "select count(*) from people.guardianship"))
                .isEqualTo(4);
    }

    @Test
    void the_protected_are_for_their_named_handler_alone() {
        assertThat(seenBy("eva", "leksand")).hasSize(6);
        assertThat(count("karin", "leksand", "select count(*) from people.person where hidden"))
                .isZero();
    }

    @Test
    void rattvik_has_its_own_and_none_of_leksands() {
        List<Person> theirs = seenBy("lena", "rattvik");
        assertThat(theirs).hasSize(104);
        assertThat(theirs)
                .extracting(Person::id)
                .doesNotContainAnyElementsOf(
                        seenBy("karin", "leksand").stream().map(Person::id).toList());
        assertThat(as("lena", "rattvik", () -> app.getBean(Hosts.class).openOffers()))
                .hasSize(7);
    }

    /** MAR-16: counted once more by a question of its own. */
    @Test
    void rattviks_week_was_for_twenty_women_and_twenty_men_and_about_a_hundred_people_came() {
        Results results = as("lena", "rattvik", () -> app.getBean(InitiativeFigures.class)
                .of(app.getBean(Initiatives.class).all().getFirst()));
        Spread spread = results.spread(Indicator.PARTICIPANTS);
        assertThat(spread.of(Who.WOMEN).people()).isGreaterThan(20);
        assertThat(spread.of(Who.MEN).people()).isGreaterThan(20);
        assertThat((long) spread.of(Who.ALL).people())
                .isBetween(90L, 110L)
                .isEqualTo(count(
                        "lena",
                        "rattvik",
                        "select count(distinct person_id) from programmes.attendance where said in ('here', 'late')"));
        assertThat(results.spread(Indicator.ATTENDANCES).of(Who.ALL).amount()).isGreaterThan(2000);
    }

    /** SAL-05, SAL-06, SAL-07: each had asked there themself. */
    @Test
    void rattvik_buys_seats_in_leksand_and_has_a_months_basis_to_pay_by() {
        Agreement bought =
                as("lena", "rattvik", () -> app.getBean(Agreements.class).all()).getFirst();
        assertThat(bought.agreed()).isPresent();
        YearMonth last = YearMonth.now(app.getBean(Clock.class)).minusMonths(1);
        Basis basis = as("lena", "rattvik", () -> app.getBean(Invoices.class).basis(bought.id(), last));
        assertThat(basis.sent()).isNotNull();
        assertThat(basis.totalOre()).isPositive();
        assertThat(basis.rows()).extracting(InvoiceRow::card).contains(1, 2, 3, 4);
        List<ShareCard> waiting =
                as("karin", "leksand", () -> app.getBean(Guests.class).waiting());
        assertThat(waiting).singleElement().satisfies(card -> assertThat(card.shown())
                .isEqualTo(new ShareCard.Shown(
                        false,
                        "Alen",
                        card.shown() == null ? null : card.shown().language(),
                        null)));
    }

    @Test
    void sala_has_about_50_placements_that_residents_found_themselves() {
        long placements = count("ingrid", "sala", "select count(*) from placements.placement");
        assertThat(placements).isBetween(45L, 55L);
        assertThat(count("ingrid", "sala", """
                        select count(*) from placements.placement p where exists (
                            select 1 from hosts.outreach o where o.person_id = p.person_id and o.answer = 'yes'
                                and o.organisation_id = p.organisation_id)
                        """)).isEqualTo(placements);
    }

    /** LEK-11: what is told of them is counted from answers, and a few wait. */
    /** TRE-08: recomputed from the counts, in no way the application does. */
    @Test
    void ninety_seven_per_cent_of_195_answers_in_three_languages_are_very_satisfied() {
        String share = """
                select round(100.0 * sum(answers) filter (where question = '%s' and choice in (%s))
                    / sum(answers) filter (where question = '@way'))
                from surveys.tally t join surveys.survey s on s.tenant_id = t.tenant_id and s.id = t.survey_id
                where s.template = 'exit' and s.state = 'closed'
                """;
        assertThat(count("karin", "leksand", share.formatted("satisfied", "'5'")))
                .isEqualTo(97);
        assertThat(count("karin", "leksand", share.formatted("knowledge", "'4', '5'")))
                .isEqualTo(83);
        assertThat(count("karin", "leksand", share.formatted("@language", "'sv', 'en', 'ar'")))
                .isEqualTo(100);
        assertThat(count("lena", "rattvik", "select count(*) from surveys.survey where state = 'closed'"))
                .isEqualTo(2);
    }

    @Test
    void placements_were_followed_up_those_that_are_over_are_certified_and_a_complaint_waits() {
        assertThat(as("karin", "leksand", () -> app.getBean(FollowUps.class).waiting()))
                .isNotEmpty();
        assertThat(count("karin", "leksand", "select count(*) from placements.followup"))
                .isGreaterThan(80);
        assertThat(count("karin", "leksand", "select count(*) from placements.certificate"))
                .isGreaterThan(15);
        assertThat(count("karin", "leksand", "select count(*) from placements.complaint where state = 'received'"))
                .isOne();
    }

    @Test
    void hosts_of_every_kind_offer_places_and_leksands_own_department_is_one_of_them() {
        List<HostOffer> offers =
                as("maria", "leksand", () -> app.getBean(Hosts.class).openOffers());
        assertThat(offers).hasSize(49);
        assertThat(offers)
                .extracting(HostOffer::organisationName)
                .contains("Leksands kommun, integrationsenheten", "Norets skola", "Återbruket");
        assertThat(count("karin", "leksand", "select count(distinct kind) from hosts.organisation"))
                .isEqualTo(4);
        assertThat(offers).allSatisfy(offer -> assertThat(offer.details().work().occupations())
                .as(offer.details().title())
                .allSatisfy(occupation -> assertThat(occupation.code()).isNotNull()));
    }

    /** VAN-03: what is far, and what no bus reaches before the shift, is known of everybody. */
    @Test
    void journeys_in_leksand_are_by_bus_and_some_shifts_are_reached_by_none() {
        TravelTable travel =
                as("karin", "leksand", () -> app.getBean(Timetables.class).travel());
        List<Offer> offers = as(
                        "karin", "leksand", () -> app.getBean(Hosts.class).openOffers())
                .stream()
                .map(HostOffer::forMatching)
                .toList();
        List<String> told = seenBy("karin", "leksand").stream()
                .flatMap(person -> offers.stream()
                        .filter(offer -> travel.minutes(person, offer) != TravelTable.UNKNOWN)
                        .map(offer -> travel.told(person, offer).key()))
                .toList();
        // Where an offer tells no hours there is nothing to be in time for.
        assertThat(told).contains("travel.timetabled", "travel.noWay", "travel.estimated");
        assertThat(told.stream().filter("travel.timetabled"::equals).count()).isGreaterThan(told.size() / 2);
    }

    @Test
    void some_have_waited_long_some_were_changed_by_two_and_some_may_be_registered_twice() {
        LocalDate today = LocalDate.now(app.getBean(Clock.class));
        List<Person> seen = seenBy("karin", "leksand");
        assertThat(seen.stream()
                        .filter(person -> person.waitingSince() != null
                                && ChronoUnit.DAYS.between(person.waitingSince(), today) > 365)
                        .count())
                .isBetween(20L, 70L);
        assertThat(count(
                        "karin",
                        "leksand",
                        "select count(*) from (select person_id from people.person_history where deed = 'changed'"
                                + " group by person_id having count(distinct staff_id) > 1) both_changed"))
                .isGreaterThanOrEqualTo(3);
        assertThat(count(
                        "karin",
                        "leksand",
                        "select count(*) from (select name_key from people.person group by name_key, born"
                                + " having count(*) > 1) twice"))
                .isGreaterThanOrEqualTo(4);
        assertThat(seen.stream()
                        .filter(person -> person.name().codePoints().anyMatch(c -> c > 0x370))
                        .count())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void the_mix_of_languages_and_work_is_that_of_a_town_not_of_a_list() {
        Map<String, Long> first = seenBy("karin", "leksand").stream()
                .collect(Collectors.groupingBy(
                        person -> person.languages().getFirst().code(), Collectors.counting()));
        assertThat(first).hasSize(10).containsKeys("ar", "prs", "ti", "so", "uk");
        assertThat(first.get("ar")).isBetween(80L, 150L);
        assertThat(seenBy("karin", "leksand").stream()
                        .flatMap(person -> person.occupations().stream())
                        .map(occupation -> occupation.code())
                        .distinct()
                        .count())
                .isGreaterThan(20);
    }

    /** The names of the figures in examples/ are others, so that a newcomer can import them here. */
    @Test
    void references_do_not_meet_those_of_the_examples() throws Exception {
        List<String> examples = Files.readAllLines(Path.of("../examples/people.csv")).stream()
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();
        List<String> references = as("karin", "leksand", () -> app.getBean(JdbcClient.class)
                .sql("select reference from people.person where reference is not null")
                .query(String.class)
                .list());
        assertThat(references).doesNotContainAnyElementsOf(examples).doesNotHaveDuplicates();
    }

    @Test
    void a_second_start_adds_nothing() throws Exception {
        long before = count("karin", "leksand", "select count(*) from people.person_history");
        app.getBean(Demonstration.class).run(new DefaultApplicationArguments());
        assertThat(count("karin", "leksand", "select count(*) from people.person_history"))
                .isEqualTo(before);
    }
}
