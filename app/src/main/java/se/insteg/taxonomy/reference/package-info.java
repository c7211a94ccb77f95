/** What official data is in use, as it is worked with: read from the tables once for each edition. */
@NullMarked
package se.insteg.taxonomy.reference;

import org.jspecify.annotations.NullMarked;
