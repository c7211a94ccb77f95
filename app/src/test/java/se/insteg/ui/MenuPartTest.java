package se.insteg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.insteg.kernel.MenuEntry;
import se.insteg.kernel.MenuEntry.Part;
import se.insteg.kernel.Viewer;

/** A menu that many rooms add to keeps to a few parts, and shows nobody a way they may not go. */
class MenuPartTest {
    private static final List<MenuEntry> MENU = List.of(
            new MenuEntry(Part.SETTINGS, "/units", "units", "MANAGE_UNITS", 200),
            new MenuEntry(Part.SETTINGS, "/staff", "staff", "SEE_STAFF", 100),
            new MenuEntry(Part.HOSTS, "/hosts", "hosts", "SEE_HOSTS", 200, "/offers"),
            new MenuEntry(Part.HOSTS, "/placements", "placements", "KEEP_PLACEMENTS", 300),
            new MenuEntry(Part.DAY, "/", "start", "SEE_START_PAGE", 0),
            new MenuEntry(Part.DAY, "/tasks", "tasks", "OWN_TASKS", 50));

    @Test
    void ways_stand_in_order_within_parts_in_order() {
        assertThat(parts("/tasks", "SEE_START_PAGE", "OWN_TASKS", "SEE_STAFF", "MANAGE_UNITS", "SEE_HOSTS"))
                .flatExtracting(MenuPart::entries)
                .extracting(MenuEntry::path)
                .containsExactly("/", "/tasks", "/hosts", "/staff", "/units");
    }

    @Test
    void a_part_with_no_way_that_the_viewer_may_go_is_not_there() {
        assertThat(parts("/", "SEE_START_PAGE", "SEE_HOSTS"))
                .extracting(MenuPart::of)
                .containsExactly(Part.DAY, Part.HOSTS);
    }

    @Test
    void only_a_part_with_several_ways_unfolds_and_what_the_day_begins_with_never_does() {
        assertThat(parts("/", "SEE_START_PAGE", "OWN_TASKS", "SEE_HOSTS", "KEEP_PLACEMENTS", "SEE_STAFF"))
                .filteredOn(MenuPart::unfolds)
                .extracting(MenuPart::of)
                .containsExactly(Part.HOSTS);
    }

    @Test
    void the_part_we_are_in_is_the_current_one_also_on_pages_that_belong_to_a_way() {
        assertThat(parts("/offers/1", "SEE_START_PAGE", "SEE_HOSTS", "KEEP_PLACEMENTS"))
                .filteredOn(MenuPart::current)
                .extracting(MenuPart::of)
                .containsExactly(Part.HOSTS);
    }

    private static List<MenuPart> parts(String address, String... actions) {
        Viewer viewer = new Viewer(UUID.randomUUID(), UUID.randomUUID(), "Sofia", "Leksands kommun", Set.of(actions));
        return MenuPart.of(MENU, viewer, address);
    }
}
