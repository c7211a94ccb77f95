/**
 * What a participant gets in writing when a placement is over: where, when, how much, what they did, how much Swedish, and
 * the supervisor's words, in Swedish and their own language side by side (LEK-11, MAR-18).
 */
@NamedInterface("certificate")
@NullMarked
package se.insteg.placements.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
