package fr.balise.importer.cleaning;

import java.util.Arrays;
import java.util.Set;

/** The words of sentences about exceptions, folded. */
final class ProseWords {
    /** What says that somebody is closed. */
    static final Set<String> CLOSED = words("""
            ferme fermes fermee fermees fermeture fermetures conges
            """);

    /** What says that hours follow. */
    static final Set<String> OPEN = words("""
            ouvert ouverte ouverts ouvertes ouverture ouvertures horaires horaire
            """);

    /** What says that somebody moves. */
    static final Set<String> MOVES = words("""
            demenage demenagent demenageons demenagera demenagement demenagerons emmenage emmenagera
            """);

    /**
     * Who is closed: the venue itself, by any of its names, and what letters say before. A part of it, or another place, is
     * something else.
     */
    static final Set<String> SUBJECT = words("""
            attention info infos information , vous informons informe que noter merci de veuillez important note
            nb ! : la le l les notre nos nous structure espace lieu etablissement bibliotheque mediatheque
            ludotheque epn centre maison mairie agence fablab local locaux accueil bureau bureaux public sommes
            serons est sera seront sont france exceptionnellement * - –
            """);

    /** What may stand between "fermé" or "ouvert" and the days, and changes nothing. */
    static final Set<String> QUALIFIERS = words("""
            exceptionnelle exceptionnelles exceptionnellement exceptionnels temporaire temporairement provisoire
            provisoirement totale complete estivale hivernale annuelle annuelles annuel annuels speciaux special
            modifies modifiees modifie sont seront reduits : = des bureaux locaux de la l du structure accueil
            """);

    /** What begins a sentence of its own behind a comma. */
    static final Set<String> STARTS = words("""
            ferme fermes fermee fermees fermeture fermetures ouvert ouverte ouverts ouvertes ouverture demenage
            demenagera demenagement reouverture rouvre rouvrira reprise
            """);

    private ProseWords() {}

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+", -1)));
    }
}
