import type { Context } from '../../context.js';
import { addEmail, removeEmail, setPrimaryEmail } from '../../db/emails.js';
import { releaseErasure } from '../../db/erasures.js';
import { findPersons } from '../../db/find-person.js';
import { noteEnd, removeMemberships, setStatus, updateMembership } from '../../db/memberships.js';
import type { Period, PersonDetails } from '../../db/person-details.js';
import { readSettings } from '../../db/settings.js';
import type { Db } from '../../db/store.js';
import { addTerm, updateTerm } from '../../db/terms.js';
import { isEmailAddress } from '../../domain/email-address.js';
import { fullName } from '../../domain/member.js';
import { firstDay, lastDay, type PlainDate } from '../../domain/partial-date.js';
import { UserError } from '../../errors.js';
import { textOption } from '../event/options.js';
import { withTermOptions } from '../term/declare.js';
import { refuseBackwards } from '../term/options.js';
import { noticeAhead, noticeTooOld, verdictChange, verdictJson } from '../term/verdict-change.js';
import { collect, type Verb } from '../verb.js';
import { askForMemberEdits } from './ask-edit.js';
import { type Changed, changePerson, detailsOf, noticeDryRun, printChanged } from './change-person.js';
import { clearable, type EditOptions, type Edits, readEdits } from './edit-values.js';
import { mayComeBackUnder } from './erased-address.js';
import { noticeOpenInvitations, openInvitations } from './open-invitations.js';
import { pickPerson } from './pick.js';
import { holderOf, isShared } from './shared-email.js';

export const verb: Verb = {
  examples: [
    'njb member edit "Kim Mayer" --email kim.mayer@neu.example --remove-email kim.mayer@stadt.example --born 3.5.1986',
    'njb member edit 7 --status supporter --clear phone',
    'njb member edit 7 --block "möchte keine Mails"',
  ],
  build: (command, context) => {
    const { t, today } = context;
    return withTermOptions(
      command
        .argument('<member>', t('id, e-mail address or name'))
        .option('--given <name>', t('given name'))
        .option('--family <name>', t('family name'))
        .option('--title <title>', t('academic title, for example Dr.'))
        .option('--address <form>', t('form of address: ms, mr or none; without it neutral'))
        .option('--style <style>', t('informal (du) or formal (Sie)'))
        .option('--salutation <text>', t('a salutation that replaces the usual one'))
        .option('--language <language>', t('language of mails to the person: de or en'))
        .option('--email <address>', t('a new primary address; the one before stays as a further one'))
        .option('--add-email <address>', t('a further address'), collect)
        .option('--shared-email', t('the address belongs to somebody else as well, and both use it'))
        .option('--remove-email <address>', t('take an address away'), collect)
        .option('--phone <phone>', t('phone number'))
        .option('--born <date>', t('date of birth, may be partial: 1986')),
      t,
    )
      .option(
        '--status <status>',
        t('active, prospect, former, supporter, or none for somebody who was never a member'),
      )
      .option('--entered <date>', t('date of entry, may be partial'))
      .option('--left <date>', t('date of leaving, may be partial'))
      .option('--statement <text>', t('what they say about themselves, for print; or @FILE'))
      .option('--remarks <text>', t('remarks'))
      .option('--block <reason>', t('from now on no mail whatever happens, and why'))
      .option('--unblock', t('mails again'))
      .option('--again', t('enter an address of somebody who was erased on request and now wants to be taken in again'))
      .option('--clear <field>', t('empty a field: {fields}', { fields: clearable.join(', ') }), collect)
      .action(async (reference, given) => {
        const id = await pickPerson(context, reference);
        const asks = Object.keys(given).length === 0 && context.terminal.canAsk && !context.options.json;
        const now = await detailsOf(await context.store(), id, context.today);
        const options: EditOptions = asks ? await askForMemberEdits(context, now) : given;
        const statement = options.statement === undefined ? undefined : textOption(options.statement, context);
        const typed = [...(options.email === undefined ? [] : [options.email]), ...(options.addEmail ?? [])];
        const isBack = await mayComeBackUnder(context, now, typed, options.again === true);
        const shared = await settleForeign(context, id, options);
        const changed = await changePerson(context, id, async ({ query, sqlite }, person) => {
          if (isBack) releaseErasure(sqlite, { addresses: typed, names: [], municipalities: [] });
          const edits = readEdits({ ...options, statement }, person, context);
          await refuseForeignEmails(query, person, edits, shared);
          await apply(query, person, edits, today);
        });
        const settings = await readSettings((await context.store()).query);
        const verdict = verdictChange(changed, today, settings);
        if (await printChanged(context, changed, verdictJson(verdict))) return;
        noticeReachable(context, changed);
        noticeOtherElection(context, changed);
        noticeTooOld(context, verdict, changed);
        noticeAhead(context, changed, settings);
        if (changed.after.status === 'former' && changed.before.status !== 'former') {
          noticeOpenInvitations(context, id, await openInvitations(context, changed.after));
        }
        noticeDryRun(context);
      });
  },
};

