package se.insteg.tracks.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.insteg.access.Action;
import se.insteg.kernel.MenuEntry;
import se.insteg.people.PersonTab;

/** The ways to fast tracks: from the header, and from a person's other pages. */
@Configuration(proxyBeanMethods = false)
class TracksMenu {
    static final String TAB = "tracks";

    @Bean
    MenuEntry tracksEntry() {
        return new MenuEntry(MenuEntry.Part.PROGRAMMES, "/tracks", "tracks.menu", Action.SEE_TRACKS.name(), 300);
    }

    @Bean
    MenuEntry shortageEntry() {
        return new MenuEntry(
                MenuEntry.Part.FOLLOW_UP, "/shortage", "tracks.shortage.menu", Action.SEE_TRACKS.name(), 350);
    }

    @Bean
    PersonTab tracksOfPerson() {
        return new PersonTab(TAB, "tracks.tab", Action.KEEP_TRACKS, 297, PersonTab.Part.PLACEMENT);
    }
}
