package se.insteg.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.insteg.access.Action;
import se.insteg.access.Rights;
import se.insteg.ui.Way;

/** Makes the top of the pages about a person: whoever makes such a page gives it to the template people.frame. */
@Component
public class PersonHeads {
    private static final PersonTab FIRST =
            new PersonTab("", "people.tab.overview", Action.SEE_PERSON, 0, PersonTab.Part.PERSON);

    private final List<PersonTab> tabs;
    private final Rights rights;

    PersonHeads(ObjectProvider<PersonTab> tabs, Rights rights) {
        this.tabs = Stream.concat(Stream.of(FIRST), tabs.stream())
                .sorted(Comparator.comparingInt(PersonTab::order))
                .toList();
        this.rights = rights;
    }

    /**
     * @param person as {@link People} gave them out
     * @param current the name of the tab one stands on; empty for the first page
     */
    public PersonHead of(Participant person, String current) {
        Map<PersonTab.Part, List<Way>> parts = new EnumMap<>(PersonTab.Part.class);
        tabs.stream().filter(tab -> rights.may(tab.action(), person.subject())).forEach(tab -> parts.computeIfAbsent(
                        tab.part(), part -> new ArrayList<>())
                .add(new Way(
                        tab.address(person.id()), tab.messageKey(), tab.name().equals(current))));
        return new PersonHead(
                person,
                parts.entrySet().stream()
                        .map(part -> new PersonHead.Part(part.getKey().messageKey(), part.getValue()))
                        .toList());
    }
}
