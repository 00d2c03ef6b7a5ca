/**
 * Asking other servers: over https, within limits of size and time, and only machines that may be asked. Knows nothing
 * of what is asked for; whoever asks decides what a failure means.
 */
@NullMarked
package fr.balise.net;

import org.jspecify.annotations.NullMarked;
