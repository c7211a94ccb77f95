/** Offers from spreadsheets: the columns a table may have, and what a row does to the offers there are. */
@NullMarked
package se.insteg.hosts.importing;

import org.jspecify.annotations.NullMarked;
