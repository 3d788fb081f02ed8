import type { Context } from '../../context.js';
import type { Tie } from '../../db/ties.js';
import type { Answer, Standing, Verdict } from '../../domain/answer.js';
import type { BounceKind } from '../../domain/bounce.js';
import { dateInWords } from '../../i18n/dates.js';
import { type Message, message } from '../../i18n/message.js';
import { neutralise } from '../../i18n/neutralise.js';
import { noticeGuestDeclines } from '../attendee/guest-declines.js';
import { attendeeStatusWord } from '../attendee/words.js';
import { guestStatusWord } from '../event/present.js';
import { commandFor } from '../invite/kind-words.js';
import { mailboxText } from '../mailbox.js';
import { typedCommand } from '../typed-command.js';
import type { Collected, Letter } from './collect.js';
import type { Open, PlannedAnswer, PlannedBounce, ReplyPlan } from './plan.js';
import { awaitedCommands, awaitedLines, recordCommands, recordLines } from './record-commands.js';

/** What `--json` prints. */
export function repliesJson(plan: ReplyPlan, collected: Collected, outcome: { applied: boolean }): unknown {
  return {
    files: collected.files,
    answers: plan.answers.map(({ letter, event, person, ...answer }) => ({
      ...{ file: letter.file, from: letter.from || null, event: event.slug, person: person.id, name: person.name },
      ...{ answer: answer.answer, before: answer.before, verdict: answer.verdict, comment: answer.comment },
      ...{ sequence: answer.sequence, stamp: answer.stamp },
    })),
    bounces: plan.bounces.map(({ letter, kind, address, recipient, person, diagnostic, mail, isKnown }) => ({
      ...{ file: letter.file, kind, address, recipient, person: person?.id ?? null, diagnostic },
      ...{ delivery: mail, known: isKnown },
    })),
    open: plan.open.map((each) => ({
      ...{ file: each.letter.file, from: each.letter.from || null, subject: each.letter.subject || null },
      ...{ why: each.why, event: each.event?.slug ?? null, who: each.who, answer: each.answer },
      commands: commandsJson(recordCommands(each)),
    })),
    unreadable: collected.unreadable,
    others: [
      ...plan.awaited.map((each) => ({ ...mailJson(each), commands: commandsJson(awaitedCommands(each)) })),
      ...plan.others.map((each) => ({ ...mailJson(each), commands: [] })),
    ],
    automatic: plan.automatic.length,
    own: plan.own.length,
    unknown: aboutSomethingElse(plan, collected).length,
    ...outcome,
  };
}

function mailJson({ letter: { file, from, subject }, event }: { letter: Letter; event: string }) {
  return { file, from: from || null, subject: subject || null, event };
}

function commandsJson(commands: ReturnType<typeof recordCommands>) {
  return commands.map(({ person, name, command }) => ({ person, name, command }));
}

/** How many mails a person has to look at. */
export function leftOpen({ open }: ReplyPlan, { unreadable }: Collected): number {
  return open.length + unreadable.length;
}

