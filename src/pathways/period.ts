/** A length of time as the law writes it. */
export type Unit = 'hours' | 'days' | 'working_days' | 'weeks' | 'months';

export interface Period {
  readonly amount: number;
  readonly unit: Unit;
  /** `first_day`: the day of the event counts; `franc`: the day of the end does not count either; `back`: before the event. */
  readonly count?: 'first_day' | 'franc' | 'back';
  /** Counted from the day an order sets or travel is booked for, which the step tells; without it there is no limit. */
  readonly from?: 'due_date';
}
