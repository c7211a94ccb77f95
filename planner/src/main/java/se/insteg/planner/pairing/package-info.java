/**
 * One person at one offer, judged by every criterion, and such judgements in order.
 *
 * <p>A {@link se.insteg.planner.pairing.Judgement} holds the reasons; its points are their sum, and a {@link
 * se.insteg.planner.pairing.Ranking} orders by nothing but judgements. So what is said and what decides the order are one
 * thing. {@link se.insteg.planner.pairing.WhatIf} finds the smallest changes that would move somebody in the order, each
 * tried by judging anew.
 */
@NullMarked
package se.insteg.planner.pairing;

import org.jspecify.annotations.NullMarked;
