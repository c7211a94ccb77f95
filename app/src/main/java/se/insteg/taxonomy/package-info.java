/**
 * The words people and offers are described with: occupations (SSYK 2012), skills, languages, levels of Swedish,
 * municipalities.
 *
 * <p>It stands on the planner's catalogues, so that what is typed on a page, read from a spreadsheet and compared by the
 * matching is one and the same, and works with nothing but Insteg's own lists. An installation that has taken in official
 * data (decision 1201) knows those names too, and a municipality adds words of its own. {@link
 * se.insteg.taxonomy.Taxonomy} finds what somebody means while they type, {@link se.insteg.taxonomy.Catalogue} says what a
 * word means, {@link se.insteg.taxonomy.StoredTerms} how it is kept.
 */
@ApplicationModule(
        displayName = "taxonomy",
        allowedDependencies = {"kernel", "access", "database", "ui"})
@NullMarked
package se.insteg.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
