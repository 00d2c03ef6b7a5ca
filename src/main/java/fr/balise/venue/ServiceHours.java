package fr.balise.venue;

import fr.balise.hours.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * When one service of a venue is there, such as a help desk on Tuesday mornings.
 *
 * @param hours null for those of the venue
 * @param byAppointmentOnly whether nobody is received without an appointment
 */
public record ServiceHours(@Nullable OpeningHours hours, boolean byAppointmentOnly) {}
