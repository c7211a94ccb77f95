package se.insteg.cooperation;

import java.time.Instant;

/** A yes to one version, given by somebody signed in at their own municipality. @param name theirs, at work */
public record Signature(int version, Side side, String name, Instant at) {}
