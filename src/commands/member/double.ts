import type { Context } from '../../context.js';
import type { NewPerson } from '../../db/add-person.js';
import { findNamesakes } from '../../db/find-guest-person.js';
import { readHeader } from '../../db/header.js';
import { readPerson } from '../../db/persons.js';
import { fullName, type Person } from '../../domain/member.js';
import { foldText } from '../../domain/names.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { Cancelled } from '../../errors.js';

/**
 * Asks on a terminal before somebody is entered a second time: who bears the name of somebody here, and was born on the
 * same day or is in office in the same municipality. A name alone, and anything where nobody can be asked, is pointed out.
 * @throws Cancelled where somebody says it is the same person
 */
export async function heedDouble(person: NewPerson, context: Context): Promise<void> {
  if (readHeader(context.config.database) === null) return;
  const { t, terminal, prompt, options } = context;
  const { query } = await context.store();
  const { equal } = await findNamesakes(query, `${person.givenName} ${person.familyName}`);
  const namesakes = (await Promise.all(equal.map(({ id }) => readPerson(query, id, context.today)))).flatMap(
    (each) => each ?? [],
  );
  const double = namesakes.find((known) => isSame(person, known));
  if (double !== undefined && terminal.canAsk && !options.yes && !options.json) {
    const params = { name: fullName(double), id: double.id };
    const question = t('{name} is here already as no. {id}. Is this somebody else of the same name?', params);
    if (!(await prompt.confirm(question, false))) throw new Cancelled();
    return;
  }
  for (const known of namesakes) {
    terminal.notice(
      t('{name} is here already as no. {id}; if this is the same person: njb member merge', {
        name: [fullName(known), known.municipality?.name].filter(Boolean).join(', '),
        id: known.id,
      }),
    );
  }
}

/** Of two people of one name: whether birthday or municipality says that they are one, and neither that they are two. */
function isSame({ born, term }: NewPerson, known: Person): boolean {
  const place = term?.municipality?.name;
  const other = known.municipality?.name;
  const sameBirth = born === null || known.born === null ? null : sameDate(born, known.born);
  const samePlace = !place || !other ? null : foldText(place) === foldText(other);
  return sameBirth !== false && (sameBirth === true ? samePlace !== false || born?.length === 10 : samePlace === true);
}

/** Null where one says less than the other, and does not speak against it. */
function sameDate(a: PartialDate, b: PartialDate): boolean | null {
  if (a === b) return true;
  return a.startsWith(b) || b.startsWith(a) ? null : false;
}
