/**
 * What was learnt of an initiative, for others to take up (MAR-20, MAR-22, TRE-10): a page that anybody reads, made of what is
 * recorded as it was on the day it was published, with the programmes as files and no participant in it.
 */
@NamedInterface("learning")
@NullMarked
package se.insteg.insights.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
