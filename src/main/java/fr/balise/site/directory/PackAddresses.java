package fr.balise.site.directory;

/**
 * Where a pack stands; as in {@link PackView}.
 *
 * @param list of the commune's page in the directory
 */
record PackAddresses(String base, String page, String list, String download, Trail trail) {}
