import { STATELESS } from '../common/countries.js';
import type { Language } from '../common/languages.js';
import { DARI, PASHTO } from './names-afghan.js';
import { BIDOON, SUDANESE, SYRIAN } from './names-arabic.js';
import { PERSIAN, SORANI, VIETNAMESE } from './names-east.js';
import { AMHARIC, OROMO, SOMALI, TIGRINYA } from './names-horn.js';
import type { NameList } from './name-lists.js';

/** Where children in Calais come from, roughly as often as one meets them there. */
export interface Origin {
  readonly weight: number;
  readonly nationality: string;
  /** The first is the one spoken at home. */
  readonly languages: readonly Language[];
  readonly names: NameList;
  /** The share of girls. */
  readonly girls: number;
}

export const ORIGINS: readonly Origin[] = [
  { weight: 22, nationality: 'AFG', languages: ['ps', 'prs'], names: PASHTO, girls: 0.02 },
  { weight: 8, nationality: 'AFG', languages: ['prs'], names: DARI, girls: 0.15 },
  { weight: 22, nationality: 'SDN', languages: ['ar', 'zag'], names: SUDANESE, girls: 0.04 },
  { weight: 15, nationality: 'ERI', languages: ['ti'], names: TIGRINYA, girls: 0.25 },
  { weight: 4, nationality: 'ETH', languages: ['am'], names: AMHARIC, girls: 0.3 },
  { weight: 6, nationality: 'ETH', languages: ['om', 'am'], names: OROMO, girls: 0.15 },
  { weight: 3, nationality: 'IRN', languages: ['fa'], names: PERSIAN, girls: 0.2 },
  { weight: 7, nationality: 'IRQ', languages: ['ckb'], names: SORANI, girls: 0.15 },
  { weight: 5, nationality: 'SYR', languages: ['ar'], names: SYRIAN, girls: 0.2 },
  { weight: 3, nationality: 'VNM', languages: ['vi'], names: VIETNAMESE, girls: 0.4 },
  { weight: 3, nationality: 'SOM', languages: ['so'], names: SOMALI, girls: 0.25 },
  { weight: 2, nationality: STATELESS, languages: ['ar'], names: BIDOON, girls: 0.1 },
];
