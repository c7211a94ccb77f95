/**
 * Who a person is on paper: the numbers authorities have given them, the names they have had and how those are spelt.
 *
 * <p>A number is sealed in the database and found through a keyed hash. It says nothing of when somebody was born, nor of
 * their sex: neither is ever read out of it.
 */
@NamedInterface("identity")
@NullMarked
package se.insteg.people.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
