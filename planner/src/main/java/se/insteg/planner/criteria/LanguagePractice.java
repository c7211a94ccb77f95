package se.insteg.planner.criteria;

import java.util.List;
import se.insteg.planner.model.Language;
import se.insteg.planner.model.Offer;
import se.insteg.planner.model.Person;
import se.insteg.planner.wording.Message;

/**
 * The fewer languages other than Swedish are shared on site, the more Swedish is practised: what a language internship is
 * for. Unknown when either side's languages are.
 */
final class LanguagePractice implements Bonus {
    private final Points.Practice points;

    LanguagePractice(Points.Practice points) {
        this.points = points;
    }

    @Override
    public String key() {
        return "languagePractice";
    }

    @Override
    public int points(Person person, Offer offer) {
        if (person.languages().isEmpty() || offer.spoken().isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (int i = 0; i < person.languages().size(); i++) {
            shared += isShared(person.languages().get(i), offer) ? 1 : 0;
        }
        return points(shared);
    }

    private int points(int shared) {
        return switch (shared) {
            case 0 -> points.noneShared();
            case 1 -> points.oneShared();
            default -> 0;
        };
    }

    private static boolean isShared(Language language, Offer offer) {
        return !language.equals(Language.SWEDISH) && offer.spoken().contains(language);
    }

    @Override
    public Reason explain(Person person, Offer offer) {
        if (offer.spoken().isEmpty()) {
            return Reason.points(key(), null, 0, Message.of("practice.siteUnknown"));
        }
        if (person.languages().isEmpty()) {
            return Reason.points(key(), null, 0, Message.of("practice.personUnknown"));
        }
        List<Language> shared = person.languages().stream()
                .filter(language -> isShared(language, offer))
                .toList();
        int given = points(shared.size());
        var evidence = shared.isEmpty() ? Message.of("practice.none") : Message.of("practice.shared", shared);
        return Reason.points(key(), given > 0, given, evidence);
    }
}
