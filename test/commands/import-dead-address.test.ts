import { expect, it } from 'vitest';
import { postfixBounce } from '../helpers/incoming-reports.js';
import { invitedOffice } from '../helpers/invited-office.js';

const dead = 'kim@stadt.example';
const list = (address: string) => `njb Nr;Vorname;Nachname;E-Mail\n1;Kim;Sommer;${address}\n`;

it('an old list does not make an address from which mail came back the main one again', async () => {
  const { session, mails } = await invitedOffice();
  session.write('in/1.eml', postfixBounce({ to: dead, messageId: mails[dead] ?? '' }));
  await session.done('reply import in');
  await session.done('member edit 1 --email kim.neu@stadt.example');
  session.write('alt.csv', list(dead));
  const { stdout } = await session.done('member import alt.csv --yes');
  expect(stdout).toContain(`E-mail: stays kim.neu@stadt.example; mail to ${dead} came back`);
  expect(stdout).toContain('alt.csv: 1 row: 0 new, 0 changed, 1 unchanged, 0 to decide, 0 rejected.');
  expect((await session.done('member show 1 --json')).json()).toMatchObject({ email: 'kim.neu@stadt.example' });
  // one that works takes its place as ever
  session.write('neu.csv', list('kim.sommer@stadt.example'));
  await session.done('member import neu.csv --yes');
  expect((await session.done('member show 1 --json')).json()).toMatchObject({ email: 'kim.sommer@stadt.example' });
});
