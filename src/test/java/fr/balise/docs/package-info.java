/** Holds the documentation for operators, and the files that it hands out, to what the code really knows. */
@NullMarked
package fr.balise.docs;

import org.jspecify.annotations.NullMarked;
