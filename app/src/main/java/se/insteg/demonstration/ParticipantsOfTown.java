package se.insteg.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.insteg.access.DemoCards;
import se.insteg.access.DemoStaff;
import se.insteg.access.SignedIn;
import se.insteg.access.SignedInParticipant;
import se.insteg.access.StaffJobs;
import se.insteg.access.Tenancy;
import se.insteg.people.ListQuery;
import se.insteg.people.Participant;
import se.insteg.people.ParticipantAccess;
import se.insteg.people.People;
import se.insteg.people.PersonLine;
import se.insteg.people.card.Card;
import se.insteg.people.card.IssuedCard;
import se.insteg.people.card.Remarks;
import se.insteg.people.information.Given;
import se.insteg.people.information.Informing;
import se.insteg.planner.model.Language;

/**
 * Two of Maria's participants with a card to try, one who reads Arabic and one who reads English. A card's number and PIN
 * are stored nowhere, so each start gives them new ones, as the desk would. And the information about data, published and
 * given to some.
 */
@Component
@ConditionalOnProperty(name = "insteg.demo", havingValue = "true")
@Order(210) // after the people
class ParticipantsOfTown implements ApplicationRunner, DemoCards {
    private static final int TOLD = 40;

    private final DemoStaff staff;
    private final StaffJobs jobs;
    private final Tenancy tenancy;
    private final People people;
    private final ParticipantAccess access;
    private final Remarks remarks;
    private final Informing informing;
    private final List<DemoCard> cards = new ArrayList<>();

    ParticipantsOfTown(
            DemoStaff staff,
            StaffJobs jobs,
            Tenancy tenancy,
            People people,
            ParticipantAccess access,
            Remarks remarks,
            Informing informing) {
        this.staff = staff;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.people = people;
        this.access = access;
        this.remarks = remarks;
        this.informing = informing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.find("karin", "leksand").ifPresent(this::publish);
        staff.find("maria", "leksand").ifPresent(this::atMariasDesk);
    }

    /** The template with its gaps filled in, once. */
    private void publish(SignedIn karin) {
        jobs.inNameOf(karin, () -> {
            if (!informing.text().published()) {
                Map<String, String> texts = new HashMap<>();
                informing.text().texts().forEach((language, text) -> texts.put(language, filled(text)));
                informing.publish(0, texts);
            }
            return true;
        });
    }

    private static String filled(String template) {
        return template.replaceFirst("\\[[^\\]]+]", "dataskydd@leksand.example, 031-390 06 00")
                .replaceFirst("\\s*\\[[^\\]]+]", "");
    }

    private void atMariasDesk(SignedIn maria) {
        List<PersonLine> cases =
                jobs.inNameOf(maria, () -> people.list(new ListQuery(null, null, maria.staffId(), null, null))
                        .lines());
        cases.stream().filter(line -> speaks(line, "ar")).findFirst().ifPresent(line -> give(maria, line, "ar", true));
        cases.stream().filter(line -> speaks(line, "ti")).findFirst().ifPresent(line -> give(maria, line, "en", false));
        jobs.inNameOf(maria, () -> {
            cases.stream().skip(2).limit(TOLD).forEach(line -> {
                if (!informing.hasCurrent(line.id())) {
                    informing.give(line.id(), speaks(line, "ar") ? "ar" : "sv", Given.How.PAPER);
                }
            });
            return true;
        });
    }

    private static boolean speaks(PersonLine line, String code) {
        Language language = line.preferredLanguage();
        return language != null && language.code().equals(code) && !line.isProtected();
    }

    private void give(SignedIn maria, PersonLine line, String language, boolean remarking) {
        IssuedCard card = jobs.inNameOf(maria, () -> {
            Participant person = access.person(line.id());
            UUID held = access.card(person).map(Card::id).orElse(null);
            return access.issue(line.id(), language, held);
        });
        cards.add(new DemoCard(
                "2029", maria.municipality(), line.name(), card.number().replace(" ", ""), card.pin()));
        tenancy.inTenant(maria.tenantId(), () -> {
            if (remarking && remarks.of(line.id()).isEmpty()) {
                SignedInParticipant participant =
                        new SignedInParticipant(maria.tenantId(), line.id(), card.id(), maria.municipality());
                remarks.say(participant, "رقم هاتفي تغيّر.", language);
            }
        });
    }

    @Override
    public List<DemoCard> all() {
        return List.copyOf(cards);
    }
}
