package se.insteg.programmes.web;

import java.util.List;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Clash;
import se.insteg.programmes.Session;
import se.insteg.programmes.interpreter.SessionInterpreter;

/**
 * A session as a page shows it.
 *
 * @param where it is held; empty when no room is chosen
 * @param leaders by name
 * @param modules titles of what is taken up
 * @param lacking languages of the group that nobody who leads it speaks, nor an interpreter who is to come
 * @param interpreters that were ordered for it, in that order
 * @param clashes with what else is held at the time
 */
public record SessionLine(
        Session session,
        String where,
        List<String> leaders,
        List<String> modules,
        List<Language> lacking,
        List<SessionInterpreter> interpreters,
        List<Clash> clashes) {
    /** Languages that an interpreter is to come for. */
    public List<Language> interpreted() {
        return interpreters.stream()
                .filter(one -> one.state().stands())
                .map(SessionInterpreter::language)
                .toList();
    }

    /** Whether some agency thinks of another time, or of a session that is not held. */
    public boolean astray() {
        return interpreters.stream().anyMatch(one -> one.astray(session));
    }
}
