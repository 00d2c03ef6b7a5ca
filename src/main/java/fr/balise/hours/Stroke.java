package fr.balise.hours;

import org.jspecify.annotations.Nullable;

/**
 * What one time span of a rule paints on the line of a day.
 *
 * @param from minutes from midnight of the day the rule holds for; 1440 and more are the day after
 * @param to not included
 * @param cell the state there
 * @param doubt why the span may or may not reach so far, such as a sunset; null where it certainly does
 */
record Stroke(int from, int to, Cell cell, @Nullable String doubt) {}
