import { type CivilDate, daysBetween } from '../common/civil-date.js';
import { formatDate, formatDays } from '../common/formats.js';
import { type Locale, message } from '../common/messages.js';
import { formatReference } from '../common/reference.js';

/** One deadline somebody is reminded of. */
export interface DigestLine {
  readonly reference: string;
  readonly caseId: string;
  readonly on: CivilDate;
  readonly ours: boolean;
}

export interface Digest {
  readonly subject: string;
  readonly text: string;
}

/**
 * One mail about everything owed to one person. A mailbox is read on locked screens and by whoever runs it: the mail holds
 * references, dates and whose turn it is; no name, and nothing of what the deadline is about.
 * @param lines at least one, the earliest day first. @param publicUrl without a slash at its end.
 */
export function digest(
  locale: Locale,
  lines: readonly [DigestLine, ...DigestLine[]],
  today: CivilDate,
  publicUrl: string,
): Digest {
  const first = daysBetween(today, lines[0].on);
  const values = { count: lines.length, when: formatDays(locale, first) };
  const subject =
    first < 0
      ? message(locale, 'reminders.letter.subject_passed', values)
      : message(locale, 'reminders.letter.subject', values);
  const text = [
    message(locale, 'reminders.letter.intro', { count: lines.length }),
    ...lines.map((line) => paragraph(locale, line, today, publicUrl)),
    message(locale, 'reminders.letter.nameless'),
    `${message(locale, 'reminders.letter.choose')}\n${settingsAddress(publicUrl)}`,
  ];
  return { subject, text: `${text.join('\n\n')}\n` };
}

/** Where one chooses which reminders to get. */
export function settingsAddress(publicUrl: string): string {
  return `${publicUrl}/deadlines/settings`;
}

function paragraph(locale: Locale, line: DigestLine, today: CivilDate, publicUrl: string): string {
  const when = `${formatDate(locale, line.on)} (${formatDays(locale, daysBetween(today, line.on))})`;
  const turn = message(locale, line.ours ? 'reminders.letter.ours' : 'reminders.letter.theirs');
  return `${formatReference(line.reference)} – ${when}\n${turn}\n${publicUrl}/cases/${line.caseId}`;
}
