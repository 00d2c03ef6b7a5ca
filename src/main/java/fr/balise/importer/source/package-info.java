/**
 * Mapping files: how one publisher's columns become the fields of the national standard. Strict: what a mapping says
 * wrongly is refused with file, line and a suggestion. Compiles what rows need once; knows
 * nothing of how rows are cleaned, or of the database.
 */
@NullMarked
package fr.balise.importer.source;

import org.jspecify.annotations.NullMarked;
