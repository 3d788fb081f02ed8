import type { Context } from '../context.js';
import { UsageError } from '../errors.js';
import { printPage } from './help/print.js';
import { topics } from './help/topics.js';
import { suggestion } from './usage.js';
import { isBranch, type Verb } from './verb.js';

export const verb: Verb = {
  examples: ['njb help dates', 'njb help member import'],
  build: (command, context) =>
    command
      .argument('[words...]', context.t('a topic, or a command'))
      .action((words: string[]) => showHelp(context, words)),
};

async function showHelp(context: Context, words: readonly string[]): Promise<void> {
  const { t, lang, options, system } = context;
  const [word] = words;
  const topic = word !== undefined && Object.hasOwn(topics, word) ? topics[word] : undefined;
  if (topic !== undefined && words.length === 1) {
    const { page } = await topic.load();
    await printPage(
      context,
      t('{name}: {about}', { name: word ?? '', about: { key: topic.about, params: {} } }),
      page(),
    );
    return;
  }
  await mustBeCommand(words);
  const color = options.color ? [] : ['--no-color'];
  await context.run([...words, '--help', ...color], { env: { ...system.env, NJB_LANG: lang } });
}

/** @throws UsageError with the nearest topic or command */
async function mustBeCommand([noun, word]: readonly string[]): Promise<void> {
  if (noun === undefined) return;
  const { tree } = await import('./index.js');
  const part = Object.hasOwn(tree, noun) ? tree[noun] : undefined;
  if (part === undefined) {
    throw withSuggestion(new UsageError('There is neither a topic nor a command “{word}”.', { word: noun }), noun, [
      ...Object.keys(topics),
      ...Object.keys(tree),
    ]);
  }
  if (word === undefined || !isBranch(part) || Object.hasOwn(part.verbs, word)) return;
  throw withSuggestion(new UsageError('There is no command “{word}”.', { word }), word, Object.keys(part.verbs));
}

function withSuggestion(complaint: UsageError, word: string, known: readonly string[]): UsageError {
  const near = suggestion(word, known);
  if (near !== null) complaint.hint('Did you mean “{word}”?', { word: near });
  return complaint.hint('“njb --help” shows all commands.');
}
