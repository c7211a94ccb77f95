package se.insteg.people.card;

import java.util.List;
import org.springframework.stereotype.Component;
import se.insteg.people.Participant;
import se.insteg.ui.Language;
import se.insteg.ui.Messages;

/** The languages that can stand beside Swedish on what a participant is handed: those the pages speak. */
@Component
public class CardLanguages {
    private static final String OTHERWISE = "en";

    private final Messages messages;

    CardLanguages(Messages messages) {
        this.messages = messages;
    }

    /** BCP 47 tags, Swedish last: somebody may read it best. */
    public List<Language> all() {
        return messages.languages().reversed();
    }

    public boolean has(String tag) {
        return messages.language(tag) != null;
    }

    /** The person's own where the pages speak it, else English. */
    public String suggested(Participant person) {
        String own = own(person);
        return own.isEmpty() ? OTHERWISE : own;
    }

    /** Whether the person's own language is one the pages speak, or none is known. */
    public boolean fits(Participant person) {
        return person.details().contact().preferredLanguage() == null
                || !own(person).isEmpty();
    }

    private String own(Participant person) {
        var language = person.details().contact().preferredLanguage();
        if (language == null) {
            return "";
        }
        return switch (language.code()) {
            case "prs" -> has("fa-AF") ? "fa-AF" : "";
            default -> has(language.code()) ? language.code() : "";
        };
    }
}