async function apply(db: Db, person: PersonDetails, edits: Edits, today: PlainDate): Promise<void> {
  const { id } = person;
  if (Object.keys(edits.columns).length > 0) {
    await db.updateTable('persons').set(edits.columns).where('id', '=', id).execute();
  }
  if (edits.email === null && person.email !== null) await removeEmail(db, id, person.email);
  if (edits.email) await setPrimaryEmail(db, id, edits.email);
  for (const address of edits.addedEmails) await addEmail(db, id, address);
  for (const address of edits.removedEmails) {
    if (!(await removeEmail(db, id, address))) {
      throw new UserError('{name} has no address {email}.', { name: fullName(person), email: address });
    }
  }
  await applyMembership(db, person, edits, today);
  if (Object.keys(edits.term).length === 0) return;
  const latest = person.terms.at(-1);
  if (latest === undefined) await addTerm(db, id, edits.term);
  else {
    refuseBackwards({ ...latest, ...edits.term }, '--elected');
    await updateTerm(db, latest.id, edits.term);
  }
}

async function applyMembership(
  db: Db,
  person: PersonDetails,
  { status, membership }: Edits,
  today: PlainDate,
): Promise<void> {
  const current = person.memberships.at(-1) ?? null;
  if (status === 'none') await removeMemberships(db, person.id);
  else if (status !== undefined) {
    if (status !== 'former') await noteEnd(db, person);
    await setStatus(db, person.id, status, current && { status: person.status ?? current.status });
  }
  if (Object.keys(membership).length === 0) return;
  const isMember = status === undefined ? current !== null : status !== 'none';
  if (!isMember) throw new UserError('{name} is no member.', { name: fullName(person) });
  const hasLeft = (status ?? person.status) === 'former';
  const isNoted = status !== undefined || !person.endsUnnoted;
  if (membership.leftOn && hasLeft && isNoted && firstDay(membership.leftOn) > today) {
    throw new UserError('“{value}” lies in the future; {option} takes a day up to today.', {
      ...{ value: membership.leftOn, option: '--left' },
    });
  }
  if (membership.leftOn && !hasLeft && lastDay(membership.leftOn) <= today) {
    throw new UserError('{name} has not left.', { name: fullName(person) }).hint(
      '“njb member leave {id} --on DATE” ends the membership.',
      { id: person.id },
    );
  }
  const beginsAnew = current?.status === 'former' && status !== undefined && status !== 'former';
  refuseBackwardMembership(membership, beginsAnew ? null : current);
  await updateMembership(db, person.id, membership);
}

/** @throws UserError where a membership would end before it begins */
function refuseBackwardMembership(edited: Edits['membership'], current: Period | null): void {
  const { enteredOn, leftOn } = { enteredOn: current?.enteredOn, leftOn: current?.leftOn, ...edited };
  if (!enteredOn || !leftOn || lastDay(leftOn) >= firstDay(enteredOn)) return;
  if (!edited.leftOn) {
    throw new UserError('{option}: {date} lies after the day of leaving, {left}.', {
      option: '--entered',
      date: enteredOn,
      left: leftOn,
    });
  }
  throw new UserError('{option}: {ends} lies before the beginning, {begins}.', {
    option: '--left',
    ends: leftOn,
    begins: enteredOn,
  });
}

/** Asks, before anything is locked, about addresses that somebody else has; gives those that are meant to be shared. */
async function settleForeign(context: Context, id: number, options: EditOptions): Promise<string[]> {
  const { terminal, options: general } = context;
  const addresses = [options.email ?? '', ...(options.addEmail ?? [])].map((each) => each.trim());
  if (options.sharedEmail) return addresses;
  if (!terminal.canAsk || general.json || general.yes) return [];
  const shared: string[] = [];
  for (const address of addresses.filter(isEmailAddress)) {
    const holder = await holderOf(context, address, id);
    if (holder !== null && (await isShared(context, address, holder))) shared.push(address);
  }
  return shared;
}

async function refuseForeignEmails(
  db: Db,
  person: PersonDetails,
  { email, addedEmails }: Edits,
  shared: readonly string[],
): Promise<void> {
  for (const address of [...(email ? [email] : []), ...addedEmails]) {
    if (shared.includes(address)) continue;
    const other = (await findPersons(db, address)).find(({ id }) => id !== person.id);
    if (other === undefined) continue;
    throw new UserError('{email} already belongs to {name} (no. {id}).', {
      email: address,
      name: other.name,
      id: other.id,
    })
      .hint(
        'If both use the address, say so with --shared-email; each mail then goes there once only, unless it is about one person alone.',
      )
      .hint('If both are one person, “njb member merge {keep} {other}” makes one of them.', {
        keep: person.id,
        other: other.id,
      });
  }
}

/** Who enters an address again says that it works. */
function noticeReachable({ t, terminal }: Context, { before, after }: Changed): void {
  for (const { address, bouncedAt } of after.emails) {
    const old = before.emails.find((email) => email.address.toLowerCase() === address.toLowerCase());
    if (bouncedAt !== null || !old?.bouncedAt) continue;
    terminal.notice(t('Mail to {address} goes out again.', { address }));
  }
}

/** An election years away from the one on record is rather another election than a correction. */
function noticeOtherElection({ t, terminal }: Context, { before, after }: Changed): void {
  const [old, now] = [before, after].map(({ terms }) => terms.at(-1));
  if (!old?.elected || !now?.elected || old.id !== now.id) return;
  if (Math.abs(Number(old.elected.slice(0, 4)) - Number(now.elected.slice(0, 4))) < 2) return;
  terminal.notice(
    t(
      'If this was another election, take it back with “njb undo” and use “njb term add {id}”: so the one before stays on record.',
      {
        id: after.id,
      },
    ),
  );
}
