/** A rule of how days are counted (C) or of what starts, stops and begins a limit anew (T); its words are `law.rule.<id>`. */
export interface ComputationRule {
  readonly id: string;
  readonly source: string;
  /** False while the text, or a part of it, is kept from memory and no lawyer has signed it. */
  readonly verified: boolean;
}

/** The rules behind every limit, in the order of the law table. */
export const COMPUTATION_RULES = [
  { id: 'c1', source: '604/2013 Art. 42(a); 1182/71 Art. 3(1)', verified: true },
  { id: 'c2', source: '604/2013 Art. 42(b); CAA Versailles', verified: false },
  { id: 'c3', source: '604/2013 Art. 42(c)', verified: false },
  { id: 'c4', source: '1182/71 Art. 3(4)', verified: true },
  { id: 'c5', source: 'SI 2019/745; HC 1298', verified: true },
  { id: 'c6', source: 'CPC 640–642; CJA R421-1', verified: false },
  { id: 'c7', source: 'SI 2014/2604 r. 11', verified: false },
  { id: 't1', source: 'VG Regensburg 2018; CAA Lyon 19LY02438', verified: true },
  { id: 't2', source: '604/2013 Art. 22(1); CE 428761', verified: true },
  { id: 't3', source: 'A.S. C-490/16', verified: true },
  { id: 't4', source: 'CE 421276, 428025; CE 420708', verified: true },
  { id: 't5', source: 'MA, PB, LE C-245/21', verified: true },
  { id: 't6', source: '604/2013 Art. 21, 22, 29', verified: true },
  { id: 't7', source: '604/2013 Art. 7(2)', verified: false },
] as const satisfies readonly ComputationRule[];
