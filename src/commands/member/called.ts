import type { Context } from '../../context.js';
import { namesakesOf } from '../../db/namesakes.js';
import { type Label, tellApart } from '../../domain/tell-apart.js';
import type { Translate } from '../../i18n/message.js';
import { mailboxText } from '../mailbox.js';

/** Somebody as a screen would call them. */
export interface Called {
  id: number | null;
  name: string;
}

/** A name with what tells it from others, “Max Ebner (Hagen)”. */
export function labelText(t: Translate, label: Label): string {
  if ('municipality' in label) return t('{name} ({municipality})', label);
  return 'address' in label ? mailboxText(t, label) : label.name;
}

/**
 * How people are called on a screen: by the name, and where the database knows others who bear it, with the municipality, the address
 * or the number behind it, whoever else stands on the screen.
 * @param people all who are to be called anything
 */
export async function calledApart(
  { t, store }: Pick<Context, 't' | 'store'>,
  people: readonly Called[],
): Promise<(person: Called) => string> {
  const { sqlite } = await store();
  const all = namesakesOf(
    sqlite,
    people.flatMap(({ id }) => id ?? []),
  );
  const labels = tellApart(all);
  const texts = labels.map((label) => labelText(t, label));
  const found = new Map(all.map(({ id }, at) => [id, { label: labels[at], isOne: isAlone(texts, texts[at]) }]));
  return ({ id, name }) => {
    const { label, isOne } = found.get(id ?? 0) ?? {};
    if (label === undefined || id === null) return name;
    return isOne ? labelText(t, { ...label, name }) : t('{name} (no. {id})', { name, id });
  };
}

/** The same of one person alone. */
export async function calledAlone(
  context: Pick<Context, 't' | 'store'>,
  id: number | null,
  name: string,
): Promise<string> {
  return (await calledApart(context, [{ id, name }]))({ id, name });
}

function isAlone(texts: readonly string[], text: string | undefined): boolean {
  return texts.indexOf(text ?? '') === texts.lastIndexOf(text ?? '');
}
