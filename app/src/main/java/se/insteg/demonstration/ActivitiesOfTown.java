package se.insteg.demonstration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.StaffJobs;
import se.insteg.access.Strangers;
import se.insteg.community.Activities;
import se.insteg.community.Activity;
import se.insteg.community.ActivityDetails;
import se.insteg.community.ActivityDetails.Translation;
import se.insteg.community.ActivityList;
import se.insteg.community.Occurrence;
import se.insteg.community.SignUp;
import se.insteg.community.SignUps;
import se.insteg.community.Times;
import se.insteg.community.Whom;
import se.insteg.community.association.OwnActivities;
import se.insteg.hosts.Contact;
import se.insteg.hosts.HostLinks;
import se.insteg.hosts.Hosts;
import se.insteg.hosts.Organisation;
import se.insteg.hosts.OrganisationLine;
import se.insteg.hosts.OrganisationQuery;
import se.insteg.planner.model.Language;

/**
 * What one can come to in Leksand (MAR-14, MAR-21): the municipality's own and four associations', in several places and
 * languages; one that waits to be read, one that shall be changed, one with some who come.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(245) // after the hosts
class ActivitiesOfTown implements ApplicationRunner {
    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Activities activities;
    private final ActivityList list;
    private final SignUps signUps;
    private final Strangers strangers;
    private final Hosts hosts;
    private final HostLinks links;
    private final HostByLink byLink;
    private final LocalDate today;

    ActivitiesOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Activities activities,
            ActivityList list,
            SignUps signUps,
            Strangers strangers,
            Hosts hosts,
            HostLinks links,
            HostByLink byLink,
            Clock clock) {
        this.staff = staff;
        this.jobs = jobs;
        this.activities = activities;
        this.list = list;
        this.signUps = signUps;
        this.strangers = strangers;
        this.hosts = hosts;
        this.links = links;
        this.byLink = byLink;
        today = LocalDate.now(clock);
    }

    /** @param days "24": Tuesdays and Thursdays each week; empty: once, in a week @param more further fields, in turn */
    private record Sent(
            String title, String about, String town, String place, String days, String at, List<String> more) {}

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(karin -> {
            if (jobs.inNameOf(karin, () -> activities.all().isEmpty())) {
                own(karin);
                theirs(karin);
                comers(karin);
            }
        });
    }

    private void own(SignedIn karin) {
        jobs.inNameOf(karin, () -> {
            own(
                    "Språkkafé",
                    "Vi pratar svenska över en kopp kaffe. Alla nivåer. Barn är välkomna.",
                    "Leksand",
                    "Biblioteket, Kyrkallén 4",
                    "2",
                    "17:00",
                    List.of("sv", "ar", "ti", "uk"),
                    Map.of(
                            "en",
                                    new Translation(
                                            "Language café",
                                            "We talk Swedish over a cup of coffee. All levels. Children are welcome."),
                            "ar",
                                    new Translation(
                                            "مقهى اللغة",
                                            "نتحدث السويدية مع فنجان قهوة. كل المستويات. الأطفال مرحب بهم.")));
            own(
                    "Öppen läxhjälp",
                    "Hjälp med skolarbete i alla ämnen.",
                    "Insjön",
                    "Insjöns bibliotek",
                    "13",
                    "15:00",
                    List.of("sv", "en", "so"),
                    Map.of("ar", new Translation("مساعدة في الواجبات", "مساعدة في كل المواد الدراسية.")));
            own(
                    "Öppen förskola",
                    "Lek och sång för barn 0–5 år med en vuxen.",
                    "Leksand",
                    "Familjecentralen, Noret",
                    "4",
                    "09:30",
                    List.of("sv", "ar"),
                    Map.of("ar", new Translation("روضة مفتوحة", "لعب وغناء للأطفال حتى خمس سنوات مع شخص بالغ.")));
            own(
                    "Fråga om samhället",
                    "En samhällsvägledare svarar på frågor om post, räkningar och myndigheter.",
                    "Insjön",
                    "Boendet Insjön, samlingssalen",
                    "5",
                    "13:00",
                    List.of("sv", "ar", "prs"),
                    Map.of(
                            "ar",
                            new Translation("اسأل عن المجتمع", "مرشد يجيب عن الأسئلة حول البريد والفواتير والسلطات.")));
            own(
                    "Babysim",
                    "Simning för små barn med en vuxen.",
                    "Leksand",
                    "Simhallen",
                    "6",
                    "10:00",
                    List.of("sv"),
                    Map.of());
            return true;
        });
    }

    private void own(
            String title,
            String about,
            String town,
            String place,
            String days,
            String at,
            List<String> languages,
            Map<String, Translation> translations) {
        LocalTime begins = LocalTime.parse(at);
        Set<DayOfWeek> weekdays = Times.weekdays(days);
        boolean small = title.equals("Öppen förskola") || title.equals("Babysim");
        activities.add(
                activities.next(),
                null,
                new ActivityDetails(
                        title,
                        about,
                        "Leksands kommun",
                        town,
                        place,
                        new Times(today.minusDays(30), today.plusDays(120), weekdays, begins, begins.plusMinutes(90)),
                        languages.stream().map(Language::known).toList(),
                        null,
                        small ? 5 : null,
                        small ? Whom.FAMILIES : Whom.EVERYBODY,
                        title.equals("Babysim") ? "40 kronor" : "",
                        "Hiss och rullstolstoalett.",
                        "integration@leksand.example",
                        false,
                        null,
                        translations));
    }

    private void theirs(SignedIn karin) {
        List<Organisation> all = jobs.inNameOf(karin, () -> hosts.organisations(OrganisationQuery.ALL).lines().stream()
                .map(OrganisationLine::organisation)
                .toList());
        send(
                karin,
                all,
                "Insjöns idrottsförening",
                List.of(
                        new Sent(
                                "Fotboll för alla",
                                "Kom som du är. Vi har skor att låna.",
                                "Insjön",
                                "Insjövallen",
                                "3",
                                "18:00",
                                List.of(
                                        "otherLanguage",
                                        "engelska",
                                        "ageFrom",
                                        "13",
                                        "title-en",
                                        "Football for all",
                                        "about-en",
                                        "Come as you are. We have shoes to borrow.")),
                        new Sent(
                                "Simskola för kvinnor",
                                "Simma i lugn takt med kvinnlig ledare.",
                                "Leksand",
                                "Simhallen",
                                "7",
                                "16:00",
                                List.of(
                                        "whom",
                                        "women",
                                        "ageFrom",
                                        "16",
                                        "joining",
                                        "sign_up",
                                        "seats",
                                        "12",
                                        "title-ar",
                                        "تعليم السباحة للنساء",
                                        "about-ar",
                                        "سباحة بهدوء مع مدرّبة.")),
                        new Sent(
                                "Skidskola",
                                "Prova längdskidor. Vi lånar ut allt.",
                                "Leksand",
                                "Skidstadion",
                                "6",
                                "11:00",
                                List.of("ageFrom", "7", "joining", "sign_up", "seats", "20"))));
        send(
                karin,
                all,
                "Återbruket",
                List.of(
                        new Sent(
                                "Öppen cykelverkstad",
                                "Laga din cykel med hjälp av oss. Verktyg finns.",
                                "Leksand",
                                "Återbruket, Noret",
                                "14",
                                "16:00",
                                List.of(
                                        "otherLanguage",
                                        "arabiska",
                                        "title-ar",
                                        "ورشة دراجات مفتوحة",
                                        "about-ar",
                                        "أصلح دراجتك بمساعدتنا. الأدوات متوفرة.")),
                        new Sent(
                                "Sy och laga",
                                "Vi syr om och lagar kläder tillsammans.",
                                "Insjön",
                                "Folkets hus",
                                "2",
                                "13:00",
                                List.of("otherLanguage", "tigrinska"))));
        send(
                karin,
                all,
                "Hembygdsföreningen",
                List.of(
                        new Sent(
                                "Baka tunnbröd",
                                "Vi bakar i bagarstugan och äter tillsammans.",
                                "Siljansnäs",
                                "Bagarstugan",
                                "",
                                "10:00",
                                List.of("joining", "sign_up", "seats", "8", "cost", "20 kronor för mjöl")),
                        new Sent(
                                "Spelkväll",
                                "Fiol och dans. Du behöver inte kunna något.",
                                "Leksand",
                                "Gammelgården",
                                "5",
                                "19:00",
                                List.of("otherLanguage", "engelska"))));
        send(
                karin,
                all,
                "Språkkaféets vänner",
                List.of(
                        new Sent(
                                "Promenad med samtal",
                                "Vi går en timme och pratar svenska.",
                                "Siljansnäs",
                                "Busstationen",
                                "1",
                                "10:00",
                                List.of(
                                        "otherLanguage",
                                        "ukrainska",
                                        "title-en",
                                        "Walk and talk",
                                        "about-en",
                                        "We walk for an hour and talk Swedish.")),
                        new Sent(
                                "Laga mat ihop",
                                "Varje vecka ett nytt land.",
                                "Leksand",
                                "Församlingshemmet",
                                "3",
                                "17:30",
                                List.of("otherLanguage", "tigrinska", "joining", "sign_up", "seats", "15"))));
        jobs.inNameOf(karin, () -> {
            for (Activity one : activities.waiting()) {
                switch (one.newest().details().title()) {
                    case "Skidskola" -> {} // waits to be read
                    case "Spelkväll" ->
                        activities.answer(
                                one.id(), 1, Activities.Answer.ASK_CHANGE, "Skriv vilken ingång man går in genom.");
                    default -> activities.answer(one.id(), 1, Activities.Answer.APPROVE, "");
                }
            }
            return true;
        });
    }

    private void send(SignedIn karin, List<Organisation> all, String name, List<Sent> sent) {
        Organisation organisation = all.stream()
                .filter(one -> one.details().name().equals(name))
                .findFirst()
                .orElse(null);
        if (organisation == null) {
            return;
        }
        UUID contact = jobs.inNameOf(karin, () -> hosts.contacts(organisation.id()).stream()
                .map(Contact::id)
                .findFirst()
                .orElse(organisation.id()));
        if (contact.equals(organisation.id())) {
            return; // nobody to send a link to
        }
        String address = jobs.inNameOf(
                karin, () -> links.issue(contact, OwnActivities.PURPOSE, organisation.id(), "sv", HostLinks.LONGEST));
        sent.forEach(one -> byLink.sends(karin, address, typed(one, name)));
    }

    private Map<String, String> typed(Sent sent, String organiser) {
        LocalTime begins = LocalTime.parse(sent.at());
        Map<String, String> typed = new HashMap<>(Map.of(
                "do", "send",
                "title", sent.title(),
                "about", sent.about(),
                "town", sent.town(),
                "place", sent.place(),
                "begins", sent.at(),
                "ends", begins.plusMinutes(90).toString(),
                "organiser", organiser,
                "contact", "info@forening.example",
                "language", "sv"));
        boolean weekly = !sent.days().isEmpty();
        typed.put("how", weekly ? "weekly" : "once");
        typed.put("first", today.plusDays(weekly ? -7 : 5).toString());
        typed.put("last", weekly ? today.plusDays(100).toString() : "");
        if (weekly) {
            typed.put("weekday", sent.days().substring(0, 1));
        }
        for (int i = 0; i < sent.more().size(); i += 2) {
            typed.put(sent.more().get(i), sent.more().get(i + 1));
        }
        return typed;
    }

    /** Some come to what one signs up for. */
    private void comers(SignedIn karin) {
        Strangers.Town town = strangers.towns().stream()
                .filter(one -> one.id().equals(karin.tenantId()))
                .findFirst()
                .orElseThrow();
        List<Activity> asked = jobs.inNameOf(karin, () -> activities.all().stream()
                .filter(one -> one.shown() != null && one.details().signUp())
                .toList());
        List<String> names = List.of("Noor", "Per", "Almaz och Yonas", "Oksana", "Ali", "Gunilla");
        for (Activity one : asked) {
            strangers.at(town, one.id(), () -> {
                Activity activity = list.find(one.id()).orElseThrow();
                List<Occurrence> coming = list.coming(activity);
                for (int i = 0; i < names.size() && !coming.isEmpty(); i++) {
                    signUps.join(
                            activity,
                            new SignUp(
                                    signUps.next(),
                                    coming.getLast().day().isAfter(today.plusDays(20))
                                            ? coming.get(1).day()
                                            : coming.getFirst().day(),
                                    names.get(i),
                                    i == 1 ? "070-174 06 05" : "",
                                    names.get(i).contains(" och ") ? 2 : 1));
                }
                return true;
            });
        }
    }
}
