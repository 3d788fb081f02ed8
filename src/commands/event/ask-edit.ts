import type { Context } from '../../context.js';
import type { Event } from '../../domain/event.js';
import { Cancelled } from '../../errors.js';
import { askInEditor } from '../editor.js';
import type { EditOptions } from './edit-values.js';
import { isLink } from './options.js';

type TextField = 'title' | 'topic' | 'question' | 'online' | 'place' | 'ourPart';

/** Asks which facts of an event are to change, and to what, until there is no further one. */
export async function askForEdits(context: Context, event: Event): Promise<EditOptions> {
  const { t, prompt } = context;
  const edits: EditOptions = {};
  const present: Record<TextField, string | null> = {
    title: event.title,
    topic: event.topic,
    question: event.question,
    online: event.onlineUrl,
    place: event.place,
    ourPart: event.ourPart,
  };
  const labels: Record<TextField | 'abstract' | 'kind' | 'host' | 'partner', string> = {
    title: t('Title'),
    topic: t('Topic'),
    abstract: t('Abstract'),
    question: t('Question'),
    online: t('Link'),
    place: t('Place'),
    kind: t('Kind'),
    host: t('Hosts'),
    partner: t('Partners'),
    ourPart: t('Our part'),
  };
  const fields = Object.keys(labels) as (keyof typeof labels)[];
  for (;;) {
    const isFirst = Object.keys(edits).length === 0;
    const field = await prompt.choose<keyof typeof labels | null>(t('What is to change?'), [
      ...fields.map((each) => ({ name: labels[each], value: each })),
      { name: isFirst ? t('nothing') : t('nothing more'), value: null },
    ]);
    if (field === null) {
      if (isFirst) throw new Cancelled();
      return edits;
    }
    if (field === 'abstract') {
      const text = await askInEditor(context, labels.abstract, edits.abstract ?? event.abstract ?? '');
      if (text !== null) edits.abstract = literally(text);
    } else if (field === 'kind') {
      edits.kind = await prompt.choose(labels.kind, kindChoices(context));
    } else if (field === 'host' || field === 'partner') {
      const names = field === 'host' ? event.hosts : event.partners;
      const answer = await prompt.text(t('{field}, separated by semicolons (“-”: none)', { field: labels[field] }), {
        ...(names.length > 0 && { initial: names.join('; ') }),
      });
      edits[field] = answer.trim() === '-' ? [''] : answer.split(';');
    } else {
      const initial = edits[field] ?? present[field] ?? '';
      const answer = await prompt.text(t('{field} (“-”: none)', { field: labels[field] }), {
        ...(initial !== '' && { initial }),
        check: (text) => problem(context, field, text.trim()),
      });
      edits[field] = answer.trim() === '-' ? '' : answer;
    }
  }
}

/** A text that was written rather than typed: one that begins with an @ names no file. */
export function literally(text: string): string {
  return text.startsWith('@') ? ` ${text}` : text;
}

/** Whose event it is, to be chosen. */
export function kindChoices({ t }: Pick<Context, 't'>): { name: string; value: Event['kind'] }[] {
  return [
    { name: t('our own'), value: 'own' },
    { name: t('together with others'), value: 'joint' },
    { name: t('somebody else’s, we only take part'), value: 'external' },
  ];
}

function problem({ t }: Context, field: TextField, text: string): string | null {
  if (field === 'title' && (text === '' || text === '-')) return t('The title is needed.');
  if (field === 'online' && text !== '-' && !isLink(text)) return t('A link begins with https://.');
  return null;
}
