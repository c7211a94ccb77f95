/** Takes in official open data: the Swedish labour-market taxonomy and ESCO, as files, by command. */
@NullMarked
package se.insteg.taxonomy.importing;

import org.jspecify.annotations.NullMarked;
