package se.insteg.programmes.web;

import java.util.List;
import se.insteg.planner.model.Language;
import se.insteg.programmes.Clash;
import se.insteg.programmes.Session;

/**
 * A session as a page shows it.
 *
 * @param where it is held; empty when no room is chosen
 * @param leaders by name
 * @param modules titles of what is taken up
 * @param lacking languages of the group that nobody who leads it speaks
 * @param clashes with what else is held at the time
 */
public record SessionLine(
        Session session,
        String where,
        List<String> leaders,
        List<String> modules,
        List<Language> lacking,
        List<Clash> clashes) {}
