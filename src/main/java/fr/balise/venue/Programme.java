package fr.balise.venue;

/** A national programme that a venue belongs to: field {@code dispositif_programmes_nationaux}. */
public enum Programme implements StandardValue {
    AIDANTS_CONNECT("Aidants Connect"),
    BIBLIOTHEQUE_NUMERIQUE_DE_REFERENCE("Bibliothèques numérique de référence"),
    CERTIFICATION_PIX("Certification PIX"),
    CONSEILLERS_NUMERIQUES("Conseillers numériques"),
    EMMAUS_CONNECT("Emmaüs Connect"),
    FRANCE_SERVICES("France Services"),
    GRANDE_ECOLE_DU_NUMERIQUE("Grande école du numérique"),
    CROIX_ROUGE("La Croix Rouge"),
    POINT_NUMERIQUE_CAF("Point d'accès numérique CAF"),
    PROMENEURS_DU_NET("Promeneurs du net"),
    RELAIS_NUMERIQUE("Relais numérique (Emmaüs Connect)");

    private final String label;

    Programme(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