/** Prints what changes, event by event, then reports of mails that did not arrive, what is open, and the counts. */
export function printReplies(context: Context, plan: ReplyPlan, collected: Collected): void {
  const { t, terminal } = context;
  const fresh = plan.answers.filter(({ verdict }) => verdict === 'newer');
  for (const { slug, title } of new Map(fresh.map(({ event }) => [event.id, event])).values()) {
    const answers = fresh.filter(({ event }) => event.slug === slug);
    section(
      context,
      t('{title} ({slug})', { title, slug }),
      answers.map((answer) => answerLine(context, answer)),
    );
  }
  const [dead, other] = [
    plan.bounces.filter(({ kind, isKnown }) => kind === 'dead' && !isKnown),
    plan.bounces.filter(({ kind, isKnown }) => kind !== 'dead' && !isKnown),
  ];
  section(
    context,
    t('No longer reachable; no mail goes there any more'),
    dead.map((each) => bounceLine(context, each)),
  );
  section(
    context,
    t('Did not arrive'),
    other.flatMap((each) => [bounceLine(context, each), ...adviceLines(context, each)]),
  );
  section(context, t('To look at'), [
    ...plan.open.flatMap((each) => [openLine(context, each), ...recordLines(context, each)]),
    ...collected.unreadable.map(({ file, problem, detail }) =>
      t('{file}: {why}', { file, why: problemText(problem, detail) }),
    ),
  ]);
  section(
    context,
    t('In words, by guests of whom something was noted since'),
    plan.settled.flatMap(({ letter, guest }) =>
      guest === null
        ? []
        : [t('{mail} ({status})', { mail: letterLine(context, letter), status: guestStatusWord(guest.status) })],
    ),
  );
  section(
    context,
    t('About something else, of guests and of people who have not answered yet'),
    plan.awaited.flatMap((each) => [
      t('{mail} ({event})', { mail: letterLine(context, each.letter), event: each.event }),
      ...awaitedLines(context, each),
    ]),
  );
  section(
    context,
    t('About something else, of others who were invited'),
    plan.others.map(({ letter, event, status }) =>
      t('{mail} ({event}: {status})', { mail: letterLine(context, letter), event, status: tieWord(status) }),
    ),
  );
  const passed = plan.answers.filter(({ verdict }) => verdict !== 'newer');
  const old = lastOfEach(passed.filter(({ verdict }) => verdict === 'old_date'));
  section(
    context,
    t('To the old date, or of people whose invitation was taken back'),
    old.flatMap((each) => [passedLine(context, each), ...uninvitedLines(context, each)]),
  );
  if (context.options.verbose) {
    section(context, t('Answers that change nothing'), [
      ...passed.flatMap((each) => (old.includes(each) ? [] : [passedLine(context, each)])),
      ...plan.settled.flatMap(({ letter, guest }) => (guest === null ? [letterLine(context, letter)] : [])),
    ]);
    section(
      context,
      t('Automatic replies'),
      plan.automatic.map((letter) => letterLine(context, letter)),
    );
    section(
      context,
      t('Written by njb'),
      plan.own.map((letter) => letterLine(context, letter)),
    );
    section(context, t('About something else'), aboutSomethingElse(plan, collected));
  }
  terminal.out(countsText(context, plan, collected));
  if (plan.own.length > 0 && plan.own.length === collected.files) {
    terminal.notice(t('Answers lie in the inbox of the mail program: save the mails from there, and read those.'));
  }
  for (const { answer, event, person, guest } of fresh) {
    if (answer === 'declined' && guest !== null) noticeGuestDeclines(context, event, person.name, guest);
  }
  for (const event of new Set(fresh.map((each) => each.event.slug))) {
    terminal.notice(t('“njb attendee list {event}” shows who comes.', { event }));
  }
  const oldDates = new Set(old.flatMap(({ event, isUninvited }) => (isUninvited ? [] : [event.slug])));
  for (const event of oldDates) {
    terminal.notice(t('Answers to the old date of “{event}” do not count for the new one.', { event }));
  }
}

