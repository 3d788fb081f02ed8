import { resolve } from 'node:path';
import { type Contact, writeCards } from '../../calendar/vcard.js';
import type { Context } from '../../context.js';
import { readPersons } from '../../db/persons.js';
import { readSettings } from '../../db/settings.js';
import { fullName } from '../../domain/member.js';
import { slugOf } from '../../domain/slug.js';
import { UsageError } from '../../errors.js';
import { loadKnown } from '../../import/load-known.js';
import type { KnownPerson } from '../../import/people.js';
import type { KnownPlace } from '../../import/places.js';
import { latestFirst } from '../../import/term-changes.js';
import { csvText, delimiterOf } from '../../import/write-csv.js';
import { memberTable } from '../../import/write-rows.js';
import { oneOf } from '../choices.js';
import { deliverDocument, documentLanguage, forScreen } from '../documents.js';
import type { Verb } from '../verb.js';
import { type MemberRow, memberJson } from './present.js';
import { selectMembers, withSelection } from './select.js';

export const formats = ['csv', 'xlsx', 'json', 'vcard'] as const;
type Format = (typeof formats)[number];
const endings: Readonly<Record<string, Format>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  vcf: 'vcard',
  vcard: 'vcard',
};

export const verb: Verb = {
  examples: [
    'njb member export --out mitglieder.xlsx',
    'njb member export --status active --state BY --format csv --out bayern.csv',
    'njb member export --format vcard --out adressbuch.vcf',
  ],
  build: (command, context) => {
    const { t } = context;
    return withSelection(command, context)
      .option('--format <format>', t('csv, xlsx, json or vcard; without it what --out ends with, else csv'))
      .option('--out <file>', t('write to this file instead of the screen'))
      .action(async ({ format, out, ...selection }) => {
        const { terminal, options, system } = context;
        const chosen = formatOption(format, out, options.json);
        if (chosen === 'xlsx' && out === undefined && (terminal.isTerminal || options.json)) {
          throw new UsageError('A workbook cannot be shown on a screen; --out FILE says where to write it.');
        }
        const rows = await selectMembers(context, selection);
        const content = await contentOf(context, chosen, rows);
        const onlyContent = options.json && out === undefined && chosen === 'json';
        if (out !== undefined) await deliverDocument(context, content, out);
        else if (typeof content !== 'string') await deliverDocument(context, content, out);
        else if (onlyContent || !options.json) await deliverDocument(context, forScreen(context, content), out);
        if (onlyContent) return;
        context.printedJson(() => ({
          file: out === undefined ? null : resolve(system.cwd, out),
          format: chosen,
          people: rows.length,
          ...(out === undefined && { text: content }),
        }));
      });
  },
};

/** What was asked for, else what the file's name ends with. */
function formatOption(format: string | undefined, out: string | undefined, json: boolean): Format {
  if (format !== undefined) return oneOf(format, formats, '--format');
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
  if (ending === '') return json && out === undefined ? 'json' : 'csv';
  return endings[ending] ?? oneOf(ending, formats, '--format');
}

async function contentOf(context: Context, format: Format, rows: readonly MemberRow[]): Promise<string | Uint8Array> {
  const { sqlite, query } = await context.store();
  const settings = await readSettings(query);
  const known = loadKnown(sqlite, context.today);
  const byId = new Map(known.people.map((person) => [person.id, person]));
  const people = rows.flatMap(({ id }) => byId.get(id) ?? []);
  const language = documentLanguage(context, settings);
  switch (format) {
    case 'csv':
      return csvText(memberTable(people, known.places, language), delimiterOf(language));
    case 'xlsx': {
      const { workbookBytes } = await import('../../import/write-workbook.js');
      return workbookBytes(memberTable(people, known.places, language), language === 'de' ? 'Mitglieder' : 'Members');
    }
    case 'json':
      return `${JSON.stringify(await peopleJson(context, rows, byId), null, 2)}\n`;
    case 'vcard':
      return writeCards(
        people.map((person) => contactOf(person, known.places, slugOf(settings.name, 'network'))),
        context.now(),
      );
  }
}

/** Everybody as `member show --json` has them, with all addresses and the consents. */
async function peopleJson(context: Context, rows: readonly MemberRow[], byId: ReadonlyMap<number, KnownPerson>) {
  const { query } = await context.store();
  const persons = new Map((await readPersons(query, context.today)).map((person) => [person.id, person]));
  return rows.flatMap(({ id, eligibility }) => {
    const person = persons.get(id);
    const known = byId.get(id);
    if (person === undefined || known === undefined) return [];
    const { consentNewsletter, consentPhoto, consentRecording, consentNameInLists } = known.values;
    return {
      ...memberJson({ ...person, eligibility }),
      emails: known.emails,
      consents: {
        newsletter: consentNewsletter,
        photo: consentPhoto,
        recording: consentRecording,
        nameInLists: consentNameInLists,
      },
    };
  });
}

function contactOf(
  { id, values, emails, terms }: KnownPerson,
  places: readonly KnownPlace[],
  network: string,
): Contact {
  const [term] = latestFirst(terms);
  const place = places.find((each) => each.id === term?.placeId);
  const name = {
    givenName: values.givenName ?? '',
    familyName: values.familyName ?? '',
    academicTitle: values.academicTitle,
  };
  return {
    uid: `njb-${network}-person-${id}`,
    ...name,
    fullName: fullName(name),
    emails,
    phone: values.phone,
    title: term?.values.officeTitle ?? null,
    organisation: place?.name ?? null,
    place:
      place === undefined || place.postalCode === null
        ? null
        : { locality: place.name, region: place.state, postalCode: place.postalCode },
    note: values.remarks,
  };
}
