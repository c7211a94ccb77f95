package se.insteg.hosts;

/**
 * A row of a table of offers. Its organisation is told by number, else by name.
 *
 * @param organisationNumber ten digits, or empty
 * @param organisationName as written, or empty
 * @param details with a reference; read by {@link se.insteg.hosts.typed.OfferInput#row}
 */
public record OfferRow(String organisationNumber, String organisationName, OfferDetails details) {}