/** The first, which is the newest, of each person's answers to an event. */
function lastOfEach(answers: readonly PlannedAnswer[]): PlannedAnswer[] {
  const keys = answers.map(({ event, person }) => `${event.id} ${person.id}`);
  return answers.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** An answer that changes nothing, and why. */
function passedLine({ t }: Context, { person, event, verdict, answer, isUninvited }: PlannedAnswer): string {
  const why = isUninvited && verdict === 'old_date' ? message('the invitation was taken back') : verdictText(verdict);
  return t('{name}, {event}, {answer}: {why}', {
    ...{ name: person.name, event: event.slug, answer: answerWord(answer), why },
  });
}

/** How somebody comes all the same whose invitation was taken back. */
function uninvitedLines({ t }: Context, { event, person, answer, isUninvited }: PlannedAnswer): string[] {
  if (!isUninvited) return [];
  const command = typedCommand(['attendee', 'add', event.slug, String(person.id), '--status', answer]);
  return [`  ${t('If it is to count all the same: {command}', { command })}`];
}

/** The files of what has nothing to do with njb. */
function aboutSomethingElse(plan: ReplyPlan, collected: Collected): string[] {
  return [...plan.unknown.map(({ file }) => file), ...collected.other];
}

function letterLine({ t }: Context, { file, from, fromName, subject }: Letter): string {
  return t('{file}: {name}, {subject}', { file, name: fromName || from, subject });
}

/** How many files were read, and what was in them; what there was none of is left out, but for new answers. */
function countsText({ t }: Context, plan: ReplyPlan, collected: Collected): string {
  const count = (verdict: boolean) => plan.answers.filter((each) => (each.verdict === 'newer') === verdict).length;
  const known = plan.bounces.filter(({ isKnown }) => isKnown).length;
  const [undelivered, without] = [plan.bounces.length - known, count(false) + known + plan.settled.length];
  const [automatic, other] = [plan.automatic.length, aboutSomethingElse(plan, collected).length];
  const parts: [number, Message][] = [
    [without, message('{count} without effect', { count: without })],
    [undelivered, message('{count} undelivered', { count: undelivered })],
    [leftOpen(plan, collected), message('{count} to look at', { count: leftOpen(plan, collected) })],
    [plan.own.length, message('{count} written by njb itself', { count: plan.own.length })],
    [automatic, message('{count} automatic {count|reply|replies}', { count: automatic })],
    [other, message('{count} about something else', { count: other })],
  ];
  const told = [message('{count} new {count|answer|answers}', { count: count(true) })].concat(
    parts.flatMap(([number, text]) => (number > 0 ? [text] : [])),
  );
  return t('{files} {files|file|files}: {counts}.', {
    files: collected.files,
    counts: told.map((each) => t(each)).join(', '),
  });
}

function section({ terminal }: Context, heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  terminal.out(terminal.paint.bold(heading));
  for (const line of lines) terminal.out(`  ${line}`);
}

function answerLine({ t }: Context, { person, before, wasToOldDate, answer, comment }: PlannedAnswer): string {
  const change =
    before === null
      ? t('{name}: {answer} (was not on the list)', { name: person.name, answer: answerWord(answer) })
      : t('{name}: {before} → {answer}', {
          name: person.name,
          before: wasToOldDate
            ? message('{status} (old date)', { status: standingWord(before) })
            : standingWord(before),
          answer: answerWord(answer),
        });
  return comment === null ? change : `${change} – ${t('“{text}”', { text: comment })}`;
}

function bounceLine({ t }: Context, { person, address, recipient, kind, diagnostic }: PlannedBounce): string {
  const to = mailboxText(t, { name: person?.name ?? '', address }).trim();
  const forwarded = recipient !== address ? ` → ${neutralise(recipient)}` : '';
  const why =
    diagnostic === '' ? t(bounceText(kind)) : t('{why}: {detail}', { why: bounceText(kind), detail: diagnostic });
  return `${to}${forwarded}: ${why}`;
}

/** What is to be done about a mail that came back from an address that may work, or be written wrong. */
function adviceLines({ t }: Context, { kind, person, mail, about }: PlannedBounce): string[] {
  if (kind !== 'refused' || person === null || mail === null) return [];
  const lines = [t('If the address is wrong: njb member edit {id} --email ADDRESS', { id: person.id })];
  // what an information said, only the log knows
  if (about !== null && about.kind !== 'information') {
    const command = commandFor(about.kind, about.event);
    lines.push(
      t('To write again: njb {command}', {
        command: about.kind === 'invitation' ? `${command} --to ${person.id}` : command,
      }),
    );
  }
  return lines.map((line) => `  ${line}`);
}

function openLine({ t, lang }: Context, { letter, why, event, who, answer, person, address = '', day }: Open): string {
  const date = day === undefined ? '' : dateInWords(day, lang);
  const of = {
    who,
    from: letter.from || letter.file,
    event: event?.slug ?? '',
    title: event?.title ?? '',
    answer,
    date,
  };
  const about =
    person === undefined
      ? openText(why, of)
      : message(
          'Nobody here has the address {address}, but {name} (no. {id}) was invited ({event}). If it is theirs: njb member edit {id} --add-email {address}; then read the mail again.',
          { address, name: person.name, id: person.id, event: of.event },
        );
  return t('{file}: {why}', { file: letter.file, why: about });
}

interface Told {
  who: string;
  from: string;
  event: string;
  title: string;
  answer: Answer | null;
  date: string;
}

function openText(why: Open['why'], { who, from, event, title, answer, date }: Told): Message {
  switch (why) {
    case 'other_sender':
      return message('{from} answers for {name}: {answer} ({event}). Not taken over; --yes takes it.', {
        ...{ from, name: who, event, answer: answer === null ? '' : answerWord(answer) },
      });
    case 'same_name':
    case 'unknown_person':
      return message(
        'Nobody here has the address {address} ({event}). “njb member add” enters a member, with --status none somebody without membership; then read the mail again.',
        {
          address: who,
          event,
        },
      );
    case 'several_persons':
      return message('Several people have the address {address} ({event}). Enter the answer of the one who gave it:', {
        address: who,
        event,
      });
    case 'unknown_event':
      return message('An answer by {address} to an event that is not in this database.', { address: who });
    case 'delegated':
      return message('{name} sends somebody else, or answers neither yes nor no ({event}).', { name: who, event });
    case 'counter':
      return message('{name} proposes another time ({event}).', { name: who, event });
    case 'about_event':
      return message('{from} writes about “{title}”; please read it.', { from, title });
    case 'erased':
      return message('{email} belonged to somebody who was erased on {date}; delete this file, too.', {
        email: who,
        date,
      });
    case 'unsubscribes':
      return who === ''
        ? message('{from} wants no more mails; please see who that is.', { from })
        : message('{name} wants no more mails.', { name: who });
    case 'in_words':
      return who === ''
        ? message('{from} answers a mail of ours in words; please read it.', { from })
        : message('{from} answers the mail to {name} in words; please read it.', { from, name: who });
  }
}

function problemText(problem: Collected['unreadable'][number]['problem'], detail: string): Message {
  switch (problem) {
    case 'outlook':
      return message(
        'Outlook’s own format (.msg) cannot be read; save the mail as .eml, or its calendar part as .ics.',
      );
    case 'calendar':
      return message(
        'The calendar part cannot be read; please open it and enter the answer by hand (njb attendee edit).',
      );
    case 'empty':
      return message('The file is empty.');
    case 'too_large':
      return message('The file is too large to be a mail.');
    case 'unreadable':
      return message('The file cannot be read ({detail}).', { detail });
  }
}

function bounceText(kind: BounceKind): Message {
  const texts: Record<BounceKind, Message> = {
    dead: message('the address does not exist any more'),
    refused: message('this mail was not taken'),
    waiting: message('the mail server still tries'),
  };
  return texts[kind];
}

function verdictText(verdict: Verdict): Message {
  const texts: Record<Verdict, Message> = {
    newer: message('counts'),
    known: message('is known already'),
    older: message('a later answer stands'),
    old_date: message('answers the old date'),
    happened: message('the event is over'),
  };
  return texts[verdict];
}

/** What somebody is to an event, in a word. */
function tieWord(status: Tie['status']): Message {
  if (status === null) return message('no longer invited');
  return status === 'requested' || status === 'confirmed' ? guestStatusWord(status) : attendeeStatusWord(status);
}

/** An answer in a word. */
export function answerWord(answer: Answer): Message {
  return standingWord(answer);
}

/** Where somebody stands on an event’s list, in a word: what was answered as the answer has it. */
function standingWord(status: Standing['status']): Message {
  const words: Partial<Record<Standing['status'], Message>> = {
    accepted: message('accepts'),
    declined: message('declines'),
  };
  return words[status] ?? attendeeStatusWord(status);
}
