/**
 * Whom a training is to reach, and how many of them it has (VAN-13): "all staff of three homes" is a number for each home, told
 * against how many came who had not come before.
 */
@NamedInterface("reach")
@NullMarked
package se.insteg.programmes.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
