package se.insteg.skills.peers;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.insteg.access.Audit;
import se.insteg.access.CurrentParticipant;
import se.insteg.kernel.Refusal;
import se.insteg.skills.mapping.Interview;
import se.insteg.skills.mapping.store.TemplateTable;

/**
 * What another resident has written about the participant who is signed in: they read it, agree to all or some of it, or to
 * none. Nothing of it counts, and staff confirm nothing, before that. Always about the one who came in with a card.
 */
@Component
public class BeingHelped {
    private final HelpTable helps;
    private final TemplateTable templates;
    private final Agreeing agreeing;
    private final CurrentParticipant current;
    private final Audit audit;

    BeingHelped(HelpTable helps, TemplateTable templates, Agreeing agreeing, CurrentParticipant current, Audit audit) {
        this.helps = helps;
        this.templates = templates;
        this.agreeing = agreeing;
        this.current = current;
        this.audit = audit;
    }

    /** The one that goes on; empty for most. */
    public Optional<PeerHelp> now() {
        return helps.of(me()).stream().filter(PeerHelp::inForce).findFirst();
    }

    /** The latest, answered or not. */
    public Optional<PeerHelp> latest() {
        return helps.of(me()).stream().findFirst();
    }

    public Interview.Whole whole(PeerHelp help) {
        return help.whole(templates.script(help.templateId(), help.templateVersion()));
    }

    /** These answers are right; what is left out is forgotten. Once more changes nothing. */
    public void agree(UUID id, Set<String> questions) {
        PeerHelp help = lock(id);
        if (help.state() != PeerHelp.State.TOLD) {
            return;
        }
        if (agreeing.agree(help, questions, null)) {
            audit.write(new Audit.Entry("PEER_MAPPING_AGREED", "person", me(), PeerErrands.WHY, "help=" + id));
        }
    }

    /** They do not want it: nobody helps, or nothing of what was written is kept. Once more changes nothing. */
    public void decline(UUID id) {
        PeerHelp help = lock(id);
        if (helps.end(id, Agreeing.why(help), null)) {
            audit.write(new Audit.Entry("PEER_MAPPING_DECLINED", "person", me(), PeerErrands.WHY, "help=" + id));
        }
    }

    private PeerHelp lock(UUID id) {
        return helps.lock(me(), id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "skills.peers.notHere"));
    }

    private UUID me() {
        return current.require().personId();
    }
}
