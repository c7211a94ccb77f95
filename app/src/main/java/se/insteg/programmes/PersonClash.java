package se.insteg.programmes;

import java.util.UUID;
import se.insteg.people.AgendaClash;

/** Somebody has something else planned when a group meets. */
public record PersonClash(UUID personId, String name, AgendaClash clash) {}
