import { copyFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { newSession, type Session } from '../helpers/run.js';

/** What is shown as tables, facts and text. */
const shown = `
  member list|member check|member show 1|member dossier 1|municipality list|term list 1|consent list 1
  series list|series show digital-impuls|series plan digital-impuls 2026|holidays list|event list|event show next
  guest list|guest list next|topic list|topic search KI|session list next|programme show next|organisation list next
  attendee list next|attendee waitlist next|invite status next|audience list|link list next|status|log|db backups|doctor
  config list|template list|template show invitation --fields|privacy due|privacy register|help dates|help csv|help names
  report members|report topics 2025|report topics 2025 --style prose|report year 2025|report outlook 2025
  report attendance 2025|report guests 2025|help audiences|help exit-codes|help options|--help|member --help
  invite send --help|pair propose --help`
  .trim()
  .split(/\n\s*|\|/);

let session: Session;
beforeAll(async () => {
  session = newSession({ now: '2025-09-20T08:00:00.000Z' });
  await session.done('demo --dir sample', { env: { NJB_LANG: 'de' } });
  copyFileSync(session.path('sample', 'njb.db'), session.database);
}, 60_000);

describe.each([
  { lang: 'de', columns: 80 },
  { lang: 'en', columns: 120 },
])('on a terminal of $columns columns, in $lang,', ({ lang, columns }) => {
  it('no line is longer than the screen', async () => {
    for (const line of shown) {
      const { stdout, stderr } = await session.njb(line, { terminal: true, columns, env: { NJB_LANG: lang } });
      const long = `${stdout}\n${stderr}`
        .split('\n')
        // examples are to be copied, so they are never broken
        .filter((each) => stringWidth(each) > columns && !each.startsWith('  njb '));
      expect(long, line).toEqual([]);
    }
  }, 60_000);
});
