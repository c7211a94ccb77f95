package se.insteg.outbox.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.insteg.access.Action;
import se.insteg.kernel.Form;
import se.insteg.kernel.Ids;
import se.insteg.kernel.MenuEntry;
import se.insteg.outbox.Channel;
import se.insteg.outbox.Outbox;
import se.insteg.outbox.delivery.MessageTable.State;

/** What waits, what could not leave and why, and what is to be printed. */
@Controller
class OutboxPages {
    private static final Set<String> DONE = Set.of("retried", "withdrawn", "printed");

    private final MessageCare care;
    private final Outbox outbox;

    OutboxPages(MessageCare care, Outbox outbox) {
        this.care = care;
        this.outbox = outbox;
    }

    /** The way in. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry outboxEntry() {
            return new MenuEntry(
                    MenuEntry.Part.SETTINGS, "/outbox", "outbox.menu", Action.LOOK_AFTER_MESSAGES.name(), 700);
        }
    }

    @GetMapping("/outbox")
    String list(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("failed", care.in(State.FAILED));
        model.addAttribute("paper", care.in(State.ON_PAPER));
        model.addAttribute("waiting", care.in(State.WAITING));
        model.addAttribute(
                "unset",
                Stream.of(Channel.values())
                        .filter(channel -> !outbox.leaves(channel))
                        .map(Channel::code)
                        .toList());
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return "outbox/list";
    }

    @GetMapping("/outbox/letters")
    String letters(Model model) {
        model.addAttribute("letters", care.in(State.ON_PAPER));
        return "outbox/letters";
    }

    @PostMapping("/outbox/letters")
    String printed(Form form) {
        List<UUID> ids = form.all("id").stream()
                .flatMap(id -> Stream.ofNullable(Ids.read(id)))
                .toList();
        care.printed(ids);
        return "redirect:/outbox?done=printed";
    }

    @PostMapping("/outbox/{messageId}/retry")
    String retry(@PathVariable UUID messageId) {
        care.retry(messageId);
        return "redirect:/outbox?done=retried";
    }

    @PostMapping("/outbox/{messageId}/withdraw")
    String withdraw(@PathVariable UUID messageId) {
        care.withdraw(messageId);
        return "redirect:/outbox?done=withdrawn";
    }
}
