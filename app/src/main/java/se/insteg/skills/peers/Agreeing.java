package se.insteg.skills.peers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.insteg.skills.mapping.Answer;
import se.insteg.skills.mapping.HelpedMapping;

/** What somebody agrees to becomes a mapping of their own; the rest is forgotten. Whoever calls has locked the help. */
@Component
class Agreeing {
    private final HelpTable helps;
    private final HelpedMapping mapping;
    private final Clock clock;

    Agreeing(HelpTable helps, HelpedMapping mapping, Clock clock) {
        this.helps = helps;
        this.mapping = mapping;
        this.clock = clock;
    }

    /**
     * Of a help that has been told.
     *
     * @param questions whose answers are right; none: then all of it was declined
     * @param by staff with the person at hand; null for the person themself
     * @return whether anything was agreed to
     */
    boolean agree(PeerHelp help, Set<String> questions, @Nullable UUID by) {
        Map<String, Answer> right = new HashMap<>(help.said());
        right.keySet().retainAll(questions);
        right.values().removeIf(Answer::none);
        if (right.isEmpty()) {
            helps.end(help.id(), PeerHelp.EndedWhy.DECLINED, by);
            return false;
        }
        LocalDate written =
                LocalDate.ofInstant(Objects.requireNonNullElse(help.toldAt(), help.recordedAt()), clock.getZone());
        mapping.take(
                help.personId(),
                help.id(),
                new HelpedMapping.Spoken(help.templateId(), help.templateVersion(), help.language(), written, right),
                by);
        helps.agree(help.id(), by);
        return true;
    }

    /** What taking it back now means. */
    static PeerHelp.EndedWhy why(PeerHelp help) {
        return help.state() == PeerHelp.State.TOLD ? PeerHelp.EndedWhy.DECLINED : PeerHelp.EndedWhy.WITHDRAWN;
    }
}
