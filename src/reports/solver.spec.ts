import { loadSolver, modelOf } from './solver.js';

describe('the solver', () => {
  it('is loaded once', async () => expect(await loadSolver()).toBe(await loadSolver()));

  it.each([
    ['integer', 3, 4],
    ['continuous', 3.5, 4.5],
  ] as const)('solves %s programmes', async (kind, first, objective) => {
    const solver = await loadSolver();
    const variables = [
      { lower: 0, upper: 10, cost: -1 },
      { lower: 1, upper: 1, cost: -1 },
    ];
    const model = modelOf(
      variables,
      [
        {
          terms: [
            [0, 2],
            [1, 1],
          ],
          lower: -Infinity,
          upper: 8,
        },
      ],
      kind,
    );
    const found = solver.withModel(model, (loaded) => {
      loaded.options.set('output_flag', false);
      loaded.run();
      return { first: loaded.getSolution().colValue[0], objective: loaded.getObjectiveValue() };
    });
    expect(found).toEqual({ first, objective: -objective });
  });
});
