package se.insteg.travel.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A journey that was asked for, and what was found.
 *
 * @param from name of a stop
 * @param to name of a stop
 * @param by when one wants to be there, as 07:30
 * @param steps none when nothing goes
 * @param minutes from leaving to being there; 0 when nothing goes
 */
public record Tried(String from, String to, LocalDate day, String by, List<Step> steps, int minutes) {}
