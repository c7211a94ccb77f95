package se.insteg.programmes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.insteg.access.Action;
import se.insteg.access.Colleagues;
import se.insteg.access.Rights;
import se.insteg.access.Role;
import se.insteg.access.Subject;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.programmes.Groups;
import se.insteg.programmes.Leader;
import se.insteg.programmes.Room;
import se.insteg.programmes.typed.PlaceInput;

/** Those who lead, and the rooms: what sessions are booked with. */
@Controller
class PlacePages {
    private final Groups groups;
    private final Colleagues colleagues;
    private final Rights rights;

    PlacePages(Groups groups, Colleagues colleagues, Rights rights) {
        this.groups = groups;
        this.colleagues = colleagues;
        this.rights = rights;
    }

    @GetMapping("/programmes/leaders")
    String leaders(Model model) {
        return leaders(null, Form.empty().with("id", groups.next().toString()), model);
    }

    private String leaders(@Nullable Leader leader, Form form, Model model) {
        model.addAttribute("all", leader == null ? groups.leaders() : List.of());
        model.addAttribute("leader", leader);
        model.addAttribute("form", form);
        List<Form.Option> accounts = new ArrayList<>();
        accounts(leader).forEach((id, name) -> accounts.add(Form.Option.text(id.toString(), name)));
        model.addAttribute("accounts", accounts);
        model.addAttribute("mayPlan", mayPlan());
        return "programmes/leaders";
    }

    /** Course leaders and coordinators who are no leader here yet, and the one that this leader is. */
    private Map<UUID, String> accounts(@Nullable Leader leader) {
        Map<UUID, String> accounts = new LinkedHashMap<>();
        colleagues.holding(Role.COURSE_LEADER).forEach(one -> accounts.put(one.id(), one.name()));
        colleagues.holding(Role.COORDINATOR).forEach(one -> accounts.put(one.id(), one.name()));
        for (Leader other : groups.leaders()) {
            UUID account = other.staffId();
            if (account != null) {
                accounts.remove(account);
            }
        }
        if (leader != null) {
            UUID own = leader.staffId();
            if (own != null) {
                accounts.put(own, leader.name());
            }
        }
        return accounts;
    }

    @PostMapping("/programmes/leaders")
    String add(Form form, Model model) {
        UUID id = Ids.read(form.text("id"));
        Leader read = PlaceInput.leader(
                form, id == null ? groups.next() : id, accounts(null).keySet());
        if (read == null) {
            return leaders(null, form, model);
        }
        groups.save(read);
        return "redirect:/programmes/leaders";
    }

    @GetMapping("/programmes/leaders/{leaderId}")
    String leader(@PathVariable UUID leaderId, Model model) {
        Leader leader = groups.leader(leaderId);
        return leaders(leader, PlaceInput.form(leader), model);
    }

    @PostMapping("/programmes/leaders/{leaderId}")
    String change(@PathVariable UUID leaderId, Form form, Model model) {
        Leader leader = groups.leader(leaderId);
        Leader read = PlaceInput.leader(form, leaderId, accounts(leader).keySet());
        if (read == null) {
            return leaders(leader, form, model);
        }
        if (!groups.save(read)) {
            Leader now = groups.leader(leaderId);
            return leaders(now, overtaken(form, now.version()), model);
        }
        return "redirect:/programmes/leaders";
    }

    @GetMapping("/programmes/rooms")
    String rooms(Model model) {
        return rooms(null, Form.empty().with("id", groups.next().toString()), model);
    }

    private String rooms(@Nullable Room room, Form form, Model model) {
        model.addAttribute("all", room == null ? groups.rooms() : List.of());
        model.addAttribute("room", room);
        model.addAttribute("form", form);
        model.addAttribute("mayPlan", mayPlan());
        return "programmes/rooms";
    }

    @PostMapping("/programmes/rooms")
    String addRoom(Form form, Model model) {
        UUID id = Ids.read(form.text("id"));
        Room read = PlaceInput.room(form, id == null ? groups.next() : id);
        if (read == null) {
            return rooms(null, form, model);
        }
        groups.save(read);
        return "redirect:/programmes/rooms";
    }

    @GetMapping("/programmes/rooms/{roomId}")
    String room(@PathVariable UUID roomId, Model model) {
        Room room = groups.room(roomId);
        return rooms(room, PlaceInput.form(room), model);
    }

    @PostMapping("/programmes/rooms/{roomId}")
    String changeRoom(@PathVariable UUID roomId, Form form, Model model) {
        Room room = groups.room(roomId);
        Room read = PlaceInput.room(form, roomId);
        if (read == null) {
            return rooms(room, form, model);
        }
        if (!groups.save(read)) {
            Room now = groups.room(roomId);
            return rooms(now, overtaken(form, now.version()), model);
        }
        return "redirect:/programmes/rooms";
    }

    private static Form overtaken(Form form, int version) {
        return form.with("version", String.valueOf(version)).rejectAll("programmes.place.overtaken");
    }

    private boolean mayPlan() {
        return rights.may(Action.PLAN_SESSIONS, Subject.MUNICIPALITY);
    }
}
