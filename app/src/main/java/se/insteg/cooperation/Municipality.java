package se.insteg.cooperation;

import java.util.UUID;

/** A municipality of this installation. Its name is public; nothing else of it is known to the others. */
public record Municipality(UUID id, String name) {}
