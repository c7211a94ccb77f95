/** What is typed about organisations, contacts and offers, or stands in a row of a table: read and checked. */
@NamedInterface("typed")
@NullMarked
package se.insteg.hosts.typed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
