package fr.balise.site;

import fr.balise.site.opening.Language;
import fr.balise.venue.Typology;
import java.util.EnumMap;
import java.util.Map;

/** What kind of place a venue is, of one venue, spelt out, in each language; the standard's own labels are for many. */
final class KindWords {
    /** Codes that people know from letters and signs stand behind the words. */
    private static final String TABLE = """
            ACI|Atelier ou chantier d’insertion|Back-to-work workshop
            ACIPHC|Chantier d’insertion «\u00a0premières heures\u00a0»|Back-to-work workshop for a first few hours
            AFPA|Agence nationale pour la formation professionnelle des adultes (Afpa)|Adult vocational training agency (Afpa)
            AI|Association intermédiaire (pour l’emploi)|Back-to-work charity
            ASE|Aide sociale à l’enfance|Child welfare service
            ASSO|Association|Charity or association
            ASSO_CHOMEUR|Association de chômeurs|Association of unemployed people
            OTHER|Autre lieu|Other place
            AVIP|Crèche pour les parents qui cherchent un emploi|Day nursery for parents looking for work
            BIB|Bibliothèque ou médiathèque|Library
            CAARUD|Centre d’accueil pour les usagers de drogues|Drop-in centre for drug users
            CADA|Centre d’accueil de demandeurs d’asile|Reception centre for asylum seekers
            CAF|Caisse d’allocations familiales (CAF)|Family benefits office (CAF)
            CAP_EMPLOI|Cap emploi (emploi des personnes handicapées)|Job centre for disabled people (Cap emploi)
            CAVA|Centre d’adaptation à la vie active|Centre for adapting to working life
            CC|Communauté de communes|Association of municipalities
            CCAS|Centre communal d’action sociale (CCAS)|Municipal social services (CCAS)
            CCONS|Chambre consulaire|Chamber of commerce, trades or agriculture
            CD|Conseil départemental|Council of the department
            CDAS|Centre départemental d’action sociale|Social services of the department
            CFP|Centre des finances publiques (impôts)|Tax office
            CHRS|Centre d’hébergement et de réinsertion sociale|Shelter and reintegration centre
            CHU|Centre d’hébergement d’urgence|Emergency shelter
            CIAS|Centre intercommunal d’action sociale (CIAS)|Social services of several municipalities (CIAS)
            CIDFF|Centre d’information sur les droits des femmes et des familles|Information centre on women’s and family rights
            CITMET|Cité des métiers|Careers centre
            CMP|Centre médico-psychologique|Mental health centre
            CMS|Centre médico-social|Health and social services centre
            CPAM|Caisse primaire d’assurance maladie (CPAM)|Health insurance office (CPAM)
            CPH|Centre provisoire d’hébergement|Temporary housing for refugees
            CS|Centre social|Community centre
            CSAPA|Centre de soins pour les addictions|Addiction treatment centre
            CSC|Centre socioculturel|Social and cultural centre
            DEETS|Direction de l’économie, de l’emploi, du travail et des solidarités|State office for employment and solidarity
            DEPT|Services sociaux du département|Social services of the department
            DIPLP|Délégation à la lutte contre la pauvreté|State office against poverty
            E2C|École de la deuxième chance|Second chance school
            EA|Entreprise adaptée aux travailleurs handicapés|Company adapted to disabled workers
            EATT|Entreprise adaptée de travail temporaire|Temporary work agency for disabled workers
            EI|Entreprise d’insertion|Back-to-work company
            EITI|Entreprise d’insertion par le travail indépendant|Back-to-work company for the self-employed
            ENM|Espace numérique mobile|Mobile digital centre
            EPCI|Intercommunalité|Association of municipalities
            EPI|Espace public internet|Public internet centre
            EPIDE|Établissement pour l’insertion dans l’emploi (Épide)|Training centre for young people (Épide)
            EPN|Espace public numérique (EPN)|Public digital centre (EPN)
            ES|Épicerie solidaire|Low-price grocery for people in need
            ESAT|Établissement ou service d’aide par le travail (Ésat)|Workplace for disabled people (Ésat)
            ESS|Entreprise de l’économie sociale et solidaire|Social enterprise
            ETTI|Entreprise de travail temporaire d’insertion|Back-to-work temporary agency
            EVS|Espace de vie sociale|Neighbourhood social space
            FABLAB|Fablab (atelier de fabrication numérique)|Fablab (digital workshop)
            FABRIQUE|Fabrique|Workshop
            FAIS|Fédération d’acteurs de l’insertion et de la solidarité|Federation of solidarity organisations
            FT|France Travail|Employment agency (France Travail)
            GEIQ|Groupement d’employeurs pour l’insertion et la qualification|Group of employers that train people
            HUDA|Hébergement d’urgence pour demandeurs d’asile|Emergency housing for asylum seekers
            LA_POSTE|La Poste|Post office (La Poste)
            MDE|Maison de l’emploi|Employment centre
            MDH|Maison des habitants|Residents’ centre
            MDEF|Maison de l’emploi et de la formation|Employment and training centre
            MDPH|Maison départementale des personnes handicapées (MDPH)|Disability office of the department (MDPH)
            MDS|Maison départementale des solidarités|Social services of the department
            MJC|Maison des jeunes et de la culture (MJC)|Youth and culture centre (MJC)
            ML|Mission locale (pour les 16 à 25 ans)|Job centre for ages 16 to 25 (Mission locale)
            MQ|Maison de quartier|Neighbourhood centre
            MSA|Mutualité sociale agricole (MSA)|Farmers’ social insurance (MSA)
            MSAP|Maison de services au public|Public services centre
            MUNI|Mairie|Town hall
            OACAS|Lieu d’accueil communautaire et d’activité solidaire|Communal living and solidarity work
            ODC|Organisation à qui le département confie une mission|Organisation working for the department
            OF|Organisme de formation|Training organisation
            OIL|Opérateur d’intermédiation locative|Organisation that helps people rent a home
            OPCS|Organisation qui suit les clauses sociales|Organisation for social clauses in contracts
            PAD|Point d’accès au droit|Legal advice point
            PENSION|Pension de famille|Family boarding house
            PI|Point info|Information point
            PIJ_BIJ|Point ou bureau information jeunesse|Youth information point
            PIMMS|Point information médiation multi services (Pimms)|Help point for public services (Pimms)
            PJJ|Protection judiciaire de la jeunesse|Youth justice service
            PLIE|Plan local pour l’insertion et l’emploi|Local employment plan
            PREF|Préfecture ou sous-préfecture|Prefecture
            PREVENTION|Service ou club de prévention|Street youth work
            REG|Région|Region
            RELAIS_LECTURE|Relais lecture|Book lending point
            RESSOURCERIE|Ressourcerie|Reuse shop
            RFS|France services|Public services centre (France services)
            RS_FJT|Résidence sociale ou foyer de jeunes travailleurs|Social housing or young workers’ hostel
            SCP|Service ou club de prévention|Street youth work
            SPIP|Service pénitentiaire d’insertion et de probation|Probation service
            TIERS_LIEUX|Tiers-lieu (lieu de travail et de rencontre partagé)|Shared work and meeting space
            UDAF|Union départementale d’aide aux familles|Family support union of the department
            """;

    private static final Map<Typology, String[]> WORDS = read();

    private KindWords() {}

    static String of(Typology typology, Language language) {
        String[] words = WORDS.get(typology);
        return words == null ? typology.label() : words[language.isEnglish() ? 1 : 0];
    }

    private static Map<Typology, String[]> read() {
        Map<Typology, String[]> words = new EnumMap<>(Typology.class);
        TABLE.lines()
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> words.put(Typology.valueOf(cells[0]), new String[] {cells[1], cells[2]}));
        return words;
    }
}
