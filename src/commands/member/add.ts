import type { Context } from '../../context.js';
import { addPerson, type NewPerson } from '../../db/add-person.js';
import { loadErasures, type Marks, releaseErasure } from '../../db/erasures.js';
import { readHeader } from '../../db/header.js';
import { readPerson } from '../../db/persons.js';
import { isEmailAddress } from '../../domain/email-address.js';
import { fullName, membershipStatuses, type Person } from '../../domain/member.js';
import { Cancelled, UsageError, UserError } from '../../errors.js';
import { dateInWords } from '../../i18n/dates.js';
import { addAlias } from '../../import/municipality-apply.js';
import { oneOf } from '../choices.js';
import { printFacts } from '../facts.js';
import { settleMunicipality } from '../municipality/ask.js';
import type { Verb } from '../verb.js';
import { askForMember } from './ask.js';
import { heedDouble } from './double.js';
import {
  electedOption,
  enteringOption,
  partialDateOption,
  phoneOption,
  refuseTooYoung,
  stateOption,
} from './options.js';
import { forms, periodText } from './person-facts.js';
import { holderOf, settleShared } from './shared-email.js';

/** The options of `member add`, as typed. */
export interface Given {
  given?: string | undefined;
  family?: string | undefined;
  title?: string | undefined;
  address?: string | undefined;
  style?: string | undefined;
  email?: string | undefined;
  /** Whether somebody else has the address as well, and both use it. */
  sharedEmail?: boolean | undefined;
  phone?: string | undefined;
  born?: string | undefined;
  office?: string | undefined;
  municipality?: string | undefined;
  state?: string | undefined;
  elected?: string | undefined;
  election?: string | undefined;
  employment?: string | undefined;
  status?: string | undefined;
  entered?: string | undefined;
  remarks?: string | undefined;
}

const memberStatuses = [...membershipStatuses, 'none'] as const;

export const verb: Verb = {
  examples: [
    'njb member add',
    'njb member add --given Kim --family Mayer --email kim.mayer@stadt.example --born 1986 --office Bürgermeisterin --municipality Musterstadt --state BY --elected "Oktober 2019"',
  ],
  build: (command, context) => {
    const { t } = context;
    return command
      .option('--given <name>', t('given name'))
      .option('--family <name>', t('family name'))
      .option('--title <title>', t('academic title, for example Dr.'))
      .option('--address <form>', t('form of address: ms, mr or none; without it neutral'))
      .option('--style <style>', t('informal (du) or formal (Sie)'))
      .option('--email <address>', t('e-mail address'))
      .option('--phone <phone>', t('phone number'))
      .option('--born <date>', t('date of birth, may be partial: 1986'))
      .option('--office <title>', t('title of the office, for example Bürgermeisterin'))
      .option('--municipality <name>', t('municipality'))
      .option('--state <land>', t('Land, for example BY or Bayern'))
      .option('--elected <date>', t('date of the deciding ballot, may be partial'))
      .option('--election <kind>', t('first or re_election'))
      .option('--employment <kind>', t('full_time or honorary'))
      .option(
        '--status <status>',
        t('active, prospect, former, supporter, or none for somebody who is no member'),
        'active',
      )
      .option('--entered <date>', t('date of entry, may be partial'))
      .option('--remarks <text>', t('remarks'))
      .option('--again', t('take in somebody who was erased on request and now wants to be taken in again'))
      .option('--shared-email', t('the address belongs to somebody else as well, and both use it'))
      .option('--namesake', t('somebody else than the one of the same name who is here already'))
      .action(async ({ again = false, namesake, ...options }: Given & { again?: boolean; namesake?: boolean }) => {
        const { terminal } = context;
        const isBare = options.given === undefined && options.family === undefined;
        if (isBare && !terminal.canAsk) throw new UsageError('The option {option} is needed.', { option: '--family' });
        if (isBare) await context.agreeToNew();
        const given = isBare ? await askForMember(context) : options;
        const { person, alias } = await settled(readGiven(given, context), context);
        await refuseForeignAddress(person, given.sharedEmail === true, context);
        if (namesake !== true) await heedDouble(person, context);
        const isBack = await mayComeBack(person, again, context);
        if (isBare) {
          printPerson(person, context);
          if (!(await context.prompt.confirm(t('Save this?'), true))) throw new Cancelled();
        }
        const stored = await context.change(async ({ query, sqlite }) => {
          if (isBack) releaseErasure(sqlite, marksOf(person));
          const added = await readPerson(query, await addPerson(query, person), context.today);
          if (alias !== null && added?.municipality) addAlias(sqlite, added.municipality.id, alias);
          return added;
        });
        if (stored === null) return;
        if (context.printedJson(() => ({ id: stored.id, name: fullName(stored), applied: !context.options.dryRun })))
          return;
        if (!isBare) printPerson(person, context);
        if (context.options.dryRun) terminal.notice(t('Dry run: nothing was changed.'));
        else terminal.out(t('{name} was added as no. {id}.', { name: fullName(stored), id: stored.id }));
        noticeEntry(stored, context);
      });
  },
};

/**
 * Checks what was typed and puts a person together.
 * @throws UserError naming the option that is wrong
 */
