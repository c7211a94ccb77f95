package se.insteg.programmes.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.insteg.kernel.Form;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.Room;
import se.insteg.programmes.Session;
import se.insteg.programmes.typed.SessionInput;

/** The rooms and leaders that a form lets one choose among: those in use, and those already chosen. */
@Component
class Choosing {
    private final Groups groups;

    Choosing(Groups groups) {
        this.groups = groups;
    }

    SessionInput.Choices choices(Session.@Nullable What chosen) {
        Set<UUID> rooms = new HashSet<>();
        Set<UUID> leaders = new HashSet<>();
        groups.rooms().stream().filter(room -> offered(room, chosen)).forEach(room -> rooms.add(room.id()));
        groups.leaders().stream().filter(one -> offered(one, chosen)).forEach(one -> leaders.add(one.id()));
        return new SessionInput.Choices(rooms, leaders);
    }

    void show(Session.@Nullable What chosen, Model model) {
        List<Form.Option> rooms = new ArrayList<>();
        List<Form.Option> leaders = new ArrayList<>();
        groups.rooms().stream()
                .filter(room -> offered(room, chosen))
                .forEach(room -> rooms.add(Form.Option.text(room.id().toString(), room.where())));
        groups.leaders().stream()
                .filter(one -> offered(one, chosen))
                .forEach(one -> leaders.add(Form.Option.text(one.id().toString(), one.name())));
        model.addAttribute("rooms", rooms);
        model.addAttribute("leaders", leaders);
    }

    private static boolean offered(Room room, Session.@Nullable What chosen) {
        return room.active() || (chosen != null && room.id().equals(chosen.room()));
    }

    private static boolean offered(Leader leader, Session.@Nullable What chosen) {
        return leader.active() || (chosen != null && chosen.leaders().contains(leader.id()));
    }
}
