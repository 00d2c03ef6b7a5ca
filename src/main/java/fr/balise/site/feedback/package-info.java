/**
 * The form "Signaler une erreur" of a venue's page: without identity, without a cookie, without a third party. Keeps robots
 * off with a seal that tells the age of the form, a field that people do not see and a limit for each address, which is
 * known to memory only and as a hash. Hands what was said to {@code feedback} and decides nothing about it.
 */
@NullMarked
package fr.balise.site.feedback;

import org.jspecify.annotations.NullMarked;
