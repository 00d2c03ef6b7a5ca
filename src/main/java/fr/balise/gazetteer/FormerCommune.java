package fr.balise.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A commune that is now part of another.
 *
 * @param insee the old code; at the seat of a new commune it is also the new commune's
 * @param name the last name of the code; null when only the code is published
 * @param commune INSEE code of the commune of today
 */
record FormerCommune(String insee, @Nullable String name, String commune) {}