export function readGiven(typed: Given, { today }: Pick<Context, 'today'>): NewPerson {
  const given: Given = Object.fromEntries(
    Object.entries(typed).map(([option, value]) => [option, typeof value === 'string' ? value.trim() : value]),
  );
  const date = (text: string | undefined, option: string) => (text ? partialDateOption(text, option, today) : null);
  if (!given.family) throw new UsageError('The option {option} is needed.', { option: '--family' });
  if (given.email && !isEmailAddress(given.email)) {
    throw new UserError('“{value}” is no e-mail address.', { value: given.email });
  }
  const status = oneOf(given.status || 'active', memberStatuses, '--status');
  const election = given.election ? oneOf(given.election, ['first', 're_election'] as const, '--election') : null;
  const office = given.office || given.municipality || given.elected || given.election || given.employment;
  if (given.state && !given.municipality)
    throw new UsageError('The option {option} is needed.', { option: '--municipality' });
  const born = date(given.born, '--born');
  if (born !== null && born > today) {
    throw new UserError('“{value}” lies in the future; nobody is born then.', { value: given.born ?? '' });
  }
  const elected = given.elected ? electedOption(given.elected, '--elected', today) : null;
  refuseTooYoung(born, [elected]);
  return {
    givenName: given.given ?? '',
    familyName: given.family,
    academicTitle: given.title || null,
    formOfAddress: given.address ? oneOf(given.address, ['ms', 'mr', 'none'] as const, '--address') : null,
    addressStyle: given.style ? oneOf(given.style, ['informal', 'formal'] as const, '--style') : null,
    born,
    phone: phoneOption(given.phone ?? ''),
    remarks: given.remarks || null,
    email: given.email || null,
    status: status === 'none' ? null : status,
    enteredOn: given.entered ? enteringOption(given.entered, '--entered', { born, today }) : null,
    term: !office
      ? null
      : {
          title: given.office || null,
          elected,
          employment: given.employment
            ? oneOf(given.employment, ['full_time', 'honorary'] as const, '--employment')
            : null,
          first: election && election === 'first',
          municipality: given.municipality
            ? { name: given.municipality, state: given.state ? stateOption(given.state) : null }
            : null,
        },
  };
}

/** The person with the municipality that is meant, and the spelling that means it from now on. */
async function settled(person: NewPerson, context: Context): Promise<{ person: NewPerson; alias: string | null }> {
  const { term } = person;
  if (!term?.municipality) return { person, alias: null };
  const { wanted, alias } = await settleMunicipality(context, { ...term.municipality, office: term.title });
  return {
    person: { ...person, term: { ...term, municipality: wanted } },
    alias: alias ? wanted.name : null,
  };
}

async function refuseForeignAddress({ email }: NewPerson, isShared: boolean, context: Context): Promise<void> {
  const holder = email === null ? null : await holderOf(context, email);
  if (email !== null && holder !== null) await settleShared(context, email, holder, isShared);
}

/**
 * Whether somebody was erased on request and comes back now, as they said themselves: with `--again`, or asked.
 * @throws UserError where nobody said so
 */
async function mayComeBack(person: NewPerson, again: boolean, context: Context): Promise<boolean> {
  if (readHeader(context.config.database) === null) return false;
  const day = loadErasures((await context.store()).sqlite).erasedOn(marksOf(person));
  if (day === null || again) return day !== null;
  const { t, lang, terminal, prompt } = context;
  const params = { name: fullName(person), date: dateInWords(day, lang) };
  if (!terminal.canAsk) {
    throw new UserError('{name} was erased on {date}.', params).hint(
      'If the person wants to be taken in again, say so with --again.',
    );
  }
  const question = '{name} was erased on {date}. Do they want to be taken in again?';
  if (!(await prompt.confirm(t(question, params), false))) throw new Cancelled();
  return true;
}

function marksOf({ email, term, ...name }: NewPerson): Marks {
  const place = term?.municipality?.name;
  return { addresses: email === null ? [] : [email], names: [name], municipalities: place ? [place] : [] };
}

/** Without it nobody is a new member in a report, and everybody counts as one from the start. */
function noticeEntry({ id, status, enteredOn }: Person, { t, terminal, options }: Context): void {
  if (status !== 'active' || enteredOn !== null) return;
  terminal.notice(
    options.dryRun
      ? t('Since when this is a member is not said: --entered DATE. Reports of new members need it.')
      : t(
          'Since when this is a member is not said: “njb member edit {id} --entered DATE”. Reports of new members need it.',
          {
            id,
          },
        ),
  );
}

function printPerson(person: NewPerson, context: Context): void {
  const { t, lang, terminal } = context;
  const { term, status, enteredOn } = person;
  const place = term?.municipality && [term.municipality.name, term.municipality.state].filter(Boolean).join(', ');
  printFacts(terminal, [
    [t('Name'), fullName(person)],
    [t('Form of address'), person.formOfAddress && t(forms[person.formOfAddress])],
    [t('E-mail'), person.email],
    [t('Phone'), person.phone],
    [t('Born'), person.born && dateInWords(person.born, lang)],
    [t('Office'), term && [term.title, place].filter(Boolean).join(' · ')],
    [t('Elected'), term?.elected ? dateInWords(term.elected, lang) : null],
    [t('Membership'), status === null ? t('no member') : periodText(context, { status, enteredOn, leftOn: null })],
    [t('Remarks'), person.remarks],
  ]);
}
