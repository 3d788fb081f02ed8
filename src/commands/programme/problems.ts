import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { clockOf } from '../../domain/programme.js';
import type { ProgrammeProblem } from '../../domain/programme-check.js';
import { whenText } from '../event/present.js';
import { sessionLabel } from '../session/present.js';

/** A problem of a programme in a sentence. */
export function problemText(context: Context, event: Event, problem: ProgrammeProblem): string {
  const { t, lang } = context;
  const at = sessionLabel(context, problem.at);
  switch (problem.kind) {
    case 'room_overlap':
      return t('The room “{room}” is taken twice at a time: {at} and {other}.', {
        ...{ room: problem.room, at, other: sessionLabel(context, problem.other) },
      });
    case 'track_overlap':
      return t('The track “{track}” has two sessions at a time: {at} and {other}.', {
        ...{ track: problem.track, at, other: sessionLabel(context, problem.other) },
      });
    case 'person_twice':
      return t('{name} would be in two places: {at} and {other}.', {
        ...{ name: problem.name, at, other: sessionLabel(context, problem.other) },
      });
    case 'slots_overrun': {
      const until = clockOf(problem.until);
      return problem.other === null
        ? t('The slots of {at} take until {until}, longer than the session.', { at, until })
        : t('The slots of {at} take until {until} and run into {other}.', {
            ...{ at, until, other: sessionLabel(context, problem.other) },
          });
    }
    case 'slots_missing':
      return t('{at} has {count} {count|slot|slots} for {presenters} presenters.', {
        ...{ at, count: problem.at.slots?.count ?? 0, presenters: problem.presenters },
      });
    case 'over_full':
      return t('{at} has {taken} {taken|person|people} for {count} {count|place|places}.', {
        ...{ at, taken: problem.taken, count: problem.at.capacity ?? 0 },
      });
    case 'outside_event':
      return t('{at} lies outside the event ({when}).', { at, when: whenText(event, lang) });
  }
}

/** A problem as `--json` tells it. */
export function problemJson(context: Context, event: Event, problem: ProgrammeProblem): Record<string, unknown> {
  const text = problemText(context, event, problem);
  const other = 'other' in problem && problem.other !== null ? [problem.other.id] : [];
  return { kind: problem.kind, sessions: [problem.at.id, ...other], text };
}
