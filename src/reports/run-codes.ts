/** How the making of a report stands in its record. */
export const RUN_STATES = ['running', 'made', 'refused', 'interrupted'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What it is doing: waiting for the report before it, counting, rounding, or testing what has been rounded. */
export const RUN_STAGES = ['waiting', 'counting', 'rounding', 'attack'] as const;
export type RunStage = (typeof RUN_STAGES)[number];

/** How a run ends. */
export type RunEnd = Exclude<RunState, 'running'>;
