package fr.balise.net;

import java.time.Duration;

/**
 * How much of an answer is taken.
 *
 * @param within from the first byte that is sent to the last that is received
 */
public record AnswerLimits(long mostBytes, Duration within) {}
