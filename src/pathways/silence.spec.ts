import { limitsIn } from '../../test/support/timeline.js';
import { LIMIT_RULES } from './limit-rules.js';
import { pathway, allPathways } from './pathways.js';
import { SILENCE_ROWS, silenceProposal } from './silence.js';

describe('what silence means', () => {
  it('is the table of the law, where the same silence means opposite things', () => {
    expect(SILENCE_ROWS.map(({ id, means }) => [id, means])).toEqual([
      ['SILENCE-REPLY', 'accepted'],
      ['SILENCE-REEXAMINATION', 'not_accepted'],
      ['SILENCE-DISCRETIONARY', 'nothing'],
      ['SILENCE-TRANSFER', 'responsibility_moves'],
      ['SILENCE-ATTESTATION', 'refused'],
      ['SILENCE-VISA', 'nothing'],
    ]);
  });

  it('is what the rules of its limits say, part by part', () => {
    for (const { limits, means } of SILENCE_ROWS) {
      const rules = LIMIT_RULES.filter(({ id }) => limits.includes(id));
      expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(limits));
      const meanings = new Set(rules.map(({ silence }) => silence));
      // Within one row a part may mean nothing: the week of an urgent reply, the month for asking in detention.
      meanings.delete('nothing');
      expect([...meanings]).toEqual(means === 'nothing' || limits.length === 0 ? [] : [means]);
    }
  });

  it('is told for every limit of the Dublin Regulations that silence decides after a reply was owed', () => {
    const told = new Set(SILENCE_ROWS.flatMap(({ limits }) => limits));
    const owed = LIMIT_RULES.filter(
      ({ silence, guard, pathways }) =>
        silence !== 'nothing' && guard === 'after' && pathways.some((id) => id.startsWith('dublin')),
    );
    expect(owed.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the proposal to assert an acceptance', () => {
  const limit = {
    rule: 'D3-REPLY-2M',
    status: 'running',
    assertFrom: '2019-04-27',
    startProof: 'proven',
  } as const;

  it('is made from the first day that holds in every reading, and asks for the proof', () => {
    expect(silenceProposal(limit, '2019-04-26')).toBeNull();
    expect(silenceProposal(limit, '2019-04-27')).toEqual({
      step: 'acceptance_by_silence',
      from: '2019-04-27',
      needs: ['proof_of_receipt'],
      proven: true,
    });
  });

  it('says when the proof is missing, but is made all the same: somebody may hold it', () => {
    const unproven = { ...limit, status: 'unproven', startProof: 'unproven' } as const;
    expect(silenceProposal(unproven, '2019-12-01')).toMatchObject({ proven: false });
  });

  it.each(['met', 'expired', 'superseded'] as const)('is not made once the limit is %s', (status) => {
    expect(silenceProposal({ ...limit, status }, '2019-12-01')).toBeNull();
  });

  it('is never made where silence means something else', () => {
    const chain = `
      2019-02-04 intent_recorded
      2019-02-06 registered
      2019-02-20 evidence_complete
      2019-02-25 request_sent
      2019-02-26 request_received proved
      2019-03-14 refusal_received
      2019-03-20 reexamination_sent
      2019-03-20 reexamination_received proved
    `;
    const proposals = limitsIn('dublin3_art8_1', chain).flatMap(
      (each) => silenceProposal(each, '2026-11-27') ?? [],
    );
    expect(proposals).toEqual([]);
  });

  it('names a step of every pathway in which silence accepts', () => {
    const rules = LIMIT_RULES.filter(({ id, silence }) => silence === 'accepted' && !id.startsWith('D3-TB'));
    for (const rule of rules) {
      const { step } = silenceProposal({ ...limit, rule: rule.id }, '2019-12-01') ?? {};
      for (const id of rule.pathways)
        expect(pathway(id).steps[step ?? '']?.fact).toBe('acceptance_by_silence');
    }
    const silent = allPathways().filter(({ steps }) =>
      Object.values(steps).some(({ fact }) => fact === 'acceptance_by_silence'),
    );
    expect(silent.map(({ id }) => id)).not.toContain('dublin3_art17_2');
  });
});
