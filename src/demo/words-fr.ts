import type { Wordbook } from './words.js';

/** Sentences of the French teams. */
export const FRENCH: Wordbook = {
  contact: [
    '{given} va bien et demande où en est sa demande. Expliqué les délais, sans promettre de date.',
    'Vu {given} à la distribution. A perdu son téléphone ; joindre par un ami jusqu’à vendredi.',
    'Longue conversation avec {given} : grande fatigue, mais préfère attendre la réponse plutôt que de tenter de nuit.',
    '{given} a parlé à sa famille hier. Souhaite une interprète pour le prochain rendez-vous.',
    'Appel bref, mauvaise ligne. {given} confirme le rendez-vous de mardi.',
    '{given} demande des chaussures et une carte SIM. Transmis à l’équipe du vestiaire.',
  ],
  unreached: [
    'Téléphone éteint. Message laissé par l’application, sans nommer personne.',
    'Passage au lieu habituel : aucune nouvelle depuis deux jours.',
    'Le numéro ne répond plus. Essayer par le cousin à Bruxelles.',
  ],
  relative: [
    'Échange avec le proche : veut accueillir {given} et demande quels papiers préparer.',
    'Le proche envoie des photos de famille et l’adresse de son employeur.',
    'Rappelé le proche au numéro connu. Confirme les prénoms des grands-parents.',
  ],
  missing: [
    'Ne s’est pas présenté au foyer depuis deux nuits. Signalement fait, proches prévenus.',
    'Plus de nouvelles depuis l’évacuation. Les amis ignorent où {given} dort.',
  ],
  found: [
    'De retour. Avait suivi un groupe vers la côte, puis y a renoncé. Revu le plan de sécurité.',
    'Nous a rappelés d’un numéro emprunté. En sécurité, rendez-vous pris demain.',
  ],
  incident: {
    eviction: ['Évacuation au petit matin. Tente et sac perdus, papiers gardés sur soi.'],
    dispersal: [
      'Départ en car sans connaître la destination. Avons demandé le nom du centre à la préfecture.',
    ],
    detention: ['Retenue de quelques heures, puis remise en liberté. Aucune pièce remise.'],
    injury: ['Entorse en descendant d’un camion. Soigné à la permanence d’accès aux soins.'],
    violence: ['Agression dans la nuit, état de choc. Ne souhaite pas porter plainte pour l’instant.'],
    trafficking_indicator: ['Parle d’une dette à rembourser. Situation revue avec la référente protection.'],
  },
  step: [
    'Accusé de réception classé au dossier papier, original chez l’avocate.',
    'Expliqué à {given} ce que cette étape change et ce qu’elle ne change pas.',
    'Copie envoyée au proche par l’avocate.',
  ],
  place: [
    'Changement confirmé par l’éducateur de service.',
    '{given} partage la chambre avec un ami du même âge.',
  ],
  grant: [
    'Suivi de la procédure par l’avocate, avec l’accord de {given}.',
    'Passage de relais à l’équipe de Londres pour l’accueil.',
  ],
  closure: ['Clôture discutée en équipe. {given} sait comment nous joindre.'],
  note: ['Point d’équipe : garder un contact chaque semaine, même court.'],
  safeTimes: ['Après 18 h, pas le vendredi', 'Le matin avant 11 h', 'Par message d’abord, puis appel'],
  account: {
    relation: ['C’est le frère de mon père.', 'C’est mon grand frère.', 'La sœur de ma mère.'],
    home: [
      'Une cour avec un mûrier, trois maisons, à côté de la mosquée bleue.',
      'Deux pièces au-dessus du magasin.',
    ],
    shared_events: ['Le mariage de ma cousine, il a plu toute la nuit.', 'L’année où le pont est tombé.'],
    last_seen: ['À la gare routière, il portait une veste verte.', 'Le jour de son départ, avant l’aube.'],
    wishes: ['Vivre près de sa famille et retourner à l’école.', 'Ne plus vivre loin des siens.'],
  },
};
