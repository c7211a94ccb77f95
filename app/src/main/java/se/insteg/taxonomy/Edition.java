package se.insteg.taxonomy;

import java.time.LocalDate;

/**
 * Official data that is in use.
 *
 * @param source jobtech or esco
 * @param named what the edition is called, often its date
 * @param takenIn the day it was imported
 * @param occupations names of occupations in use
 * @param skills names of skills in use
 * @param withdrawn concepts that are only kept because somebody may be described with them
 */
public record Edition(String source, String named, LocalDate takenIn, int occupations, int skills, int withdrawn) {}
