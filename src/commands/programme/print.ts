import type { Context } from '../../context.js';
import type { Session } from '../../domain/programme.js';
import { longDate } from '../../i18n/dates.js';
import { sessionGuest, sessionTime, sessionTitle, slotsText } from '../session/present.js';

/**
 * Prints a programme day by day: the time, the title, and below it where and who.
 * @param short leaves out guests and everything but time, title and room
 */
export async function printProgramme(
  context: Context,
  sessions: readonly Session[],
  { short = false } = {},
): Promise<void> {
  const { width: widthOf, wrap } = await import('../../terminal/width.js');
  const { terminal, lang } = context;
  const { paint } = terminal;
  const times = sessions.map((session) => sessionTime(session, lang));
  // long words of time ("in the evening, after dinner") do not push everything to the right
  const width = Math.max(5, ...times.map(({ length }) => Math.min(length, WIDEST)));
  let day = '';
  let lastTime = '';
  let phase: string | null = null;
  for (const [index, session] of sessions.entries()) {
    if (session.day !== day) {
      if (day !== '' && !short) terminal.out();
      terminal.out(paint.bold(longDate(session.day, lang)));
      day = session.day;
      lastTime = '';
      phase = null;
    }
    if (session.phase !== phase && session.phase !== null) terminal.out(`  ${paint.bold(session.phase)}`);
    // what stands below a heading is taken to belong to it
    if (session.phase === null && phase !== null) terminal.out();
    phase = session.phase;
    const time = times[index] ?? '';
    const shown = time === lastTime && session.startTime !== null ? '' : time;
    lastTime = time;
    const title = sessionTitle(context, session);
    const place = placeOf(session);
    const indent = ' '.repeat(width + 4);
    if (shown.length > width) terminal.out(`  ${paint.dim(shown)}`);
    const head = shown.length > width ? '' : shown;
    const start = `  ${paint.dim(head.padEnd(width))}  `;
    const room = terminal.isTerminal ? terminal.columns - indent.length : Number.POSITIVE_INFINITY;
    const wrapped = (text: string) => (widthOf(text) <= room ? text : wrap(text, room).join(`\n${indent}`));
    const beside = place === '' || widthOf(title) + 2 + widthOf(place) <= room;
    terminal.out(start + wrapped(title) + (beside && place !== '' ? paint.dim(`  ${place}`) : ''));
    if (!beside) terminal.out(indent + paint.dim(wrapped(place)));
    if (short) continue;
    if (session.slots !== null) terminal.out(indent + paint.dim(slotsText(context, session.slots)));
    for (const guest of session.guests) terminal.out(indent + wrapped(sessionGuest(context, guest)));
  }
}

const WIDEST = 24;

function placeOf({ track, room }: Session): string {
  return [track, room].filter((part) => part !== null).join(' · ');
}
