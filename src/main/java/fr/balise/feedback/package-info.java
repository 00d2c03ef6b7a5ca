/**
 * What visitors say is wrong with a venue (signalements): kept until a person has settled it. Changes no venue: who
 * believes a report writes a correction. Knows nothing of who sent it, nor of forms and HTTP.
 */
@NullMarked
package fr.balise.feedback;

import org.jspecify.annotations.NullMarked;
