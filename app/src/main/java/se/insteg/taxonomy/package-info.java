/**
 * The words people and offers are described with: occupations (SSYK 2012), languages, levels of Swedish, municipalities.
 *
 * <p>A thin room over the planner's catalogues, so that what is typed on a page, read from a spreadsheet and compared by
 * the matching is one and the same. {@link se.insteg.taxonomy.Taxonomy} is its door; it holds no table.
 */
@ApplicationModule(
        displayName = "taxonomy",
        allowedDependencies = {"kernel", "access", "ui"})
@NullMarked
package se.insteg.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
